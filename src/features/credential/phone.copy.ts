/** The words of the phone number page. @requirement C2 */
export const copy = {
  title: '修改手机号',
  words: '验证码会发送到新手机号',
  phone: '新手机号',
  phonePlaceholder: '请输入 11 位手机号',
  field: '短信验证码',
  placeholder: '请输入 6 位验证码',
  password: '医保码密码',
  passwordPlaceholder: '请输入 6 位密码',
  sms: '获取验证码',
  smsIn: (seconds: number) => `${seconds} 秒后可重新获取`,
  save: '确认',
  done: (phone: string) => ({ words: '手机号已更新', detail: phone }),
  home: '返回首页',
} as const;
