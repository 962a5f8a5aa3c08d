const LENGTH = /(^|[^\w.#-])(-?(?:\d+\.?\d*|\.\d+))(rpx|vw|vh)\b/gu;

/**
 * `rpx` is a 750th of the phone's width. The phone's window is a CSS size container, so its units
 * stand for the screen even where the phone is drawn inside a larger page.
 */
export function lengthUnits(css: string): string {
  return css.replace(LENGTH, (...match: string[]) => {
    const [, before = '', number = '', unit = ''] = match;
    switch (unit) {
      case 'rpx':
        return `${before}calc(${number} * 100cqw / 750)`;
      case 'vw':
        return `${before}${number}cqw`;
      default:
        return `${before}${number}cqh`;
    }
  });
}
