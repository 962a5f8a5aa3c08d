import { callback, textOption, type Work } from './callbacks';

/** An ability of Alipay: success is the bare result, failure has `error` and `errorMessage`. */
export function alipayAbility(work: Work) {
  return callback(work, ({ ok, detail }) => {
    if (ok) return { success: true, ...detail };
    const { reason, ...rest } = detail;
    return { error: 2, errorMessage: textOption(reason), success: false, ...rest };
  });
}
