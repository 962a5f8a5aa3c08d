/** A place in the mini-program: a page and what it was opened with. */
export interface Route {
  path: string;
  query: Record<string, string>;
}

/** Reads a url as navigateTo takes it: absolute, or relative to the page it is called from. */
export function parseRoute(url: string, from = ''): Route {
  const mark = url.indexOf('?');
  const written = mark < 0 ? url : url.slice(0, mark);
  const base = written.startsWith('/') || from === '' ? [] : from.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '..') base.pop();
    else if (part !== '' && part !== '.') base.push(part);
  }
  return { path: base.join('/'), query: mark < 0 ? {} : parseQuery(url.slice(mark + 1)) };
}

// Values stay as written: neither platform decodes them for the page.
function parseQuery(text: string): Record<string, string> {
  const pairs = text.split('&').filter((pair) => pair !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}
