import type { VisitTold } from '@core/ports/store/visits';

/** What is kept in fields of its own, sealed elsewhere, or nobody's business afterwards. */
const notKept: ReadonlySet<string> = new Set([
  'psn_no',
  'psn_name',
  'certno',
  'psn_cert_type',
  'mdtrt_cert_type',
  'mdtrt_cert_no',
  'card_sn',
  'coner_name',
  'tel',
  'exp_content',
  'mdtrt_id',
]);

/** What an institution tells of a visit or a row beside what rules ask for: its texts, by the interface's names. */
export const toldIn = (row: Readonly<Record<string, unknown>>): VisitTold =>
  Object.fromEntries(
    Object.entries(row).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && !notKept.has(pair[0]),
    ),
  );
