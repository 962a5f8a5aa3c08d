/** @jest-environment jsdom */
import { listenKeys } from '../../../desk/kit/listen-keys';
import { aCode } from './a-desk';

const code = aCode('20240731');
const fullWidth = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

interface Key extends KeyboardEventInit {
  readonly key: string;
}

const digit = (key: string): Key => ({ key, code: `Digit${key}` });
const typed = (text: string): Key[] => [...text].map((key) => ({ key }));
const enter: Key = { key: 'Enter', code: 'Enter' };

function aPage() {
  document.body.innerHTML = `
    <button id="leave">退出登录</button>
    <select id="business"><option>挂号</option><option>4</option></select>
    <input id="field" />`;
  const texts: string[] = [];
  const lengths: number[] = [];
  let escapes = 0;
  const stop = listenKeys(document, {
    onText: (text) => texts.push(text),
    onLength: (length) => lengths.push(length),
    onEscape: () => (escapes += 1),
  });
  const place = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
  /** Presses keys one after the other; answers which ones the page would still act on. */
  const press = (keys: readonly Key[], target: EventTarget = document.body): boolean[] =>
    keys.map((key) =>
      target.dispatchEvent(
        new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }),
      ),
    );
  return { texts, lengths, press, place, stop, escapes: () => escapes };
}

describe('the keyboard scanner', () => {
  let page: ReturnType<typeof aPage>;
  beforeEach(() => (page = aPage()));
  afterEach(() => page.stop());

  const variants: readonly (readonly [string, readonly Key[], string])[] = [
    ['digits and Enter', [...typed(code), enter], code],
    ['digits of the upper row', [...[...code].map(digit), enter], code],
    ['digits of the number pad', [...typed(code), { key: 'Enter', code: 'NumpadEnter' }], code],
    [
      'an Enter known by its position only',
      [...typed(code), { key: 'Process', code: 'Enter' }],
      code,
    ],
    ['a line feed as Ctrl+J', [...typed(code), { key: 'j', code: 'KeyJ', ctrlKey: true }], code],
    ['a return as Ctrl+M', [...typed(code), { key: 'm', code: 'KeyM', ctrlKey: true }], code],
    ['a Tab instead of Enter', [...typed(code), { key: 'Tab', code: 'Tab' }], code],
    ['shift keys between', [{ key: 'Shift' }, ...typed(code), { key: 'Shift' }, enter], code],
    [
      'arrow and lock keys between',
      [...typed(code), { key: 'NumLock' }, { key: 'F5' }, enter],
      code,
    ],
    [
      'an input method that hides the keys',
      [...[...code].map((d) => ({ key: 'Process', code: `Digit${d}`, isComposing: true })), enter],
      code,
    ],
    ['full-width digits', [...typed(fullWidth.join('')), enter], fullWidth.join('')],
    ['a symbology prefix', [...typed(`]Q1${code}`), enter], `]Q1${code}`],
    ['a letter after it', [...typed(`${code}X`), enter], `${code}X`],
    ['a cut code', [...typed(code.slice(3)), enter], code.slice(3)],
    ['two codes in one', [...typed(code + code), enter], code + code],
    ['a medicine box', [...typed('6901234567892'), enter], '6901234567892'],
    ['a link', [...typed('https://example.org/x y'), enter], 'https://example.org/x y'],
    ['Chinese text', [...typed('医保码'), enter], '医保码'],
    ['a typed and corrected digit', [...typed(`${code}7`), { key: 'Backspace' }, enter], code],
    [
      'something dropped by Escape',
      [...typed('77'), { key: 'Escape' }, ...typed(code), enter],
      code,
    ],
  ];

  it.each(variants)('hands over the whole text of %s', (_name, keys, text) => {
    page.press(keys);
    expect(page.texts).toEqual([text]);
  });

  it('does not look at the time between keys', () => {
    jest.useFakeTimers();
    for (const key of typed(code)) {
      page.press([key]);
      jest.advanceTimersByTime(4_000);
    }
    page.press([enter]);
    jest.useRealTimers();
    expect(page.texts).toEqual([code]);
  });

  it('never cuts a text that is too long down to a code', () => {
    page.press([...typed('7'.repeat(400)), enter]);
    expect(page.texts[0]).toHaveLength(256);
  });

  it('keeps two rapid scans apart', () => {
    page.press([...typed(code), enter, ...typed(aCode('8')), enter]);
    expect(page.texts).toEqual([code, aCode('8')]);
  });

  it.each(['leave', 'business'])('keeps its keys from acting on the focused %s', (id) => {
    const acted = page.press([...typed(code), enter, enter], page.place(id));
    expect(acted).not.toContain(true);
    expect(page.texts).toEqual([code]);
  });

  it('leaves Enter, Space, Tab and arrows to the page when nothing was scanned', () => {
    const keys = [enter, { key: ' ' }, { key: 'Tab' }, { key: 'ArrowDown' }];
    expect(page.press(keys, page.place('leave'))).toEqual([true, true, true, true]);
    expect(page.texts).toEqual([]);
  });

  it('leaves Tab to the page while a code is not complete', () => {
    expect(page.press([...typed(code.slice(1)), { key: 'Tab' }]).at(-1)).toBe(true);
    expect(page.texts).toEqual([]);
  });

  it('leaves shortcuts to the browser', () => {
    expect(page.press([{ key: 'c', code: 'KeyC', ctrlKey: true }])).toEqual([true]);
    page.press([enter]);
    expect(page.texts).toEqual([]);
  });

  it('leaves a field that is typed in alone', () => {
    expect(page.press([...typed(code), enter], page.place('field'))).not.toContain(false);
    expect(page.texts).toEqual([]);
  });

  it('says how many keys wait for their Enter', () => {
    page.press([...typed('123'), { key: 'Backspace' }, enter]);
    expect(page.lengths).toEqual([1, 2, 3, 2, 0]);
  });

  it('hands Escape on only when there is nothing to drop', () => {
    page.press([...typed('1'), { key: 'Escape' }]);
    expect(page.escapes()).toBe(0);
    page.press([{ key: 'Escape' }]);
    expect(page.escapes()).toBe(1);
  });

  it('hears nothing after it was stopped', () => {
    page.stop();
    page.press([...typed(code), enter]);
    expect(page.texts).toEqual([]);
  });
});
