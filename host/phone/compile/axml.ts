import { rewriteTags, type Tag } from './tags';

const EVENT = /^(on|catch|captureOn|captureCatch)([A-Za-z]+)$/u;
const PREFIX: Readonly<Record<string, string>> = {
  on: 'bind',
  catch: 'catch',
  captureOn: 'capture-bind:',
  captureCatch: 'capture-catch:',
};

/**
 * Alipay's template language in WeChat's words. The Alipay output of Taro is one generated
 * `base.axml` and one line a page, so the rewrite is mechanical: directives, events, imports.
 */
export function axmlToWxml(source: string): string {
  return rewriteTags(source, (tag) =>
    tag.name === 'import-sjs' ? importSjs(tag) : { ...tag, attributes: tag.attributes.map(rename) },
  );
}

/** A module of Alipay's template scripts as one of WeChat's. */
export function sjsToWxs(source: string): string {
  const written = source.replace(/^\s*export\s+default\s/mu, 'module.exports = ');
  if (/^\s*(?:import|export)\s/mu.test(written)) {
    throw new Error('Only `export default` is understood in a .sjs module.');
  }
  return written;
}

function rename(attribute: Tag['attributes'][number]): Tag['attributes'][number] {
  const { name, value } = attribute;
  if (name.startsWith('a:')) return { name: `wx:${name.slice(2)}`, value };
  const event = EVENT.exec(name);
  // `onTap` is an event; a lower-case word such as `only` or `catchall` could be a property, but
  // Taro also writes `onagreeprivacyauthorization`, so only the value tells: an event has a handler.
  if (event !== null && value === '"eh"') {
    return { name: `${PREFIX[event[1] ?? '']}${(event[2] ?? '').toLowerCase()}`, value };
  }
  if (event !== null && /[A-Z]/u.test((event[2] ?? '')[0] ?? '')) {
    return { name: `${PREFIX[event[1] ?? '']}${(event[2] ?? '').toLowerCase()}`, value };
  }
  if (name === 'src' && value !== undefined) {
    return { name, value: value.replace(/\.axml(["'])$/u, '.wxml$1') };
  }
  return attribute;
}

function importSjs(tag: Tag): Tag {
  const attribute = (name: string) => tag.attributes.find((a) => a.name === name)?.value;
  return {
    ...tag,
    name: 'wxs',
    attributes: [
      { name: 'module', value: attribute('name') },
      { name: 'src', value: attribute('from')?.replace(/\.sjs(["'])$/u, '.wxs$1') },
    ],
  };
}
