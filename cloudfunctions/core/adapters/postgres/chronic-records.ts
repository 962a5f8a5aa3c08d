import type { ChronicRecord, ChronicRecords } from '../../ports/store/chronic-records';
import type { Connection } from './connection';

const rowOf = (record: ChronicRecord) => ({
  person_id: record.personId,
  record_number: record.recordNumber,
  insurance_type: record.insuranceType,
  disease_code: record.diseaseCode,
  disease_name: record.diseaseName,
  institution_code: record.institutionCode,
  begin_date: record.beginDate,
  end_date: record.endDate,
  filed_at_ms: record.filedAtMs,
});

type Row = ReturnType<typeof rowOf>;

const readRecord = (row: Row): ChronicRecord => ({
  recordNumber: row.record_number,
  personId: row.person_id,
  insuranceType: row.insurance_type,
  diseaseCode: row.disease_code,
  diseaseName: row.disease_name,
  institutionCode: row.institution_code,
  beginDate: row.begin_date,
  endDate: row.end_date,
  filedAtMs: row.filed_at_ms,
});

/** Diseases on file in PostgreSQL. */
export function chronicRecordsOf({ db }: Connection): ChronicRecords {
  /** Is the disease on file on a day of the record's time? */
  const isKnown = async (record: ChronicRecord): Promise<boolean> => {
    let overlapping = db
      .selectFrom('chronic_record')
      .select('record_number')
      .where('person_id', '=', record.personId)
      .where('insurance_type', '=', record.insuranceType)
      .where('disease_code', '=', record.diseaseCode)
      .where('withdrawn_at_ms', 'is', null)
      .where((is) => is.or([is('end_date', 'is', null), is('end_date', '>=', record.beginDate)]));
    if (record.endDate !== null)
      overlapping = overlapping.where('begin_date', '<=', record.endDate);
    return (await overlapping.limit(1).execute()).length > 0;
  };
  return {
    async file(record) {
      if (await isKnown(record)) return 'known';
      const done = await db
        .insertInto('chronic_record')
        .values(rowOf(record))
        .onConflict((conflict) =>
          conflict
            .columns(['person_id', 'insurance_type', 'disease_code'])
            .where('withdrawn_at_ms', 'is', null)
            .where('end_date', 'is', null)
            .doNothing(),
        )
        .executeTakeFirst();
      return done.numInsertedOrUpdatedRows === 1n ? 'filed' : 'known';
    },

    async withdraw({ recordNumber, personId, institutionCode }, atMs) {
      const done = await db
        .updateTable('chronic_record')
        .set({ withdrawn_at_ms: atMs })
        .where('record_number', '=', recordNumber)
        .where('person_id', '=', personId)
        .where('institution_code', '=', institutionCode)
        .where('withdrawn_at_ms', 'is', null)
        .executeTakeFirst();
      return done.numUpdatedRows === 1n;
    },

    async ofPerson(personId) {
      const rows = await db
        .selectFrom('chronic_record')
        .selectAll()
        .where('person_id', '=', personId)
        .where('withdrawn_at_ms', 'is', null)
        .orderBy('begin_date')
        .orderBy('record_number')
        .execute();
      return rows.map(readRecord);
    },
  };
}
