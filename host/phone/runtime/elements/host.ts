import * as glassEasel from 'glass-easel';

import type { Platform } from '../../compile/package-shape';
import type { PickerRequest } from '../../abilities/device';

/** What a built-in component may ask of the phone around it. */
export interface ElementServices {
  platform: Platform;
  /** Opens the platform's wheel and answers what was chosen, or null when it was closed. */
  pick(request: PickerRequest): Promise<PickerRequest['value'] | null>;
}

/** One built-in component on the screen: its DOM element, its properties, its events. */
export interface Host {
  dom: HTMLElement;
  services: ElementServices;
  /** A property as the template set it last. */
  get(name: string): unknown;
  /** Sends an event to the mini-program. Events of components do not bubble unless said. */
  emit(type: string, detail: unknown, bubbles?: boolean): void;
}

/** How one built-in component behaves. */
export interface Controller {
  /** A property changed. */
  set?(name: string, value: unknown): void;
  /** The person tapped it, after the mini-program has had its `tap`. */
  tap?(): void;
  /** The element that carries role, label and focus, when it is not the host itself. */
  control?: HTMLElement;
  /** Value for a form, read when the form is submitted. */
  value?(): unknown;
  /** Back to the value it started with. */
  reset?(): void;
  /** What a selector query answers as the node. */
  node?: unknown;
  attached?(): void;
  detached?(): void;
}

/** Definition of a built-in component. */
export interface ElementKind {
  properties: string[];
  create(host: Host): Controller;
}

const controllers = new WeakMap<HTMLElement, { controller: Controller; host: Host }>();

/** The controller behind a DOM element, when that element is a built-in component. */
export function controllerOf(dom: Element | null): Controller | undefined {
  return dom === null ? undefined : controllers.get(dom as HTMLElement)?.controller;
}

/** The component behind a DOM element, when that element is a built-in component. */
export function hostOf(dom: Element | null): Host | undefined {
  return dom === null ? undefined : controllers.get(dom as HTMLElement)?.host;
}

/** The framework's node that a DOM element belongs to. */
export function nodeOf(dom: Node | null): glassEasel.Element | undefined {
  let at: Node | null = dom;
  while (at !== null) {
    const node = (at as { __wxElement?: glassEasel.Element }).__wxElement;
    if (node !== undefined) return node;
    at = at.parentNode;
  }
  return undefined;
}

/** Makes the controller of a component at its first use, which may precede its attachment. */
export function makeController(
  component: glassEasel.GeneralComponent,
  kind: ElementKind,
  services: ElementServices,
): Controller {
  const dom = component.$$ as unknown as HTMLElement | null;
  // A page that was left has no elements any more, though its code may still set data.
  if (dom === null) return {};
  const known = controllers.get(dom);
  if (known !== undefined) return known.controller;
  const host: Host = {
    dom,
    services,
    get: (name) => (component.data as Record<string, unknown>)[name],
    emit: (type, detail, bubbles = false) =>
      glassEasel.Event.triggerEvent(component, type, detail, { bubbles, composed: bubbles }),
  };
  const controller = kind.create(host);
  controllers.set(dom, { controller, host });
  return controller;
}

/** A boolean property: templates also write `"false"`. */
export function truthy(value: unknown): boolean {
  return Boolean(value) && value !== 'false';
}

/** A number property, or the fallback when it is none. */
export function numeric(value: unknown, fallback: number): number {
  const number = Number(value);
  return value === undefined || value === null || value === '' || Number.isNaN(number)
    ? fallback
    : number;
}

/** A text property; null and undefined are the empty text. */
export function textual(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Names written in one text, apart by white space: the templates carry long lists of them. */
export function names(list: string): string[] {
  return list.trim().split(/\s+/u);
}
