import { civilDate } from '@core/domain/civil-time';
import type { Nouns } from '@core/ports/store';
import type { ChronicRecord } from '@core/ports/store/chronic-records';

/** Which disease of whom is looked for. */
export interface AskedFiling {
  readonly personId: string;
  /** insutype */
  readonly insuranceType: string;
  /** dise_codg, or null: any that is on file counts. */
  readonly diseaseCode: string | null;
  readonly atMs: number;
}

const isInForce = ({ beginDate, endDate }: ChronicRecord, day: string): boolean =>
  beginDate <= day && (endDate === null || day <= endDate);

/** Is a disease of 门诊慢特病 on file (2503) for somebody on the day of that moment? */
export async function isChronicFiled(
  { personId, insuranceType, diseaseCode, atMs }: AskedFiling,
  { nouns }: { readonly nouns: Pick<Nouns, 'chronicRecords'> },
): Promise<boolean> {
  const records = await nouns.chronicRecords.ofPerson(personId);
  const day = civilDate(atMs);
  return records.some(
    (record) =>
      record.insuranceType === insuranceType &&
      isInForce(record, day) &&
      (diseaseCode === null || record.diseaseCode === diseaseCode),
  );
}
