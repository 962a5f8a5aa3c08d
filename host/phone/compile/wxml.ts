import { hostTag } from './built-in-tags';
import { rewriteTags } from './tags';

/** WXML for this host: the built-in components under their host names, all else as compiled. */
export function prepareWxml(source: string): string {
  return rewriteTags(source, (tag) => ({ ...tag, name: hostTag(tag.name) }));
}
