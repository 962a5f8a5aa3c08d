import { badge, button, el, sandboxMark } from './element';
import { ask } from './overlay';

/** What a person is asked to hand over, and to whom. */
export interface ConsentRequest {
  title: string;
  /** Each line one kind of data, with its masked value. */
  lines: { label: string; value: string }[];
  note: string;
  refuse: string;
  accept: string;
}

/** The platform's sheet that asks before data goes to the mini-program. */
export function askConsent(layer: HTMLElement, request: ConsentRequest): Promise<boolean> {
  return ask<boolean>(layer, {
    title: request.title,
    kind: 'sheet',
    dismissed: false,
    build: (answer) =>
      el(
        'div',
        { class: 'sh-consent' },
        el(
          'div',
          { class: 'sh-consent-who' },
          badge('保', '#2462c8'),
          el('span', {}, '我的医保凭证　申请'),
          sandboxMark(),
        ),
        el('h2', {}, request.title),
        el(
          'dl',
          {},
          ...request.lines.flatMap(({ label, value }) => [
            el('dt', {}, label),
            el('dd', {}, value),
          ]),
        ),
        el('p', { class: 'sh-hint' }, request.note),
        el(
          'div',
          { class: 'sh-consent-keys' },
          button(request.refuse, () => answer(false), { 'data-role': 'cancel' }),
          button(request.accept, () => answer(true), {
            'data-role': 'confirm',
            class: 'sh-primary',
          }),
        ),
      ),
  });
}

/** A name with all but its last character covered. */
export function maskName(name: string): string {
  const characters = [...name];
  return characters.map((one, at) => (at === characters.length - 1 ? one : '*')).join('');
}
