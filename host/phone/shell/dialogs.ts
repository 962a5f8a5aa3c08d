import type { ModalRequest, PickerRequest, ToastRequest } from '../abilities/device';
import { button, el } from './element';
import { ask } from './overlay';

/** The platform's question box. */
export function modal(layer: HTMLElement, request: ModalRequest): Promise<boolean> {
  const { title, content, confirmText, cancelText } = request;
  return ask<boolean>(layer, {
    title: title === '' ? content : title,
    kind: 'dialog',
    ...(cancelText === undefined ? {} : { dismissed: false }),
    build: (answer) =>
      el(
        'div',
        { class: 'sh-modal' },
        title === '' ? null : el('h2', {}, title),
        content === '' ? null : el('p', {}, content),
        el(
          'div',
          { class: 'sh-modal-keys' },
          cancelText === undefined
            ? null
            : button(cancelText, () => answer(false), { 'data-role': 'cancel' }),
          button(confirmText, () => answer(true), { 'data-role': 'confirm', class: 'sh-primary' }),
        ),
      ),
  });
}

/** The platform's list of choices from below; null when it was closed. */
export function actionSheet(
  layer: HTMLElement,
  items: string[],
  title = '请选择',
): Promise<number | null> {
  return ask<number | null>(layer, {
    title,
    kind: 'sheet',
    dismissed: null,
    build: (answer) =>
      el(
        'div',
        { class: 'sh-actions' },
        ...items.map((item, at) => button(item, () => answer(at))),
        button('取消', () => answer(null), { class: 'sh-actions-cancel' }),
      ),
  });
}

/** The platform's wheel, drawn as lists or as the browser's own date and time fields. */
export function pick(
  layer: HTMLElement,
  request: PickerRequest,
): Promise<PickerRequest['value'] | null> {
  const fields = fieldsOf(request);
  return ask<PickerRequest['value'] | null>(layer, {
    title: request.title === '' ? '请选择' : request.title,
    kind: 'sheet',
    dismissed: null,
    build: (answer) =>
      el(
        'div',
        { class: 'sh-picker' },
        el(
          'div',
          { class: 'sh-picker-head' },
          button('取消', () => answer(null)),
          el('strong', {}, request.title),
          button('确定', () => answer(valueOf(request, fields)), { class: 'sh-primary' }),
        ),
        el('div', { class: 'sh-picker-columns' }, ...fields),
      ),
  });
}

type Field = HTMLSelectElement | HTMLInputElement;

function fieldsOf(request: PickerRequest): Field[] {
  const { mode, columns, value, start, end } = request;
  if (mode === 'date' || mode === 'time') {
    const field = el('input', {
      type: mode,
      min: start,
      max: end,
      'aria-label': request.title || '请选择',
    });
    field.value = String(value);
    return [field];
  }
  return columns.map((column, at) => {
    const size = Math.min(7, Math.max(2, column.length));
    const list = el('select', {
      size,
      'aria-label': columns.length > 1 ? `第${at + 1}列` : '选项',
    });
    list.append(...column.map((word) => el('option', {}, word)));
    list.selectedIndex = Array.isArray(value) ? (value[at] ?? 0) : Number(value);
    return list;
  });
}

// The platforms answer with places in the range, not with the words.
function valueOf(request: PickerRequest, fields: Field[]): PickerRequest['value'] {
  const indexes = fields.map((field) => Math.max(0, (field as HTMLSelectElement).selectedIndex));
  switch (request.mode) {
    case 'date':
    case 'time':
      return fields[0]?.value ?? '';
    case 'multiSelector':
      return indexes;
    case 'selector':
      return indexes[0] ?? 0;
  }
}

const SIGNS = { success: '✓', error: '✕', loading: '', none: '' } as const;

/** A word that comes and goes by itself, read aloud when it comes. */
export class Toast {
  readonly element = el('div', { class: 'sh-toast', role: 'status', 'aria-live': 'polite' });
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows the words; an endless duration stays until `hide`. */
  show({ text, icon, durationMs }: ToastRequest): void {
    clearTimeout(this.timer);
    const sign = el('span', { class: `sh-toast-${icon}`, 'aria-hidden': 'true' }, SIGNS[icon]);
    this.element.replaceChildren(
      el('div', { class: 'sh-toast-box' }, icon === 'none' ? null : sign, el('span', {}, text)),
    );
    if (Number.isFinite(durationMs)) this.timer = setTimeout(() => this.hide(), durationMs);
  }

  /** Takes the words away. */
  hide(): void {
    clearTimeout(this.timer);
    this.element.replaceChildren();
  }
}
