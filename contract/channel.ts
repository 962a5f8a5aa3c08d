/** The channels a person may activate in. */
export type Channel = 'wechat' | 'alipay';
