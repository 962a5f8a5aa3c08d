import type { ColumnType, Generated } from 'kysely';
import type { AccessScheme } from '../../ports/store/institutions';
import type { Json } from './json-column';
import type { SettlementTables } from './settlement-tables';

type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;

interface AccountTable {
  account_id: string;
  channel: string;
  subject_sealed: string;
  person_id: string | null;
  created_at_ms: number;
  device: Generated<string | null>;
}

interface SessionTable {
  token_key: string;
  caller_kind: 'holder' | 'operator';
  account_id: string | null;
  institution_code: string | null;
  operator_id: string | null;
  expires_at_ms: number;
}

interface ActivationTable {
  account_id: string;
  activation_id: string;
  channel: string;
  entry: string;
  state: 'collecting' | 'granted' | 'closed';
  evidence: Json<unknown>;
  face: Json<unknown> | null;
  identity_sealed: string | null;
  credential_id: string | null;
  region_code: string | null;
  poster_code: string | null;
  guardian_sealed: string | null;
  started_at_ms: number;
  changed_at_ms: number;
}

interface PersonTable {
  person_id: string;
  identity_sealed: string;
  phone_sealed: string | null;
  phone_is_own: boolean;
  region_code: string;
  region_name: string;
  insurance_type: string;
  person_type: string;
  insurance: 'active' | 'paused';
  changed_at_ms: number;
}

interface CredentialTable {
  person_id: string;
  credential_id: string;
  credential_index: number;
  status: 'active' | 'frozen' | 'closed';
  frozen_at_ms: Generated<number | null>;
  password_hash: string | null;
  activated_at_ms: number;
}

interface CodeUseTable {
  person_id: string;
  credential_index: number;
  slot: number;
  scan_id: string;
  institution_code: string;
  request_key: string | null;
  used_at_ms: number;
}

interface ScanTable {
  person_id: string;
  scan_id: string;
  credential_id: string;
  institution_code: string;
  operator_id: string;
  office_name: string | null;
  business_type: string;
  door: string;
  ec_token: string;
  at_ms: number;
}

interface SmsCodeTable {
  person_id: string;
  purpose: string;
  code_key: string;
  phone_sealed: string;
  wrong_tries: number;
  sent_at_ms: number;
  expires_at_ms: number;
}

interface SmsWishTable {
  person_id: string;
  wish_id: string;
  purpose: string;
  phone_key: string;
  is_sent: boolean;
  at_ms: number;
  expires_at_ms: number;
}

interface AuditTable {
  person_id: string;
  audit_id: string;
  at_ms: number;
  event: string;
  outcome: string;
  actor: string;
  detail: JsonWithDefault<unknown>;
}

interface ReplyTable {
  caller: string;
  verb: string;
  request_id: string;
  body_key: string;
  reply_sealed: string | null;
  claimed_at_ms: number;
}

interface InstitutionTable {
  institution_code: string;
  name: string;
  region_code: string;
  client_id: string;
  institution_type: string;
  hospital_level: string;
  credit_code: string;
}

interface InstitutionMessageTable {
  institution_code: string;
  msgid: string;
  infno: string;
  body_key: string;
  answer_sealed: string | null;
  at_ms: number;
}

interface SignOnTable {
  institution_code: string;
  operator_number: string;
  sign_number: string;
  at_ms: number;
}

interface CounterSlipTable {
  slip_key: string;
  person_key: string;
  for_guardian: boolean;
  issued_by: string;
  issued_at_ms: number;
  expires_at_ms: number;
  used_at_ms: number | null;
}

interface VerifyCheckTable {
  account_id: string;
  purpose: string;
  method: string;
  verify_id: string;
  out_seq_no: string;
  begun_at_ms: number;
}

interface VerifyTicketTable {
  ticket_key: string;
  person_id: string;
  account_id: string;
  purpose: string;
  method: string;
  expires_at_ms: number;
  ends_at_ms: number;
}

/** The tables, as the migrations make them. */
export interface Tables extends SettlementTables {
  poster: {
    poster_code: string;
    kind: 'institution' | 'office';
    owner_code: string;
    name: string;
    made_at_ms: number;
  };
  wrong_try: {
    subject: string;
    kind: string;
    wrong: number;
    locked_until_ms: number;
    changed_at_ms: number;
  };
  counter_slip: CounterSlipTable;
  verify_check: VerifyCheckTable;
  verify_ticket: VerifyTicketTable;
  account: AccountTable;
  session: SessionTable;
  activation: ActivationTable;
  person_document: { document_key: string; person_id: string };
  person: PersonTable;
  credential: CredentialTable;
  channel_link: {
    person_id: string;
    account_id: string;
    channel: string;
    link_id: string;
    linked_at_ms: number;
    last_used_at_ms: number;
    show_check: Generated<boolean>;
    password_known: Generated<boolean>;
    photo_at_ms: number | null;
  };
  code_use: CodeUseTable;
  scan: ScanTable;
  sms_code: SmsCodeTable;
  sms_wish: SmsWishTable;
  audit: AuditTable;
  client: { client_id: string; secret_sealed: string; scheme: AccessScheme };
  institution: InstitutionTable;
  institution_message: InstitutionMessageTable;
  sign_on: SignOnTable;
  operator: {
    institution_code: string;
    operator_id: string;
    name: string;
    password_hash: string;
  };
  nonce: { client_id: string; nonce: string; expires_at_ms: number };
  reply: ReplyTable;
  sign_in_try: { operator_key: string; tries: number; since_ms: number };
  vault_mark: { mark_key: string };
}
