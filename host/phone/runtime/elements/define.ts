import type * as glassEasel from 'glass-easel';

import type { BuiltInTag } from '../../compile/built-in-tags';
import { ARIA_PROPERTIES, setAccessibility } from './accessibility';
import { button, image, richText, text, view } from './boxes';
import { checkbox, checkboxGroup, radio, radioGroup, slider, toggle } from './choices';
import { form, label, picker } from './forms';
import { makeController, truthy, type ElementKind, type ElementServices } from './host';
import { camera, canvas } from './media';
import { scrollView, swiper, swiperItem } from './scrolling';
import { input, textarea } from './typing';

const KINDS: Readonly<Record<BuiltInTag, ElementKind>> = {
  view,
  text,
  image,
  button,
  input,
  textarea,
  form,
  label,
  picker,
  checkbox,
  'checkbox-group': checkboxGroup,
  radio,
  'radio-group': radioGroup,
  switch: toggle,
  slider,
  'scroll-view': scrollView,
  swiper,
  'swiper-item': swiperItem,
  canvas,
  camera,
  'rich-text': richText,
};

/** Defines the platform's built-in components in a component space. */
export function defineElements(space: glassEasel.ComponentSpace, services: ElementServices): void {
  for (const [tag, kind] of Object.entries(KINDS)) {
    space.setGlobalUsingComponent(`wx-${tag}`, define(space, { tag, kind, services }));
  }
}

interface Definition {
  tag: string;
  kind: ElementKind;
  services: ElementServices;
}

function define(space: glassEasel.ComponentSpace, { tag, kind, services }: Definition) {
  const names = [...new Set([...kind.properties, ...ARIA_PROPERTIES, 'hidden'])];
  const properties = names.map((name) => [
    name,
    {
      type: null,
      value: undefined,
      observer(this: glassEasel.GeneralComponent) {
        changed(this, name, { tag, kind, services });
      },
    },
  ]);
  return space.defineComponent({
    is: `wx-${tag}`,
    options: { virtualHost: false },
    properties: Object.fromEntries(properties) as Record<string, { type: null; value: undefined }>,
    lifetimes: {
      attached(this: glassEasel.GeneralComponent) {
        makeController(this, kind, services).attached?.();
      },
      detached(this: glassEasel.GeneralComponent) {
        makeController(this, kind, services).detached?.();
      },
    },
  }) as unknown as glassEasel.GeneralComponentDefinition;
}

function changed(
  component: glassEasel.GeneralComponent,
  name: string,
  { kind, services }: Definition,
): void {
  const controller = makeController(component, kind, services);
  const value = (component.data as Record<string, unknown>)[name];
  const dom = component.$$ as unknown as HTMLElement | null;
  if (dom === null) return;
  if (name === 'hidden') dom.toggleAttribute('hidden', truthy(value));
  else if (ARIA_PROPERTIES.includes(name)) {
    const host = { dom, services, get: () => value, emit: () => undefined };
    setAccessibility(host, controller, name);
  }
  controller.set?.(name, value);
}
