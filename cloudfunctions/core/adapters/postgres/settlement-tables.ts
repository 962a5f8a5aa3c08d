import type { Generated, GeneratedAlways } from 'kysely';
import type { Accumulations, Added } from '../../domain/policy';
import type { VisitKind, VisitState } from '../../domain/visit';
import type { Fee } from '../../ports/store/fees';
import type { PersonMessage } from '../../ports/store/inbox';
import type { DeliveryEnd } from '../../ports/store/outbox';
import type { LedgerEntry } from '../../ports/store/personal-accounts';
import type { Settlement } from '../../ports/store/settlements';
import type { Diagnosis, VisitTold } from '../../ports/store/visits';
import type { Json } from './json-column';

interface VisitTable {
  person_id: string;
  visit_id: string;
  kind: VisitKind;
  state: VisitState;
  institution_code: string;
  insurance_type: string;
  med_type: string;
  visit_number: string;
  cert_type: string;
  operator_id: string;
  began_at_ms: number;
  ended_at_ms: Generated<number | null>;
  disease_code: Generated<string | null>;
  told: Json<VisitTold>;
}

interface DiagnosisTable {
  visit_id: string;
  diagnosis_type: string;
  diagnosis_order: number;
  code: string;
  name: string;
  is_main: boolean;
  in_out: string;
  at_ms: number;
  told: Json<Diagnosis['told']>;
}

interface FeeTable {
  visit_id: string;
  row_number: string;
  upload_order: GeneratedAlways<number>;
  batch_number: string;
  takes_back_row: string | null;
  occurred_at_ms: number;
  item_code: string;
  own_item_code: string;
  item_name: string;
  charged: Json<Fee['row']>;
  split: Json<Fee['split']>;
  grade: Fee['grade'];
  self_pay_ratio: number;
  price_limit: number | null;
  charge_type: string;
  list_type: string;
  is_prescribed: boolean;
  told: Json<Fee['told']>;
  settlement_id: string | null;
}

interface SettlementTable {
  person_id: string;
  settlement_id: string;
  refund_of: string | null;
  visit_id: string;
  institution_code: string;
  message_number: string;
  operator_id: string;
  batch_number: string;
  med_type: string;
  clearing_type: string;
  cert_type: string;
  insurance_type: string;
  person_type: string;
  age: number | null;
  hospital_level: string;
  pool_code: string;
  relative_id: string | null;
  settled_at_ms: number;
  invoice_number: string | null;
  split: Json<Settlement['split']>;
  added: Json<Added>;
  cap_left_fen: number | null;
  balance_fen: number | null;
  fees: Json<Settlement['fees']>;
  total_fen: GeneratedAlways<number>;
  fund_fen: GeneratedAlways<number>;
  account_fen: GeneratedAlways<number>;
  cash_fen: GeneratedAlways<number>;
}

interface AccumulationTable {
  person_id: string;
  insurance_type: string;
  year: number;
  pot: keyof Accumulations;
  deductible_fen: number;
  fund_fen: number;
  in_scope_fen: number;
  over_cap_fen: number;
  borne_fen: number;
  times: number;
}

interface ChronicRecordTable {
  person_id: string;
  record_number: string;
  insurance_type: string;
  disease_code: string;
  disease_name: string;
  institution_code: string;
  begin_date: string;
  end_date: string | null;
  filed_at_ms: number;
  withdrawn_at_ms: Generated<number | null>;
}

interface OutboxTable {
  delivery_id: string;
  message_id: string;
  account_id: string;
  channel: string;
  template: string;
  page: string;
  fields: Json<Readonly<Record<string, string>>>;
  at_ms: number;
  due_at_ms: number;
  tries: Generated<number>;
  ended: Generated<DeliveryEnd | null>;
  ended_at_ms: Generated<number | null>;
}

/** The tables of visits, what they cost, and who is told (migration 0009). */
export interface SettlementTables {
  visit: VisitTable;
  diagnosis: DiagnosisTable;
  fee: FeeTable;
  settlement: SettlementTable;
  accumulation: AccumulationTable;
  personal_account: { person_id: string; balance_fen: number };
  ledger_entry: {
    entry_id: string;
    why: LedgerEntry['why'];
    settlement_id: string | null;
    at_ms: number;
  };
  ledger_posting: {
    entry_id: string;
    line_number: number;
    account_name: string;
    amount_fen: number;
  };
  chronic_record: ChronicRecordTable;
  family_bond: { holder_id: string; member_id: string; bound_at_ms: number };
  statement_file: {
    institution_code: string;
    file_number: string;
    filename: string;
    bytes_sealed: string;
    at_ms: number;
    expires_at_ms: number;
  };
  inbox_message: {
    person_id: string;
    message_id: string;
    kind: PersonMessage['kind'];
    settlement_id: string;
    at_ms: number;
    read_at_ms: number | null;
  };
  outbox_delivery: OutboxTable;
}
