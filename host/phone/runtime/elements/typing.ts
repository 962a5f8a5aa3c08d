import {
  names,
  numeric,
  textual,
  truthy,
  type Controller,
  type ElementKind,
  type Host,
} from './host';

type Field = HTMLInputElement | HTMLTextAreaElement;

// Types that choose a keyboard; the text itself is never restricted by them, as on the platforms.
const KEYBOARDS: Readonly<Record<string, string>> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  tel: 'tel',
};

const PROPERTIES = names(`
  value type password placeholder placeholderStyle placeholderClass disabled maxlength
  cursorSpacing focus autoFocus autoHeight fixed confirmType confirmHold cursor
  selectionStart selectionEnd name alwaysEmbed alwaysSystem adjustPosition holdKeyboard
  randomNumber controlled enableNative showConfirmBar showCount disableDefaultPadding
  adjustKeyboardTo autoFill cursorColor safePasswordCertPath safePasswordLength
  safePasswordTimeStamp safePasswordNonce safePasswordSalt safePasswordCustomHash
`);

/** `input`: one line; the type chooses the phone's keyboard. */
export const input: ElementKind = {
  properties: PROPERTIES,
  create: (host) => typingController(host, document.createElement('input')),
};

/** `textarea`: several lines. */
export const textarea: ElementKind = {
  properties: PROPERTIES,
  create: (host) => typingController(host, document.createElement('textarea')),
};

function typingController(host: Host, field: Field): Controller {
  field.autocomplete = 'off';
  host.dom.append(field);
  listen(host, field);
  return {
    control: field,
    tap: () => field.focus(),
    value: () => field.value,
    reset: () => {
      field.value = '';
    },
    set: (name, value) => apply(field, name, value),
    attached() {
      if (truthy(host.get('focus')) || truthy(host.get('autoFocus'))) field.focus();
      nameByLabel(host.dom, field);
    },
  };
}

// The platform tells of each change with the caret's place; `confirm` is the key of its keyboard.
function listen(host: Host, field: Field): void {
  const detail = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length });
  let keyCode = 0;
  field.addEventListener('keydown', (event) => {
    keyCode = (event as KeyboardEvent).keyCode;
    if ((event as KeyboardEvent).key === 'Enter' && field instanceof HTMLInputElement) {
      host.emit('confirm', detail());
    }
  });
  field.addEventListener('input', (event) => {
    event.stopPropagation();
    host.emit('input', { ...detail(), keyCode });
  });
  field.addEventListener('focus', () => host.emit('focus', { ...detail(), height: 0 }));
  field.addEventListener('blur', () => host.emit('blur', detail()));
}

function apply(field: Field, name: string, value: unknown): void {
  switch (name) {
    case 'value':
      // Writing an equal value would move the caret of the person who is typing.
      if (field.value !== textual(value)) field.value = textual(value);
      return;
    case 'type':
      field.inputMode = KEYBOARDS[textual(value)] ?? 'text';
      return;
    case 'password':
      if (field instanceof HTMLInputElement) field.type = truthy(value) ? 'password' : 'text';
      return;
    case 'placeholder':
      field.placeholder = textual(value);
      return;
    case 'disabled':
      field.disabled = truthy(value);
      return;
    case 'maxlength':
      if (numeric(value, -1) >= 0) field.maxLength = numeric(value, -1);
      else field.removeAttribute('maxlength');
      return;
    case 'focus':
      if (truthy(value)) field.focus();
      return;
    default:
  }
}

// A field inside a label takes the label's words as its name, as it does on the web.
function nameByLabel(dom: HTMLElement, field: Field): void {
  const label = dom.closest('wx-label');
  if (label === null || field.hasAttribute('aria-label')) return;
  const words = label.textContent?.trim() ?? '';
  if (words !== '') field.setAttribute('aria-label', words);
}
