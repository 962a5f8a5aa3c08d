import type { FaultKind, FieldFault } from './check';
import type { Field } from './field';

const wanted: Readonly<Record<Field['kind'], string>> = {
  text: '文本',
  code: '文本',
  json: '文本',
  number: '数值',
  date: '日期yyyy-MM-dd',
  time: '日期时间yyyy-MM-dd HH:mm:ss',
  bytes: 'Base64文件数据',
};

function complaint(kind: FaultKind, field: Field | null): string {
  switch (kind) {
    case 'missing':
      return '不能为空';
    case 'ill':
      return field ? `格式有误，应为${wanted[field.kind]}` : '格式有误';
    case 'long':
      return `超过最大长度${field?.length ?? ''}`;
    case 'fine':
      return `小数位数超过${field?.scale ?? 0}位`;
    case 'coded':
      return '不在字典范围内';
    case 'encoding':
      return '含有无法识别的字符，请使用UTF-8编码';
  }
}

const inFull = ({ kind, where, name, field }: FieldFault): string =>
  `[${where}]${name === null ? '' : `${field?.label ?? ''}(${name})`}${complaint(kind, field)}`;

const inShort = ({ kind, where, name, field }: FieldFault): string =>
  name === null ? `[${where}]${complaint(kind, field)}` : `${name}${complaint(kind, field)}`;

/** Names of one complaint are told together, so that more of them can be told. */
function together(faults: readonly FieldFault[]): readonly string[] {
  const missing = faults.filter(({ kind, name }) => kind === 'missing' && name !== null);
  const others = faults.filter((fault) => !missing.includes(fault));
  const names = [...new Set(missing.map(({ name }) => name))].join(',');
  return [...(missing.length > 0 ? [`不能为空：${names}`] : []), ...others.map(inShort)];
}

/** What fits, and how many more there are. */
function cut(parts: readonly string[], most: number): string {
  const all = parts.join('；');
  if (all.length <= most) return all;
  return `${all.slice(0, most - 1)}…`;
}

/**
 * Everything that is wrong, in at most so many characters (err_msg is S200): with the Chinese names when they
 * fit, else with the names on the wire alone.
 */
export function faultWords(faults: readonly FieldFault[], most: number): string {
  const full = faults.map(inFull).join('；');
  return full.length <= most ? full : cut(together(faults), most);
}
