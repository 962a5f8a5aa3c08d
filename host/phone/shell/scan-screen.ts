import type { Platform } from '../compile/package-shape';
import { button, el, sandboxMark } from './element';
import { icon } from './icons';
import { row, titleBar, type Screen } from './screens';
import { byScan } from './ways';

/** 扫一扫: the sandbox's camera sees the posters that were made, or what is typed. @requirement B10 */
export const scanScreen =
  (platform: Platform): Screen =>
  (context) => {
    const status = el('p', { class: 'sh-hint', role: 'status' });
    const scan = (text: string) => {
      const entry = byScan(platform, text);
      if (entry) context.launch(entry);
      else status.textContent = '这不是医保海报上的码';
    };
    const field = el('input', {
      type: 'text',
      'aria-label': '码里的内容',
      placeholder: '输入或粘贴码里的内容',
      autocomplete: 'off',
    });
    const posters = el('ul', { class: 'sh-list', 'aria-label': '海报' });
    void context.posters().then(
      (found) => {
        posters.replaceChildren(
          ...found.map(({ name, address }) =>
            row(name, () => scan(address), { sign: '码', colour: '#0b6f63', note: address }),
          ),
        );
        if (found.length === 0) status.textContent = '还没有做过海报：npm run posters';
      },
      () => (status.textContent = '沙箱服务没有回应'),
    );
    return el(
      'main',
      { class: 'sh-screen' },
      titleBar('扫一扫', context.back),
      el('div', { class: 'sh-scan' }, icon('scan'), el('p', {}, '对准海报上的码'), sandboxMark()),
      el('h2', { class: 'sh-group' }, '镜头里的海报'),
      posters,
      el(
        'form',
        {
          class: 'sh-scan-field',
          onsubmit: (event) => {
            event.preventDefault();
            scan(field.value);
          },
        },
        field,
        button('识别', () => scan(field.value), { class: 'sh-primary' }),
      ),
      status,
    );
  };
