import type { VisitStanding, VisitState } from '../../domain/visit';

/**
 * What an institution tells of a visit beside what rules ask for, by the interface's own field names
 * (dept_name, atddr_no, ipt_no, adm_bed, main_cond_dscr …); never a name or number of the person.
 */
export type VisitTold = Readonly<Record<string, string>>;

/** A visit about to begin. */
export interface NewVisit {
  /** mdtrt_id: at most 30 digits. */
  readonly visitId: string;
  readonly kind: VisitStanding['kind'];
  readonly state: VisitState;
  readonly personId: string;
  readonly institutionCode: string;
  /** insutype */
  readonly insuranceType: string;
  /** med_type */
  readonly medType: string;
  /** ipt_otp_no, or for a pharmacy the msgid of its settlement. */
  readonly visitNumber: string;
  /** mdtrt_cert_type: by which document the person was known. */
  readonly certType: string;
  readonly operatorId: string;
  readonly beganAtMs: number;
  readonly told: VisitTold;
}

/** A visit, and where it stands. */
export type Visit = Omit<NewVisit, 'kind' | 'state'> &
  VisitStanding & {
    /** Discharge, or null. */
    readonly endedAtMs: number | null;
    /** dise_codg; null while none was told. */
    readonly diseaseCode: string | null;
  };

/** What changes with a step. What is not named stays. */
export interface VisitChange {
  readonly state: VisitState;
  readonly medType?: string;
  readonly diseaseCode?: string | null;
  readonly endedAtMs?: number | null;
  /** Added to what was told. */
  readonly told?: VisitTold;
}

/** A diagnosis of a visit; its fields by the interface's names. */
export interface Diagnosis {
  /** diag_type and diag_srt_no name it within its visit. */
  readonly type: string;
  readonly order: number;
  readonly code: string;
  readonly name: string;
  readonly isMain: boolean;
  readonly atMs: number;
  /** At admission ('1') or discharge ('2'); of outpatient visits '1'. */
  readonly inOut: string;
  readonly told: VisitTold;
}

/** Which visits are looked for; a visit counts by when it began. */
export interface VisitQuery {
  readonly institutionCode: string;
  readonly personId: string | null;
  readonly fromMs: number;
  /** Not included. */
  readonly untilMs: number;
  readonly medType: string | null;
  readonly visitId: string | null;
  readonly state: VisitState | null;
}

/** Visits and their diagnoses. Who changes one holds its person (`people.lock`). @requirement E1 E3 D10 */
export interface Visits {
  /** `taken` when the institution has a visit of this kind and number that was not cancelled. */
  begin(visit: NewVisit): Promise<'begun' | 'taken'>;
  find(visitId: string): Promise<Visit | null>;
  /** Changes a visit that stands where it is believed to stand; throws when it does not. */
  move(visit: Pick<Visit, 'visitId' | 'state'>, change: VisitChange): Promise<void>;
  /** The person's stay that is not over (admitted or discharged and unsettled), anywhere, or null. */
  stayOf(personId: string): Promise<Visit | null>;
  /** The newest first, at most `most`. */
  search(query: VisitQuery, most: number): Promise<readonly Visit[]>;
  /** Adds the diagnosis or takes the place of the one with its type and order. */
  setDiagnosis(visitId: string, diagnosis: Diagnosis): Promise<void>;
  removeDiagnosis(visitId: string, named: Pick<Diagnosis, 'type' | 'order'>): Promise<void>;
  /** In their order. */
  diagnosesOf(visitId: string): Promise<readonly Diagnosis[]>;
}
