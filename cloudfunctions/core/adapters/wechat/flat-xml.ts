const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** One level of elements below `<xml>`, as WeChat Pay's second version speaks it. */
export const writeFlatXml = (fields: Readonly<Record<string, string>>): string =>
  `<xml>${Object.entries(fields)
    .map(([name, text]) => `<${name}><![CDATA[${text.replaceAll(']]>', '')}]]></${name}>`)
    .join('')}</xml>`;

/** Reads the same; null for anything deeper or other, and for a document with declarations of its own. */
export function readFlatXml(text: string): Readonly<Record<string, string>> | null {
  const body = /^\s*(?:<\?xml[^>]*\?>)?\s*<xml>([\s\S]*)<\/xml>\s*$/.exec(text)?.[1];
  if (body === undefined) return null;
  const fields: Record<string, string> = {};
  const element = /\s*<([a-z_]\w{0,63})>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>\s*/gy;
  let at = 0;
  for (const match of body.matchAll(element)) {
    const [whole, name = '', quoted, plain = ''] = match;
    if (match.index !== at) return null;
    at += whole.length;
    fields[name] =
      quoted ?? plain.replace(/&(?:lt|gt|quot|apos|amp);/g, (one) => entities[one] ?? one);
  }
  return at === body.length ? fields : null;
}
