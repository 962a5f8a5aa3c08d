import type { Platform } from '../compile/package-shape';
import { el, sandboxMark } from './element';
import { icon } from './icons';
import { ask } from './overlay';

/** The platform's own pay code; here a drawing that no till accepts. Resolves on the way back. */
export function showPayCode(layer: HTMLElement, platform: Platform): Promise<null> {
  const name = platform === 'wechat' ? '微信支付' : '支付宝';
  return ask<null>(layer, {
    title: '收付款',
    kind: 'page',
    dismissed: null,
    build(answer) {
      const back = el('button', {
        type: 'button',
        class: 'sh-sign',
        'aria-label': '返回',
        onclick: () => answer(null),
      });
      back.append(icon('back'));
      return el(
        'div',
        { class: 'sh-paycode' },
        el('div', { class: 'sh-sheet-head' }, back, el('h2', {}, '收付款'), sandboxMark()),
        el(
          'div',
          { class: 'sh-paycode-card' },
          el('h3', {}, `${name}付款码`),
          el('div', { class: 'sh-paycode-bars', 'aria-hidden': 'true' }),
          el('div', { class: 'sh-paycode-square', 'aria-hidden': 'true' }),
          el('p', {}, '沙箱付款码，只作示意，不能付款。'),
        ),
      );
    },
  });
}
