import { names, textual, type Controller, type Host } from './host';

/** Accessibility attributes that the templates of either platform may carry. */
export const ARIA_PROPERTIES = names(`
  role ariaRole ariaLabel ariaLabelledby ariaDescribedby ariaHidden ariaLive ariaAtomic
  ariaBusy ariaChecked ariaDisabled ariaSelected ariaExpanded ariaPressed ariaModal
  ariaLevel ariaCurrent ariaControls ariaInvalid ariaRequired ariaValuenow ariaValuemin
  ariaValuemax ariaValuetext tabindex
`);

const FOCUSABLE = new Set([
  'button',
  'link',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'option',
  'menuitem',
  'slider',
]);

// WeChat knows a few roles by older or its own names.
const ROLE_NAMES: Readonly<Record<string, string>> = { image: 'img', header: 'heading' };

/** Puts one accessibility attribute of the template on the DOM, where assistive tools look. */
export function setAccessibility(host: Host, controller: Controller, name: string): void {
  const value = textual(host.get(name));
  const target = controller.control ?? host.dom;
  if (name === 'role' || name === 'ariaRole') {
    const role = ROLE_NAMES[value] ?? value;
    if (role === '') return;
    target.setAttribute('role', role);
    // The platforms' headings have one level, which they do not say.
    if (role === 'heading' && !target.hasAttribute('aria-level'))
      target.setAttribute('aria-level', '2');
    if (FOCUSABLE.has(role) && target === host.dom) makeFocusable(target);
    return;
  }
  if (name === 'ariaHidden' && controller.control !== undefined) {
    write(host.dom, 'aria-hidden', value);
    return;
  }
  if (name === 'tabindex') return write(target, 'tabindex', value);
  write(target, `aria-${name.slice('aria'.length).toLowerCase()}`, value);
  if (name === 'ariaLabel' && value !== '' && target.localName === 'wx-canvas') {
    target.setAttribute('role', 'img');
  }
}

/** Lets Tab reach the element; Enter and Space then tap it. */
export function makeFocusable(dom: HTMLElement): void {
  if (!dom.hasAttribute('tabindex')) dom.tabIndex = 0;
}

/** Marks a control as usable or not, for eyes, keyboard and screen reader alike. */
export function setDisabled(dom: HTMLElement, disabled: boolean): void {
  dom.toggleAttribute('disabled', disabled);
  if (disabled) dom.setAttribute('aria-disabled', 'true');
  else dom.removeAttribute('aria-disabled');
  dom.tabIndex = disabled ? -1 : 0;
}

function write(dom: HTMLElement, name: string, value: string): void {
  if (value === '') dom.removeAttribute(name);
  else dom.setAttribute(name, value);
}
