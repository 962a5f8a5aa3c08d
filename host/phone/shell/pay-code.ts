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
          square(),
          el('p', {}, '沙箱付款码，只作示意，不能付款。'),
        ),
      );
    },
  });
}

const SIDE = 21;

// Looks like a code from afar, and is none: no reader finds anything in it.
function square(): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${SIDE} ${SIDE}`);
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('sh-paycode-square');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const dark = Array.from({ length: SIDE * SIDE }, (_, at) => at).filter((at) => (at * at) % 7 < 3);
  path.setAttribute(
    'd',
    dark.map((at) => `M${at % SIDE} ${Math.floor(at / SIDE)}h1v1h-1z`).join(''),
  );
  svg.append(path);
  return svg;
}
