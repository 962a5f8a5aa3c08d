import type { Conditions } from '../abilities/conditions';
import type { ConditionsView, Switches } from '../probe';
import { button, el } from './element';

/** The phone that the switches belong to; null while it is starting. */
export type SwitchedPhone = () => { switches: Switches; conditions: ConditionsView } | null;

/** Network, clock and screen capture of one phone, as a hand would move them. */
export function switchPanel(phone: SwitchedPhone, prefix: string): HTMLElement {
  const online = el('input', {
    type: 'checkbox',
    id: `${prefix}-offline`,
    'data-switch': 'offline',
  });
  const clock = el('input', {
    type: 'number',
    id: `${prefix}-clock`,
    'data-switch': 'clock',
    min: -120,
    max: 120,
    step: 1,
  });
  const recording = button('开始录屏', () => record(), { 'data-switch': 'recording' });
  const capture = button('截屏', () => phone()?.switches.capture(), { 'data-switch': 'capture' });
  const show = () => {
    const now = phone()?.conditions;
    online.checked = now?.isOnline === false;
    clock.value = String(now?.clockMinutes ?? 0);
    recording.textContent = now?.isRecording === true ? '停止录屏' : '开始录屏';
  };
  const record = () => {
    phone()?.switches.recording(phone()?.conditions.isRecording !== true);
    show();
  };
  online.addEventListener('change', () => phone()?.switches.network(!online.checked));
  clock.addEventListener('change', () => phone()?.switches.clock(Number(clock.value)));
  show();
  return el(
    'div',
    { class: 'sh-switches', role: 'group', 'aria-label': '手机状况', onpointerenter: show },
    el('div', { class: 'sh-field' }, el('label', { for: online.id }, '没有网络'), online),
    el(
      'div',
      { class: 'sh-field' },
      el('label', { for: clock.id }, '时钟快（分钟，慢为负）'),
      clock,
    ),
    el('div', { class: 'sh-switch-keys' }, capture, recording),
  );
}

/** What stands in the status bar while the network is away or the screen is being recorded. */
export function conditionSigns(conditions: Conditions): HTMLElement {
  const place = el('span', { class: 'sh-conditions' });
  const show = () => {
    const words = [conditions.isOnline ? '' : '无网络', conditions.isRecording ? '录屏中' : ''];
    place.textContent = words.filter((word) => word !== '').join(' · ');
  };
  conditions.watch(show);
  show();
  return place;
}
