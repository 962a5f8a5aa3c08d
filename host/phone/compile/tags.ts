/** One start or end tag of a template, as written. */
export interface Tag {
  name: string;
  attributes: { name: string; value: string | undefined }[];
  closing: boolean;
  selfClosing: boolean;
}

const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'))?/gu;
const COMMENT_END = '-->';

/**
 * Rewrites every tag of a template and leaves the text between tags alone. Quotes are honoured, so
 * an attribute may hold `a > b`; comments are dropped, and with them anything that looks like a tag.
 */
export function rewriteTags(source: string, rewrite: (tag: Tag) => Tag): string {
  let out = '';
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf('<', at);
    if (open < 0) return out + source.slice(at);
    out += source.slice(at, open);
    if (source.startsWith('<!--', open)) {
      const end = source.indexOf(COMMENT_END, open);
      if (end < 0) return out;
      at = end + COMMENT_END.length;
      continue;
    }
    if (!/[a-z/]/iu.test(source[open + 1] ?? '')) {
      out += '<';
      at = open + 1;
      continue;
    }
    const end = endOfTag(source, open);
    out += print(rewrite(parse(source.slice(open + 1, end))));
    at = end + 1;
  }
  return out;
}

// A `>` inside quotes belongs to an expression.
function endOfTag(source: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < source.length; at += 1) {
    const char = source[at];
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  throw new Error(`A tag is never closed: ${source.slice(open, open + 60)}`);
}

function parse(inside: string): Tag {
  const closing = inside.startsWith('/');
  const selfClosing = !closing && inside.endsWith('/');
  const body = inside.slice(closing ? 1 : 0, selfClosing ? -1 : undefined);
  const name = /^\S+/u.exec(body)?.[0] ?? '';
  const attributes = [...body.slice(name.length).matchAll(ATTRIBUTE)].map((match) => ({
    name: match[1] ?? '',
    value: match[2],
  }));
  return { name, attributes, closing, selfClosing };
}

function print({ name, attributes, closing, selfClosing }: Tag): string {
  if (closing) return `</${name}>`;
  const written = attributes.map((a) => (a.value === undefined ? a.name : `${a.name}=${a.value}`));
  return `<${[name, ...written].join(' ')}${selfClosing ? ' /' : ''}>`;
}
