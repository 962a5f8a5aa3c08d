import type { PickerRequest } from '../../abilities/device';
import { makeFocusable, setDisabled } from './accessibility';
import { names, controllerOf, hostOf, numeric, textual, truthy } from './host';
import type { Controller, ElementKind, Host } from './host';

const NAMED = [
  'wx-input',
  'wx-textarea',
  'wx-checkbox-group',
  'wx-radio-group',
  'wx-switch',
  'wx-slider',
  'wx-picker',
].join(',');
const CONTROLS = 'wx-button,wx-checkbox,wx-radio,wx-switch,wx-input,wx-textarea,wx-picker';

/** `form`: gathers the named controls inside it when its submit button is tapped. */
export const form: ElementKind = {
  properties: ['reportSubmit', 'reportSubmitTimeout', 'name'],
  create(host) {
    const fields = () =>
      [...host.dom.querySelectorAll(NAMED)].filter(
        (dom) => textual(hostOf(dom)?.get('name')) !== '',
      );
    const controller: Controller & { submit(): void } = {
      submit() {
        const entries = fields().map((dom) => [
          textual(hostOf(dom)?.get('name')),
          controllerOf(dom)?.value?.(),
        ]);
        host.emit('submit', { value: Object.fromEntries(entries) as unknown });
      },
      reset() {
        fields().forEach((dom) => controllerOf(dom)?.reset?.());
        host.emit('reset', {});
      },
    };
    return controller;
  },
};

/** `label`: a tap on its words is a tap on its control. */
export const label: ElementKind = {
  properties: ['for', 'name'],
  create: (host) => ({
    tap() {
      const id = textual(host.get('for'));
      const page = host.dom.closest('wx-page') ?? host.dom;
      const control =
        id === '' ? host.dom.querySelector(CONTROLS) : page.querySelector(`#${CSS.escape(id)}`);
      controllerOf(control)?.tap?.();
    },
  }),
};

/** `picker`: what is inside it opens the platform's wheel. */
export const picker: ElementKind = {
  properties: names(
    'mode disabled range rangeKey value start end fields customItem name headerText level',
  ),
  create(host) {
    host.dom.setAttribute('role', 'button');
    makeFocusable(host.dom);
    let chosen: PickerRequest['value'] | undefined;
    const current = () => chosen ?? requestOf(host).value;
    return {
      value: current,
      reset: () => {
        chosen = undefined;
      },
      set(name, value) {
        if (name === 'disabled') setDisabled(host.dom, truthy(value));
        if (name === 'value') chosen = undefined;
      },
      tap() {
        if (truthy(host.get('disabled'))) return;
        void host.services.pick({ ...requestOf(host), value: current() }).then((answer) => {
          if (answer === null) return host.emit('cancel', {});
          chosen = answer;
          host.emit('change', { value: answer });
        });
      },
    };
  },
};

// The wheel is told everything at once: it belongs to the platform and cannot ask back.
function requestOf(host: Host): PickerRequest {
  const mode = textual(host.get('mode'));
  const title = textual(host.get('headerText'));
  const bounds = { start: textual(host.get('start')), end: textual(host.get('end')) };
  switch (mode) {
    case 'date':
    case 'time':
      return { mode, title, ...bounds, columns: [], value: textual(host.get('value')) };
    case 'multiSelector': {
      const value = host.get('value');
      const columns = ((host.get('range') ?? []) as unknown[][]).map((range) => words(host, range));
      const first = columns.map((_, at) => numeric(Array.isArray(value) ? value[at] : 0, 0));
      return { mode, title, ...bounds, columns, value: first };
    }
    default: {
      const columns = [words(host, (host.get('range') ?? []) as unknown[])];
      return { mode: 'selector', title, ...bounds, columns, value: numeric(host.get('value'), 0) };
    }
  }
}

// A range holds words, or objects of which `range-key` names the words.
function words(host: Host, range: unknown[]): string[] {
  const key = textual(host.get('rangeKey'));
  return range.map((item) =>
    typeof item === 'object' && item !== null
      ? textual((item as Record<string, unknown>)[key])
      : textual(item),
  );
}
