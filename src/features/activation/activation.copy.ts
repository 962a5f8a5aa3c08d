import { faceResultKeptYears, type ActivationStep } from '@contract/activation';
import type { ProblemCode } from '@contract/problem';
import type { Reading } from '@/ui/sheet';

/** What each step of a recipe is called. @requirement C1 C4 */
export const stepNames: Record<ActivationStep, string> = {
  payPassword: '身份验证',
  authorise: '授权激活',
  agreement: '同意协议',
  face: '人脸识别',
};

/** The last mark of the way. */
export const lastStepName = '激活成功';

/** The words of every activation page. */
export const copy = {
  opening: '正在准备，请稍候…',
  /** For whom the way has led back to an earlier step by the time this is read. */
  anew: {
    EVIDENCE_MISSING: { words: '验证已超过 10 分钟', advice: '请重新验证' },
    ACTIVATION_NOT_FOUND: { words: '上一次激活已结束', advice: '请从这里重新开始' },
  } as Partial<Record<ProblemCode, { readonly words: string; readonly advice: string }>>,
  identity: {
    title: '身份验证',
    words: '输入微信支付密码，验证是本人操作',
    points: [
      '点“去激活”后，会打开微信的验证页面',
      '密码只在微信的页面输入，我们看不到，也不会扣款',
      '验证后会自动回到这里，继续下一步',
    ],
    go: '去激活',
  },
  agreement: {
    title: '激活医保电子凭证',
    words: '阅读并同意协议后，由支付宝提供您的实名信息，再做一次人脸识别',
    points: [
      '看病、买药的身份凭证，全国通用',
      '由支付宝提供实名信息，核对参保',
      '就医时出示，二维码每分钟更新',
      '只限本人使用，请勿截图转发',
      '自愿使用，实体社保卡一直有效',
    ],
    tick: '我已阅读并同意《医保电子凭证服务协议》',
    read: '阅读协议',
    go: '同意协议并激活',
    missing: '请先阅读协议并勾选同意',
  },
  authorise: {
    title: '授权激活',
    words: '请确认是您本人，再授权激活。姓名和证件号码已隐去一部分',
    name: '姓名',
    idType: '证件类型',
    idNumber: '证件号码',
    why: '授权后，用这些信息核对您的参保情况，仅用于激活和使用医保电子凭证',
    read: '阅读授权说明',
    go: '授权激活',
    refuse: '暂不授权',
  },
  face: {
    title: '人脸识别',
    words: '由手机平台完成，确认是您本人在激活',
    tips: ['请本人正对手机，光线要充足', '请摘下口罩和墨镜'],
    keptTitle: '我们保存什么',
    kept: `只保存识别结果（通过或未通过）、时间和流水号，保存 ${faceResultKeptYears} 年后删除；不保存您的照片和视频。`,
    tick: '我同意进行人脸识别',
    read: '阅读人脸识别告知',
    go: '开始人脸识别',
    refuse: '暂不同意',
    otherTitle: '不做人脸识别也可以办理',
    other: [
      '带本人身份证，到参保地医保经办窗口人工核验后激活',
      '就医、买药可继续使用实体社保卡，待遇不变',
      '想好了再回来，前面完成的步骤会保留 10 分钟',
    ],
    showOther: '看看其他办法',
    back: '返回人脸识别',
    home: '返回首页',
  },
  done: {
    words: '激活成功',
    detail: '可使用医保电子凭证相关服务',
    why: '医保码密码用于支付时确认是您本人，建议现在设置',
    ways: { password: '设置医保码密码', show: '立即使用' },
  },
} as const;

/** 《医保电子凭证服务协议》 */
export const agreementText: Reading = {
  title: '医保电子凭证服务协议',
  sections: [
    {
      heading: '一、这是什么',
      words:
        '医保电子凭证由国家医保信息平台统一签发，是您办理医保业务的身份凭证。一人一码，全国通用，不依托实体卡。',
    },
    {
      heading: '二、需要您的哪些信息',
      words:
        '激活时，由您所用的平台提供您的实名信息（姓名、证件类型、证件号码），用于核对参保情况；再由平台的人脸识别确认是您本人。人脸识别会另外征求您的同意。',
    },
    {
      heading: '三、怎样使用',
      words:
        '就医、买药时出示动态二维码，由定点医药机构扫码核验身份、办理结算。二维码约一分钟更新一次，每个只能用一次，请勿截图转发。',
    },
    {
      heading: '四、请您留意',
      words:
        '凭证只限本人使用。出借给他人冒名就医，可能被暂停联网结算。手机丢失时，请尽快挂失手机号和平台账号。',
    },
    {
      heading: '五、您可以随时选择',
      words:
        '使用电子凭证完全自愿。不使用时，实体社保卡仍然有效，医保待遇不受影响。有疑问可咨询参保地医保局。',
    },
  ],
};

/** What 授权激活 is for. */
export const authoriseText: Reading = {
  title: '实名信息授权说明',
  sections: [
    {
      heading: '用来做什么',
      words: '核对您的参保信息，为您激活医保电子凭证，并在您出示时说明身份。',
    },
    {
      heading: '用到哪些信息',
      words: '姓名、证件类型、证件号码。由平台在您输入支付密码后提供，不会用于其他用途。',
    },
    {
      heading: '保存多久',
      words: '随激活记录保存，凭证停用后按规定期限删除。未完成激活的，10 分钟后需要重新验证。',
    },
    {
      heading: '不授权会怎样',
      words:
        '不授权就不能在这里激活。您可以带身份证到参保地医保经办窗口办理，也可继续使用实体社保卡。',
    },
  ],
};

/** The separate notice on the face check. @requirement C6 */
export const faceText: Reading = {
  title: '人脸识别告知',
  sections: [
    {
      heading: '为什么需要',
      words: '医保待遇只属于您本人。人脸识别用来确认此刻操作手机的人就是您，防止他人冒用。',
    },
    {
      heading: '由谁来做',
      words:
        '由您所用的平台（微信或支付宝）在它自己的页面完成比对。我们收不到您的照片和视频，只得到“通过”或“未通过”。',
    },
    {
      heading: '保存什么，保存多久',
      words: `只保存识别结果、时间和流水号，保存 ${faceResultKeptYears} 年，用于接受监督检查，到期删除。不保存人脸图像。`,
    },
    {
      heading: '不同意怎么办',
      words:
        '您可以不同意，也可以随时停止。带本人身份证到参保地医保经办窗口，可由工作人员人工核验；就医时可继续使用实体社保卡。',
    },
    {
      heading: '未满 14 周岁',
      words: '请由父母或其他监护人带领，到参保地医保经办窗口办理。',
    },
  ],
};
