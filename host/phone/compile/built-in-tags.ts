/** The platform's own components that this host draws; everything else is left to the template. */
export const BUILT_IN_TAGS = [
  'view',
  'text',
  'image',
  'button',
  'input',
  'textarea',
  'form',
  'label',
  'picker',
  'checkbox',
  'checkbox-group',
  'radio',
  'radio-group',
  'switch',
  'slider',
  'scroll-view',
  'swiper',
  'swiper-item',
  'canvas',
  'camera',
  'rich-text',
] as const;

/** The name of one built-in component. */
export type BuiltInTag = (typeof BUILT_IN_TAGS)[number];

const KNOWN: ReadonlySet<string> = new Set(BUILT_IN_TAGS);

/** In the page a built-in is `wx-view`, never `view`: a browser has its own `input` and `button`. */
export function hostTag(tag: string): string {
  return KNOWN.has(tag) ? `wx-${tag}` : tag;
}
