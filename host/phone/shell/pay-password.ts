import { button, el, sandboxMark } from './element';
import { icon } from './icons';
import { ask } from './overlay';

const LENGTH = 6;
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0', 'erase'] as const;

/**
 * The platform's keypad for the pay password. What is typed stays in this function: it answers only
 * that six digits were typed, or that the person went back.
 */
export function typePayPassword(layer: HTMLElement, purpose: string): Promise<boolean> {
  return ask<boolean>(layer, {
    title: '请输入支付密码',
    kind: 'sheet',
    dismissed: false,
    build(answer) {
      let typed = 0;
      const boxes = el('div', { class: 'sh-pin', role: 'img', 'aria-label': '已输入0位，共6位' });
      const show = () => {
        boxes.replaceChildren(
          ...Array.from({ length: LENGTH }, (_, at) => el('span', {}, at < typed ? '●' : '')),
        );
        boxes.setAttribute('aria-label', `已输入${typed}位，共${LENGTH}位`);
      };
      const press = (key: string) => {
        typed = key === 'erase' ? Math.max(0, typed - 1) : Math.min(LENGTH, typed + 1);
        show();
        if (typed === LENGTH) answer(true);
      };
      show();
      const sheet = el(
        'div',
        { class: 'sh-password' },
        head(() => answer(false)),
        el('p', { class: 'sh-password-purpose' }, purpose),
        boxes,
        el('p', { class: 'sh-hint' }, '沙箱：任意六位数字。密码不会离开这个面板。'),
        keypad(press),
      );
      sheet.addEventListener('keydown', ({ key }) => {
        if (/^\d$/u.test(key)) press(key);
        if (key === 'Backspace') press('erase');
      });
      return sheet;
    },
  });
}

function head(close: () => void): HTMLElement {
  const shut = el('button', {
    type: 'button',
    'aria-label': '关闭',
    class: 'sh-sign',
    onclick: close,
  });
  shut.append(icon('cross'));
  return el('div', { class: 'sh-sheet-head' }, shut, el('h2', {}, '请输入支付密码'), sandboxMark());
}

function keypad(press: (key: string) => void): HTMLElement {
  const keys = KEYS.map((key) => {
    if (key === '') return el('span', { 'aria-hidden': 'true' });
    if (key !== 'erase') return button(key, () => press(key), { class: 'sh-key' });
    const erase = el('button', {
      type: 'button',
      class: 'sh-key',
      'aria-label': '删除',
      onclick: () => press(key),
    });
    erase.append(icon('erase'));
    return erase;
  });
  return el('div', { class: 'sh-keypad', role: 'group', 'aria-label': '数字键盘' }, ...keys);
}
