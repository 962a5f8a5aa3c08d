-- What is remembered. Times are milliseconds since 1970-01-01T00:00:00Z. A column named …_sealed holds
-- personal data as the vault sealed it; …_key is a keyed fingerprint. Every table about a person has
-- person_id first in its primary key, so that the tables can be spread over servers by person.

create table account (
  account_id text primary key,
  channel text not null,
  subject_sealed text not null,
  person_id text,
  created_at_ms bigint not null
);

create table session (
  token_key text primary key,
  caller_kind text not null check (caller_kind in ('holder', 'operator')),
  account_id text,
  institution_code text,
  operator_id text,
  expires_at_ms bigint not null
);
create index session_expiry on session (expires_at_ms);

create table activation (
  account_id text not null,
  activation_id text not null,
  channel text not null,
  entry text not null,
  state text not null check (state in ('collecting', 'granted', 'closed')),
  evidence jsonb not null default '{}',
  face jsonb,
  identity_sealed text,
  credential_id text,
  started_at_ms bigint not null,
  changed_at_ms bigint not null,
  primary key (account_id, activation_id)
);
create unique index activation_open on activation (account_id) where state = 'collecting';
create index activation_age on activation (started_at_ms) where state = 'collecting';

-- One person per document. The directory is keyed by the document, the person's own tables by person.
create table person_document (
  document_key text primary key,
  person_id text not null
);

create table person (
  person_id text primary key,
  identity_sealed text not null,
  phone_sealed text,
  phone_is_own boolean not null default false,
  region_code text not null,
  region_name text not null,
  insurance_type text not null,
  person_type text not null,
  insurance text not null check (insurance in ('active', 'paused')),
  changed_at_ms bigint not null
);

create table credential (
  person_id text not null,
  credential_id text not null,
  credential_index bigint not null check (credential_index between 0 and 17179869183),
  status text not null check (status in ('active', 'closed')),
  password_hash text,
  activated_at_ms bigint not null,
  primary key (person_id, credential_id)
);
create unique index credential_one_active on credential (person_id) where status = 'active';
create unique index credential_number on credential (credential_index);

create table channel_link (
  person_id text not null,
  account_id text not null,
  channel text not null,
  linked_at_ms bigint not null,
  primary key (person_id, account_id)
);

-- A code is consumed by being here. The number of a credential belongs to one person, so that
-- the key says the same as one over (credential_index, slot) would.
create table code_use (
  person_id text not null,
  credential_index bigint not null,
  slot bigint not null,
  scan_id text not null,
  institution_code text not null,
  request_key text,
  used_at_ms bigint not null,
  primary key (person_id, credential_index, slot)
);
create unique index code_use_once on code_use (credential_index, slot);
create index code_use_age on code_use (used_at_ms);

create table scan (
  person_id text not null,
  scan_id text not null,
  credential_id text not null,
  institution_code text not null,
  operator_id text not null,
  office_name text,
  business_type text not null,
  door text not null,
  ec_token text not null,
  at_ms bigint not null,
  primary key (person_id, scan_id)
);
create index scan_of_institution on scan (institution_code, at_ms desc, scan_id);
create unique index scan_token on scan (person_id, ec_token);

create table sms_code (
  person_id text not null,
  purpose text not null,
  code_key text not null,
  phone_sealed text not null,
  wrong_tries integer not null,
  sent_at_ms bigint not null,
  expires_at_ms bigint not null,
  primary key (person_id, purpose)
);
create index sms_code_expiry on sms_code (expires_at_ms);

-- Append only. Nobody is known behind a forged code; such lines are kept under 'nobody'.
create table audit (
  person_id text not null,
  audit_id text not null,
  at_ms bigint not null,
  event text not null,
  outcome text not null,
  actor text not null,
  detail jsonb not null default '{}',
  primary key (person_id, audit_id)
);
create index audit_time on audit (at_ms);

create table client (
  client_id text primary key,
  secret_sealed text not null
);

create table institution (
  institution_code text primary key,
  name text not null,
  region_code text not null,
  client_id text not null references client (client_id)
);

create table operator (
  institution_code text not null references institution (institution_code),
  operator_id text not null,
  name text not null,
  password_hash text not null,
  primary key (institution_code, operator_id)
);

create table nonce (
  client_id text not null,
  nonce text not null,
  expires_at_ms bigint not null,
  primary key (client_id, nonce)
);
create index nonce_expiry on nonce (expires_at_ms);

create table reply (
  caller text not null,
  verb text not null,
  request_id text not null,
  body_key text not null,
  reply_sealed text,
  claimed_at_ms bigint not null,
  primary key (caller, verb, request_id)
);
create index reply_age on reply (claimed_at_ms);

-- Reads a code in one round trip. Each statement of a function sees what has been committed before
-- it, which a single statement with several parts would not: of two who present one code at the same
-- moment, the second waits for the first at the unique index, then sees its row and says 'used'.
create function consume_code(
  p_index bigint, p_slot bigint, p_verdict text,
  p_scan_id text, p_institution text, p_operator text, p_office text,
  p_business text, p_request_key text, p_door text, p_token_tail text,
  p_at_ms bigint, p_audit_id text,
  out status text, out scan_id text, out credential_id text, out ec_token text, out at_ms bigint,
  out identity_sealed text, out region_code text, out region_name text,
  out insurance_type text, out person_type text, out insurance text
) language plpgsql as $$
#variable_conflict use_column
declare
  v_person text;
  v_state text;
  v_earlier code_use%rowtype;
begin
  select c.person_id, c.credential_id, c.status, p.identity_sealed, p.region_code, p.region_name,
         p.insurance_type, p.person_type, p.insurance
    into v_person, credential_id, v_state, identity_sealed, region_code, region_name,
         insurance_type, person_type, insurance
    from credential c join person p on p.person_id = c.person_id
   where c.credential_index = p_index;
  if v_person is null or p_verdict = 'early' then
    status := 'unknown';
  elsif p_verdict = 'good' and v_state = 'active' then
    insert into code_use (person_id, credential_index, slot, scan_id, institution_code, request_key, used_at_ms)
    values (v_person, p_index, p_slot, p_scan_id, p_institution, p_request_key, p_at_ms)
    on conflict do nothing;
    if found then
      status := 'read';
    end if;
  end if;
  if status is null then
    select * into v_earlier from code_use u
     where u.person_id = v_person and u.credential_index = p_index and u.slot = p_slot;
    if v_earlier.request_key = p_request_key and v_earlier.institution_code = p_institution then
      status := 'repeated';
    elsif p_verdict = 'expired' then
      status := 'expired';
    elsif v_state <> 'active' then
      status := 'inactive';
    else
      status := 'used';
    end if;
  end if;
  if status = 'read' then
    scan_id := p_scan_id;
    ec_token := region_code || p_token_tail;
    at_ms := p_at_ms;
    insert into scan (person_id, scan_id, credential_id, institution_code, operator_id, office_name,
                      business_type, door, ec_token, at_ms)
    values (v_person, p_scan_id, credential_id, p_institution, p_operator, p_office,
            p_business, p_door, ec_token, p_at_ms);
  elsif status = 'repeated' then
    select s.scan_id, s.ec_token, s.at_ms into scan_id, ec_token, at_ms
      from scan s where s.person_id = v_person and s.scan_id = v_earlier.scan_id;
    status := 'read';
    return; -- The same act: it is in the audit log already.
  end if;
  insert into audit (person_id, audit_id, at_ms, event, outcome, actor, detail)
  values (coalesce(v_person, 'nobody'), p_audit_id, p_at_ms, 'code.read',
          case status
            when 'read' then 'ok'
            when 'unknown' then 'CODE_NOT_VALID'
            when 'expired' then 'CODE_EXPIRED'
            when 'used' then 'CODE_USED'
            else 'CREDENTIAL_NOT_ACTIVE'
          end,
          p_institution || '/' || p_operator,
          jsonb_build_object('door', p_door, 'business', p_business));
  if status <> 'read' then
    identity_sealed := null; -- A refusal tells nothing about anybody.
    credential_id := null;
  end if;
end $$;
