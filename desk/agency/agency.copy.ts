/** The words of the bureau's window. */
export const words = {
  title: '医保经办窗口',
  sandbox: '沙箱 · 人物均为虚构',
  lead: '窗口见到本人并核对证件后，打印核验单。核验单代替人脸识别，24 小时内有效，只能用一次。',
  person: '窗口前的人',
  forGuardian: '监护人在场（未满 14 周岁）',
  print: '打印核验单',
  loading: '正在读取名单…',
  failed: '没有办成，请再试一次',
  slip: '窗口核验单',
  number: '核验单号码',
  until: '有效期至',
  once: '只能用一次。请只在医保小程序或网页的“用窗口核验单办理”里输入，不要告诉别人。',
  paper: '打印这张单子',
} as const;
