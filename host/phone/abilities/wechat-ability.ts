import { callback, textOption, type Outcome, type Work } from './callbacks';

/** An ability of WeChat: results carry `errMsg`, `<name>:ok` or `<name>:fail <reason>`. */
export function wechatAbility(name: string, work: Work) {
  return callback(work, ({ ok, detail }: Outcome) => {
    if (ok) return { errMsg: `${name}:ok`, ...detail };
    const { reason, ...rest } = detail;
    return { errMsg: `${name}:fail ${textOption(reason)}`.trim(), ...rest };
  });
}
