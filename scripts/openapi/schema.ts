import { dictionaries } from '../../cloudfunctions/core/domain/dictionaries';
import type {
  Demand,
  Field,
  FieldNode,
  Nested,
  Nodes,
  Row,
} from '../../cloudfunctions/gateway/fsi/fields/field';

/** A JSON schema, as far as this document uses it (the dialect of OpenAPI 3.1). */
export type Schema = Readonly<Record<string, unknown>>;

/** Which way a row goes: what comes in may be as loose as software in use sends it, what goes out is exact. */
export type Way = 'in' | 'out';

const demands: Readonly<Record<Demand, string>> = {
  must: '',
  may: '',
  spared: '规范要求填写；全国基线软件不传，可空',
  unlessIdNumber: '就诊凭证类型为02时可空',
  ifCard: '就诊凭证类型为03时必填',
};

const date = '^\\d{4}-\\d{2}-\\d{2}$';
const time = '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}$';
/** A day alone is its midnight; ISO and Java write a little more. */
const looseTime = '^\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)?$';

const orNumber = { type: ['string', 'number'] };

/** A longer table is asked for (1901) rather than read here. */
const mostCodes = 12;

function codeSchema({ dictionary, length }: Field): Schema {
  const table = dictionary === null ? null : dictionaries[dictionary];
  const rows = (table?.rows ?? []).map(([value, label]) => `${value}=${label}`);
  const shown = rows.length > mostCodes ? `${rows.length}行，见1901` : rows.join('; ');
  const description = table ? `${dictionary ?? ''}: ${shown}` : '';
  return { ...(length === null ? {} : { maxLength: length }), 'x-codes': description };
}

function numberSchema({ length, scale }: Field, way: Way): Schema {
  const most = 10 ** ((length ?? 16) - scale);
  const bounds = { exclusiveMaximum: most, exclusiveMinimum: -most };
  return way === 'out'
    ? { type: 'number', ...bounds }
    : { type: ['number', 'string'], ...bounds, description: `${scale}位小数` };
}

function kindSchema(field: Field, way: Way): Schema {
  const loose = way === 'in' ? orNumber : { type: 'string' };
  switch (field.kind) {
    case 'text':
      return { ...loose, maxLength: field.length };
    case 'code':
      return { ...loose, ...codeSchema(field) };
    case 'number':
      return numberSchema(field, way);
    case 'date':
      return { type: 'string', pattern: way === 'in' ? looseTime : date };
    case 'time':
      return { type: 'string', pattern: way === 'in' ? looseTime : time };
    case 'bytes':
      return { type: ['string', 'array'], contentEncoding: 'base64' };
    case 'json':
      return way === 'in'
        ? { type: ['string', 'object', 'array'], maxLength: field.length }
        : { type: 'string', maxLength: field.length };
  }
}

const orNull = (schema: Schema): Schema => {
  const types = [schema['type']].flat();
  return { ...schema, type: [...types, 'null'] };
};

function fieldSchema(field: Field, way: Way): Schema {
  const { 'x-codes': codes, description, ...schema } = kindSchema(field, way);
  const isSure = way === 'out' && field.demand === 'must';
  const notes = [description, codes, demands[field.demand]].filter(Boolean);
  return {
    title: field.label,
    ...(notes.length > 0 ? { description: notes.join('。') } : {}),
    ...(isSure ? schema : orNull(schema)),
  };
}

const isMust = (field: Field | Nested): boolean => field.kind !== 'rows' && field.demand === 'must';

/** A row. What comes in may hold more than this; what goes out holds every field, and nothing else. */
export function rowSchema(row: Row, way: Way): Schema {
  const properties = Object.fromEntries(
    Object.entries(row).map(([name, field]) => [
      name,
      field.kind === 'rows'
        ? { title: field.label, type: ['array', 'null'], items: rowSchema(field.row, way) }
        : fieldSchema(field, way),
    ]),
  );
  const names = Object.keys(row);
  const required = way === 'out' ? names : names.filter((name) => isMust(row[name] as Field));
  return {
    type: 'object',
    required,
    properties,
    ...(way === 'out' ? { additionalProperties: false } : {}),
  };
}

function nodeSchema({ shape, row }: FieldNode, way: Way): Schema {
  const one = rowSchema(row, way);
  if (shape === 'one') return one;
  const list = { type: 'array', items: one, ...(shape === 'some' ? { minItems: 1 } : {}) };
  return way === 'out' ? list : { anyOf: [list, one] };
}

/** Nodes by their names. */
export const nodesSchema = (nodes: Nodes, way: Way): Schema => ({
  type: 'object',
  required: Object.keys(nodes).filter((name) => way === 'out' || nodes[name]?.shape !== 'any'),
  properties: Object.fromEntries(
    Object.entries(nodes).map(([name, node]) => [name, nodeSchema(node, way)]),
  ),
  ...(way === 'out' ? { additionalProperties: false } : {}),
});
