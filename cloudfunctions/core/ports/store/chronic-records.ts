/** A disease of 门诊慢特病 that is on file for a person. */
export interface ChronicRecord {
  /** trt_dcla_detl_sn: at most 30 digits. */
  readonly recordNumber: string;
  readonly personId: string;
  readonly insuranceType: string;
  /** opsp_dise_code and opsp_dise_name. */
  readonly diseaseCode: string;
  readonly diseaseName: string;
  /** The institution that filed it. */
  readonly institutionCode: string;
  /** yyyy-MM-dd */
  readonly beginDate: string;
  /** yyyy-MM-dd, or null: no end. */
  readonly endDate: string | null;
  readonly filedAtMs: number;
}

/** 人员慢特病备案 (2503, 2504, 5301). */
export interface ChronicRecords {
  /** `known` when the same disease is on file for an overlapping time. */
  file(record: ChronicRecord): Promise<'filed' | 'known'>;
  /** Withdraws a record of this institution; false when there is none. */
  withdraw(
    named: Pick<ChronicRecord, 'recordNumber' | 'personId' | 'institutionCode'>,
    atMs: number,
  ): Promise<boolean>;
  /** Those that were not withdrawn. */
  ofPerson(personId: string): Promise<readonly ChronicRecord[]>;
}
