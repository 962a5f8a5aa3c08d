/** @jest-environment jsdom */
import { TextEncoder } from 'node:util';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { CameraScanner } from '../../../desk/kit/camera-scanner';
import type { SettlingParts } from '../../../desk/institution/shell/settling';
import { TillPage } from '../../../desk/institution/till/till-page.view';
import { aCode } from './a-desk';
import { anAccess } from './an-access';
import { aWorkplace } from './a-workplace';

// Browsers have it; the one that these tests run in has not.
Object.assign(globalThis, { TextEncoder });

afterEach(() => {
  cleanup();
  delete document.body.dataset['paper'];
});

/** A counter on the screen, and hands that only press keys. */
function aCounter(kind: 'outpatient' | 'pharmacy') {
  const access = kind === 'outpatient' ? anAccess() : anAccess({ institutionCode: 'P51060300903' });
  const place = aWorkplace(access);
  const printed: (string | undefined)[] = [];
  const print = jest
    .spyOn(window, 'print')
    .mockImplementation(() => void printed.push(document.body.dataset['paper']));
  const parts: SettlingParts = {
    fetch: place.centre.fetch,
    clock: place.clock,
    play: () => undefined,
    tab: () => place.tab,
    computer: () => place.computer,
    newNonce: () => 'nonce',
    firstSerial: () => 0,
    camera: (onCode) =>
      new CameraScanner({
        device: { open: () => Promise.resolve('missing') },
        reader: () => Promise.reject(new Error('none')),
        clock: place.clock,
        onCode,
      }),
    print: window,
  };
  render(<TillPage store={place[kind]} parts={parts} access={access} isSandbox />);
  /** Lets what was begun end. */
  const rest = (): Promise<void> =>
    act(async () => {
      for (let tick = 0; tick < 60; tick += 1)
        await new Promise((resolve) => setTimeout(resolve, 0));
    });
  const press = async (key: string, more: object = {}): Promise<void> => {
    const target = document.activeElement ?? document.body;
    const went = fireEvent.keyDown(target, { key, code: key, ...more });
    // What a browser does by itself: Enter presses the focused button, and sends the form of a field.
    if (went && key === 'Enter' && target instanceof HTMLButtonElement) fireEvent.click(target);
    if (went && key === 'Enter' && target instanceof HTMLInputElement && target.form)
      fireEvent.submit(target.form);
    await rest();
  };
  const alt = (letter: string): Promise<void> =>
    press(letter.toLowerCase(), { code: `Key${letter}`, altKey: true });
  /** Typed into the field that has the focus. */
  const type = (text: string): void => {
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
      throw new Error(`Nothing to type in, the focus is on ${field?.id ?? 'nothing'}.`);
    fireEvent.change(field, { target: { value: text } });
  };
  const focus = (): string => document.activeElement?.id ?? '';
  const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
  return { place, print, printed, press, alt, type, focus, text };
}

describe('a counter by keyboard alone', () => {
  it('goes from the code to the receipt and back, with the focus where the hand is wanted', async () => {
    const { press, alt, type, focus, text, printed, place } = aCounter('outpatient');
    expect(focus()).toBe('till-code');
    type(aCode());
    await press('Enter');
    expect(text('patient-name')).toBe('张**');
    expect(text('patient-number')).toBe('110***********002X');
    expect(focus()).toBe('register');
    await press('Enter');
    expect(focus()).toBe('fee-search');
    type('ctps');
    await press('Enter');
    expect(focus()).toBe('fee-count');
    type('2');
    await press('Enter');
    expect(focus()).toBe('fee-search');
    expect(text('total')).toBe('380.00');
    await press('Enter');
    expect(text('split-cash')).toBe('280.00');
    expect(text('explanation')).toContain('账户先付');
    expect(focus()).toBe('settle');
    await press('Enter');
    expect(focus()).toBe('print-slip');
    await press('Enter');
    await alt('P');
    expect(printed).toEqual(['slip', 'sheet']);
    await alt('T');
    expect(focus()).toBe('question-yes');
    await press('Escape');
    expect(focus()).toBe('print-slip');
    await alt('T');
    await press('Enter');
    expect(text('split-cash')).toBe('280.00');
    expect(text('refunded')).toBe('已退费');
    await press('Escape');
    expect(focus()).toBe('till-code');
    expect(place.centre.series().at(-1)).toBe('2208');
  });

  it('does the same by its function keys', async () => {
    const { press, alt, type, focus, text, place } = aCounter('outpatient');
    type(aCode());
    await press('Enter');
    await press('F2');
    expect(text('visit-number')).toBe('visit-1');
    await press('F4');
    expect(focus()).toBe('import-text');
    type('F0201,1\nF9,1');
    await press('Enter', { ctrlKey: true });
    expect(text('trouble')).toContain('第 2 行“F9”价目表里没有');
    await press('F8');
    expect(text('split-cash')).toBe('0.00');
    await press('F6');
    expect(focus()).toBe('till-code');
    expect(text('code-title')).toContain('付款家人');
    await press('Escape');
    expect(focus()).toBe('settle');
    await press('Escape');
    expect(focus()).toBe('fee-search');
    await press('F8');
    await press('F9');
    expect(text('settled')).toBe('结算成功');
    expect(place.centre.of('2207')).toHaveLength(1);
    await alt('X');
    expect(document.getElementById('question')).toBeNull();
  });

  it('changes and takes out lines from the search upwards', async () => {
    const { press, type, focus, text } = aCounter('pharmacy');
    for (const letters of ['aldpp', 'lltdp']) {
      type(letters);
      await press('Enter');
      await press('Enter');
    }
    await press('ArrowUp');
    type('3');
    expect(text('total')).toBe('59.60');
    await press('ArrowUp');
    await press('Delete');
    expect(text('total')).toBe('38.40');
    expect(focus()).toBe('fee-search');
  });

  it('takes a code that a scanner typed into the search', async () => {
    const { press, type, text } = aCounter('pharmacy');
    type('aldpp');
    await press('Enter');
    await press('Enter');
    type(aCode());
    await press('Enter');
    expect(text('patient-name')).toBe('张**');
    expect(text('split-account')).toBe('21.20');
    expect(text('till-code')).not.toContain('4');
  });

  it('unmasks for half a minute, by a key', async () => {
    const { alt, press, type, text, place } = aCounter('outpatient');
    type(aCode());
    await press('Enter');
    await alt('V');
    expect([text('patient-name'), text('patient-number')]).toEqual([
      '张小明',
      '11010519491231002X',
    ]);
    act(() => place.clock.pass(30_000));
    expect(text('patient-name')).toBe('张**');
  });

  it('prints the name in full on the sheet alone', async () => {
    const { press, type } = aCounter('pharmacy');
    type('aldpp');
    await press('Enter');
    await press('Enter');
    type(aCode());
    await press('Enter');
    await press('F9');
    const [slip, sheet] = [...document.querySelectorAll('.paper')].map((one) => one.textContent);
    expect(slip).toContain('张**');
    expect(slip).not.toContain('张小明');
    expect(sheet).toContain('张小明');
    expect(`${slip}${sheet}`).not.toContain('11010519491231002X');
    expect(screen.getAllByText('氨氯地平片').length).toBeGreaterThan(0);
  });
});
