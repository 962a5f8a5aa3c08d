import { makeFocusable, setDisabled } from './accessibility';
import { names, controllerOf, hostOf, numeric, textual, truthy } from './host';
import type { Controller, ElementKind, Host } from './host';

interface Choice extends Controller {
  checked(): boolean;
  check(on: boolean): void;
}

// What a box, a dot and a lever share: being on or off, and saying so to eye and screen reader.
function choice(host: Host, role: 'checkbox' | 'radio' | 'switch', toggled: () => void): Choice {
  let on = false;
  host.dom.setAttribute('role', role);
  makeFocusable(host.dom);
  const check = (next: boolean) => {
    on = next;
    host.dom.setAttribute('aria-checked', String(on));
    host.dom.toggleAttribute('checked', on);
  };
  check(false);
  return {
    checked: () => on,
    check,
    reset: () => check(false),
    set(name, value) {
      if (name === 'checked') check(truthy(value));
      if (name === 'disabled') setDisabled(host.dom, truthy(value));
      if (name === 'color') host.dom.style.setProperty('--chosen', textual(value));
      if (name === 'value') host.dom.setAttribute('data-value', textual(value));
    },
    tap() {
      if (!truthy(host.get('disabled'))) toggled();
    },
  };
}

// Groups ask the screen rather than keep a list: choices come and go with the data.
function choicesIn(group: Element, tag: string): { host: Host; choice: Choice }[] {
  return [...group.querySelectorAll(tag)].map((dom) => ({
    host: hostOf(dom)!,
    choice: controllerOf(dom) as Choice,
  }));
}

const PROPERTIES = names('value disabled checked color name type controlled');

/** `checkbox`; its group tells the mini-program which are ticked. */
export const checkbox: ElementKind = {
  properties: PROPERTIES,
  create(host) {
    const box: Choice = choice(host, 'checkbox', () => {
      box.check(!box.checked());
      if (host.services.platform === 'alipay') host.emit('change', { value: box.checked() });
      const group = host.dom.closest('wx-checkbox-group');
      hostOf(group)?.emit('change', { value: controllerOf(group)?.value?.() });
    });
    return box;
  },
};

/** `checkbox-group`. */
export const checkboxGroup: ElementKind = {
  properties: ['name'],
  create: (host) => ({
    value: () =>
      choicesIn(host.dom, 'wx-checkbox')
        .filter((one) => one.choice.checked())
        .map((one) => textual(one.host.get('value'))),
    reset: () => choicesIn(host.dom, 'wx-checkbox').forEach((one) => one.choice.check(false)),
  }),
};

/** `radio`; ticking one clears the others of its group. */
export const radio: ElementKind = {
  properties: PROPERTIES,
  create(host) {
    const dot: Choice = choice(host, 'radio', () => {
      if (dot.checked()) return;
      const group = host.dom.closest('wx-radio-group');
      if (group !== null) choicesIn(group, 'wx-radio').forEach((one) => one.choice.check(false));
      dot.check(true);
      hostOf(group)?.emit('change', { value: textual(host.get('value')) });
    });
    return dot;
  },
};

/** `radio-group`. */
export const radioGroup: ElementKind = {
  properties: ['name'],
  create(host) {
    host.dom.setAttribute('role', 'radiogroup');
    return {
      value: () => {
        const chosen = choicesIn(host.dom, 'wx-radio').find((one) => one.choice.checked());
        return chosen === undefined ? '' : textual(chosen.host.get('value'));
      },
      reset: () => choicesIn(host.dom, 'wx-radio').forEach((one) => one.choice.check(false)),
    };
  },
};

/** `switch`. */
export const toggle: ElementKind = {
  properties: PROPERTIES,
  create(host) {
    const lever: Choice = choice(host, 'switch', () => {
      lever.check(!lever.checked());
      host.emit('change', { value: lever.checked() });
    });
    return { ...lever, value: () => lever.checked() };
  },
};

/** `slider`. */
export const slider: ElementKind = {
  properties: names(`
  min max step disabled value activeColor backgroundColor blockSize blockColor showValue
  name color selectedColor trackSize handleSize handleColor
`),
  create(host) {
    const range = document.createElement('input');
    range.type = 'range';
    host.dom.append(range);
    range.addEventListener('input', () => host.emit('changing', { value: Number(range.value) }));
    range.addEventListener('change', () => host.emit('change', { value: Number(range.value) }));
    return {
      control: range,
      value: () => Number(range.value),
      reset: () => {
        range.value = range.min;
      },
      set(name, value) {
        if (name === 'min' || name === 'max' || name === 'step') range[name] = textual(value);
        if (name === 'value') range.value = String(numeric(value, 0));
        if (name === 'disabled') range.disabled = truthy(value);
        if (name === 'activeColor') range.style.accentColor = textual(value);
      },
    };
  },
};
