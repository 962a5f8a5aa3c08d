import type { Reading } from '@/ui/sheet';

/** The words of the home page, and of everything a holder changes. */
export const copy = {
  hero: { title: '医保电子凭证', words: '一码在手，医保无忧' },
  advantages: [
    { name: '方便快捷', words: '看病买药，出示手机即可' },
    { name: '应用丰富', words: '挂号、结算、查询都能用' },
    { name: '全国通用', words: '跨省就医，一码通行' },
    { name: '安全可靠', words: '实名实人，动态二维码' },
  ],
  loading: '正在查询您的医保电子凭证…',
  activate: '立即激活',
  resume: '继续激活',
  resumeAt: (step: string) => `接下来：${step}`,
  beforehand: '就医前激活，约 2 分钟，需本人操作',
  privacy: '隐私说明',
  holder: {
    insured: { active: '参保正常', paused: '暂停参保' },
    paused: '参保状态为暂停，结算时可能用不了医保，可咨询参保地医保局',
    region: '参保地',
    idNumber: '证件号码',
    reveal: '显示姓名和证件号码',
    conceal: '隐藏姓名和证件号码',
  },
  use: '立即使用',
  useWords: '就医、买药时出示',
  passwordName: '医保码密码',
  passwordSet: '已设置',
  passwordUnset: '去设置',
  phoneName: '手机号',
  phoneUnset: '去登记',
  passwordElsewhere: '在其他渠道已设置',
  mine: '我的',
  mineWords: '渠道、密码、冻结、注销',
} as const;

/** The words of the password pages. @requirement C2 */
export const passwordCopy = {
  title: '设置医保码密码',
  words: '先用短信验证码确认是您本人',
  to: (phone: string) => `验证码已发送到 ${phone}`,
  sms: '获取验证码',
  smsAgain: '重新获取',
  smsIn: (seconds: number) => `${seconds} 秒后可重新获取`,
  field: '短信验证码',
  placeholder: '请输入 6 位验证码',
  next: '下一步',
  phone: '手机号已更换？去修改',
  resetTitle: '重设医保码密码',
  loading: '正在查询…',
  other: '收不到短信？用人脸或窗口核验单',
  known: {
    title: '请输入医保码密码',
    words: '您已在其他渠道设置过密码，在这里输入一次就可以使用',
    forgot: '忘记密码，重新设置',
  },
  proving: {
    title: '重设医保码密码',
    words: '先确认是您本人，再设置新密码',
    bySms: '改用短信验证码',
  },
  first: {
    title: '请设置 6 位数字密码',
    words: '不要用相同、连续的数字，也不要取自身份证号或手机号',
  },
  again: { title: '请再输入一次', words: '两次输入一致，密码就设置好了' },
  saving: '正在保存…',
  done: {
    words: '密码设置成功',
    known: '密码验证通过',
    detail: '支付时可用它确认是您本人',
    use: '立即使用',
    home: '返回首页',
  },
} as const;

/** How personal data is handled, in short. */
export const privacyText: Reading = {
  title: '隐私说明',
  sections: [
    {
      heading: '我们用到什么',
      words: '您的平台账号标识、实名信息和参保信息，只用来激活和使用医保电子凭证。',
    },
    {
      heading: '怎样保护',
      words:
        '屏幕上的姓名、证件号码和手机号默认隐去一部分，您要求时才完整显示。二维码里没有任何个人信息。',
    },
    {
      heading: '人脸识别',
      words: '由平台完成，会单独征求您的同意。只保存结果，不保存照片和视频。',
    },
    {
      heading: '医药机构看到什么',
      words: '您出示二维码、机构扫码后，机构得到办理业务所需的身份和参保信息；每次扫码都有记录。',
    },
    {
      heading: '您的权利',
      words: '您可以查看、更正信息，也可以停用凭证。如有疑问，可咨询您所在的参保地医保局。',
    },
  ],
};
