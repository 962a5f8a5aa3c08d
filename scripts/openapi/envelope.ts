import type { Schema } from './schema';

const text = (title: string, maxLength: number): Schema => ({
  title,
  type: ['string', 'number', 'null'],
  maxLength,
});

/** The request's envelope around an input. */
export const requestSchema = (infno: string, input: Schema): Schema => ({
  type: 'object',
  required: ['infno', 'msgid', 'fixmedins_code', 'input'],
  properties: {
    infno: { title: '交易编号', enum: [infno] },
    msgid: { title: '发送方报文ID', type: ['string', 'number'], maxLength: 64 },
    fixmedins_code: { title: '定点医药机构编号', type: 'string', maxLength: 40 },
    opter: text('经办人', 64),
    insuplc_admdvs: text('参保地医保区划', 6),
    input,
  },
});

const stamp = { type: 'string', pattern: '^\\d{17}$' };
const rest = {
  warn_msg: { type: 'null' },
  cainfo: { type: 'null' },
  signtype: { type: 'null' },
  enctype: { type: 'null' },
};

const answer = (properties: Readonly<Record<string, Schema>>): Schema => {
  const all = { ...properties, refmsg_time: stamp, respond_time: stamp, ...rest };
  return {
    type: 'object',
    required: Object.keys(all),
    properties: all,
    additionalProperties: false,
  };
};

/** The answer's envelope around an output. */
export const yesSchema = (output: Schema): Schema =>
  answer({
    infcode: { enum: [0] },
    inf_refmsgid: { type: 'string', pattern: '^\\d{30}$' },
    err_msg: { enum: ['success'] },
    output,
  });

/** The envelope of a no. */
export const noSchema: Schema = answer({
  infcode: { enum: [-1, -2] },
  inf_refmsgid: { type: 'null' },
  err_msg: { type: 'string', maxLength: 200, pattern: '^FSI-' },
  output: { type: 'null' },
});

/** An unknown transaction, or one at another's address. */
export const unknownSchema: Schema = {
  type: 'object',
  required: ['type', 'infcode', 'err_msg'],
  properties: {
    type: { enum: ['error'] },
    infcode: { enum: [-1] },
    err_msg: { type: 'string', pattern: '^FSI-FSI-' },
  },
  additionalProperties: false,
};

/** Who has not proved who asks. */
export const accessSchema: Schema = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { enum: [401] },
    type: { enum: ['error'] },
    success: { enum: [false] },
    message: { type: 'string' },
  },
  additionalProperties: false,
};
