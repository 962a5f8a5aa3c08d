import { ok, refuse, type Result } from '@contract/result';
import * as v from 'valibot';
import { code, objectOrText, text, told } from '../national-schema';

/**
 * What of the envelope decides; the rest is ignored, whatever it holds, for software fills it in many ways.
 * msgid should be fixmedins_code, yyyyMMddHHmmss and four digits; any number of the institution's own is taken.
 */
const envelope = v.object({
  infno: text(10),
  msgid: code(64),
  fixmedins_code: code(40),
  /** Who works there. */
  opter: told(64),
  /** Where the person is insured; demanded for people of elsewhere only. */
  insuplc_admdvs: told(6),
  input: objectOrText,
});

/** A message of an institution, its envelope read. */
export interface FsiMessage {
  readonly infno: string;
  readonly msgid: string;
  readonly institutionCode: string;
  readonly operatorId: string | null;
  readonly insuredRegionCode: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

const labels: Readonly<Record<string, string>> = {
  infno: '交易编号',
  msgid: '发送方报文ID',
  fixmedins_code: '定点医药机构编号',
  input: '交易输入',
};

function complaint(
  { path }: v.BaseIssue<unknown>,
  body: Readonly<Record<string, unknown>>,
): string {
  const key = path?.[0]?.key;
  const name = typeof key === 'string' ? key : 'input';
  const given = body[name];
  const isMissing = given === undefined || given === null || given === '';
  return `${labels[name] ?? ''}(${name})${isMissing ? '不能为空' : '格式有误'}`;
}

/** Reads the envelope, or names what it lacks. */
export function readMessage(body: Readonly<Record<string, unknown>>): Result<FsiMessage> {
  const read = v.safeParse(envelope, body);
  if (!read.success) {
    const complaints = new Set(read.issues.map((issue) => complaint(issue, body)));
    return refuse('FIELDS_WRONG', { told: [...complaints].join('；') });
  }
  const { infno, msgid, fixmedins_code, opter, insuplc_admdvs, input } = read.output;
  return ok({
    infno,
    msgid,
    institutionCode: fixmedins_code,
    operatorId: opter,
    insuredRegionCode: insuplc_admdvs,
    input,
  });
}

/** The number of the transaction, in whatever type and case; null when there is none. */
export const infnoOf = (body: Readonly<Record<string, unknown>>): string | null => {
  const given = body['infno'];
  if (typeof given !== 'string' && typeof given !== 'number') return null;
  return String(given).trim().toUpperCase();
};
