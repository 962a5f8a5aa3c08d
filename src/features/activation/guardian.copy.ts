import { faceResultKeptYears, type GuardianRelation } from '@contract/activation';
import type { Reading } from '@/ui/sheet';

/** The words of the guardian's page. @requirement X9 */
export const guardianCopy = {
  title: '请监护人来操作',
  words: '孩子未满 14 周岁，要由父母或其他监护人单独同意',
  notice: [
    '用途：为孩子激活和使用医保电子凭证，不作他用',
    '信息：孩子的姓名、证件号码和人脸识别结果，不保存人脸图像',
    '监护人信息只用来核对，激活完成即删除',
    '可以不同意：孩子就医继续用实体社保卡，待遇不变',
  ],
  read: '阅读儿童信息保护告知',
  refuse: '不同意',
  form: '监护人信息',
  name: '监护人姓名',
  namePlaceholder: '与身份证上一致',
  idNumber: '监护人身份证号',
  idNumberPlaceholder: '18 位身份证号',
  relation: '与孩子的关系',
  relations: [
    { key: 'father', name: '父亲' },
    { key: 'mother', name: '母亲' },
    { key: 'grandparent', name: '祖父母、外祖父母' },
    { key: 'other', name: '其他监护人' },
  ] as const satisfies readonly { readonly key: GuardianRelation; readonly name: string }[],
  tick: '我是孩子的监护人，已阅读告知，同意处理孩子的信息',
  send: '同意并获取验证码',
  missing: '请填好姓名、身份证号、关系，并勾选同意',
  slip: '我有窗口核验单',
  codeTitle: '输入监护人的验证码',
  sentTo: (phone: string) => `已发送到监护人在医保登记的手机 ${phone}，5 分钟内有效`,
  code: '短信验证码',
  codePlaceholder: '6 位数字',
  again: '重新获取验证码',
  againIn: (seconds: number) => `${seconds} 秒后可重新获取`,
  go: '确认',
  edit: '修改监护人信息',
  refusedTitle: '不同意也可以',
  refused: [
    '孩子的信息一天后自动删除，现在不会再使用',
    '孩子就医、买药继续使用实体社保卡，待遇不变',
    '以后想办，可以随时回来，或带孩子到参保地医保窗口',
  ],
  back: '返回',
  home: '返回首页',
} as const;

/** The notice that the rules on children's data ask for. 儿童个人信息网络保护规定 9–10 @requirement X9 */
export const childText: Reading = {
  title: '儿童个人信息保护告知',
  sections: [
    {
      heading: '谁来负责',
      words: '由参保地医疗保障局负责，设有专人负责儿童个人信息保护，可通过参保地医保窗口联系。',
    },
    {
      heading: '用来做什么',
      words:
        '为孩子激活医保电子凭证，并在孩子就医、买药时说明身份。不作其他用途，不提供给无关的人。',
    },
    {
      heading: '用到哪些信息',
      words:
        '孩子的姓名、证件类型、证件号码、参保信息，以及“通过”或“未通过”的人脸识别结果。监护人的姓名、身份证号、手机号、与孩子的关系，只用来核对监护人。',
    },
    {
      heading: '保存在哪里，保存多久',
      words: `保存在中国境内医保部门的系统中。孩子的信息随凭证保存；监护人的姓名、号码在激活完成后即删除，没有完成的一天后删除；同意和识别的记录（不含姓名和号码）保存 ${faceResultKeptYears} 年，到期删除。`,
    },
    {
      heading: '怎样保护',
      words: '姓名和号码用国家密码算法加密保存；只有经授权的人员能查看，每次查看都有记录。',
    },
    {
      heading: '不同意会怎样',
      words: '不能在这里为孩子激活。孩子可继续使用实体社保卡，待遇不受影响，也可到窗口办理。',
    },
    {
      heading: '投诉、更正和删除',
      words:
        '监护人可随时注销孩子的凭证，并要求更正、删除孩子的信息，或撤回同意；有意见可向参保地医保局投诉，也可拨打 12393 医保服务热线。',
    },
  ],
};
