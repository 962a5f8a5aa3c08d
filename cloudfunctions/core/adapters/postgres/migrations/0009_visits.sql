-- Visits, what they cost, who pays it, and who is told. Amounts are fen. A column of type jsonb holds what the port
-- of the same name calls a structure; nothing in one names a person.

create table visit (
  person_id text not null,
  visit_id text not null,
  kind text not null check (kind in ('outpatient', 'pharmacy', 'inpatient')),
  state text not null,
  institution_code text not null,
  insurance_type text not null,
  med_type text not null,
  visit_number text not null,
  cert_type text not null,
  operator_id text not null,
  began_at_ms bigint not null,
  ended_at_ms bigint,
  disease_code text,
  told jsonb not null,
  primary key (person_id, visit_id)
);
create unique index visit_by_id on visit (visit_id);
create unique index visit_live_number on visit (institution_code, kind, visit_number) where state <> 'cancelled';
-- Nobody is in hospital twice, nor admitted before the last stay is settled.
create unique index visit_one_stay on visit (person_id)
  where kind = 'inpatient' and state in ('admitted', 'discharged');
create index visit_of_institution on visit (institution_code, began_at_ms desc);

create table diagnosis (
  visit_id text not null,
  diagnosis_type text not null,
  diagnosis_order integer not null,
  code text not null,
  name text not null,
  is_main boolean not null,
  in_out text not null,
  at_ms bigint not null,
  told jsonb not null,
  primary key (visit_id, diagnosis_type, diagnosis_order)
);

create table fee (
  visit_id text not null,
  row_number text not null,
  upload_order bigint generated always as identity,
  batch_number text not null,
  takes_back_row text,
  occurred_at_ms bigint not null,
  item_code text not null,
  own_item_code text not null,
  item_name text not null,
  charged jsonb not null,
  split jsonb not null,
  grade text not null check (grade in ('01', '02', '03')),
  self_pay_ratio integer not null check (self_pay_ratio between 0 and 10000),
  price_limit bigint,
  charge_type text not null,
  list_type text not null,
  is_prescribed boolean not null,
  told jsonb not null,
  settlement_id text,
  primary key (visit_id, row_number),
  check ((split ->> 'totalFen')::bigint = (split ->> 'fullSelfPayFen')::bigint + (split ->> 'overLimitFen')::bigint
    + (split ->> 'copayFen')::bigint + (split ->> 'inScopeFen')::bigint)
);

-- Added, never changed. What a statement adds up is drawn from the split, so that there is one truth.
create table settlement (
  person_id text not null,
  settlement_id text not null,
  refund_of text,
  visit_id text not null,
  institution_code text not null,
  message_number text not null,
  operator_id text not null,
  batch_number text not null,
  med_type text not null,
  clearing_type text not null,
  cert_type text not null,
  insurance_type text not null,
  person_type text not null,
  age integer,
  hospital_level text not null,
  pool_code text not null,
  relative_id text,
  settled_at_ms bigint not null,
  invoice_number text,
  split jsonb not null,
  added jsonb not null,
  cap_left_fen bigint,
  balance_fen bigint,
  fees jsonb not null,
  total_fen bigint not null generated always as ((split ->> 'totalFen')::bigint) stored,
  fund_fen bigint not null generated always as ((split ->> 'fundFen')::bigint) stored,
  account_fen bigint not null generated always as ((split ->> 'accountFen')::bigint) stored,
  cash_fen bigint not null generated always as ((split ->> 'cashFen')::bigint) stored,
  primary key (person_id, settlement_id),
  check (total_fen = fund_fen + account_fen + cash_fen + (split ->> 'hospitalFen')::bigint)
);
create unique index settlement_by_id on settlement (settlement_id);
create unique index settlement_one_refund on settlement (refund_of);
create unique index settlement_of_message on settlement (institution_code, message_number);
create index settlement_of_visit on settlement (visit_id);
create index settlement_of_person on settlement (person_id, settled_at_ms desc, settlement_id desc);
create index settlement_of_institution on settlement (institution_code, settled_at_ms, settlement_id);

create table accumulation (
  person_id text not null,
  insurance_type text not null,
  year integer not null,
  pot text not null check (pot in ('outpatient', 'chronic', 'inpatient')),
  deductible_fen bigint not null check (deductible_fen >= 0),
  fund_fen bigint not null check (fund_fen >= 0),
  in_scope_fen bigint not null check (in_scope_fen >= 0),
  over_cap_fen bigint not null check (over_cap_fen >= 0),
  borne_fen bigint not null check (borne_fen >= 0),
  times bigint not null check (times >= 0),
  primary key (person_id, insurance_type, year, pot)
);

create table personal_account (
  person_id text primary key,
  balance_fen bigint not null check (balance_fen >= 0)
);

create table ledger_entry (
  entry_id text primary key,
  why text not null check (why in ('opening', 'settlement', 'refund')),
  settlement_id text,
  at_ms bigint not null
);
create unique index ledger_entry_once on ledger_entry (settlement_id, why);

create table ledger_posting (
  entry_id text not null references ledger_entry (entry_id),
  line_number integer not null,
  account_name text not null,
  amount_fen bigint not null check (amount_fen <> 0),
  primary key (entry_id, line_number)
);
create index ledger_posting_of_account on ledger_posting (account_name) include (amount_fen);

-- Keeps a balanced entry and moves the balances of personal accounts, or does neither and says 'short'. A function,
-- for each of its statements sees what was committed before it: who waited for an account sees what is left in it.
-- The accounts are held in the order of their names, so that no two entries wait for each other.
create function post_entry(
  p_entry text, p_why text, p_settlement text, p_at_ms bigint, p_accounts text[], p_amounts bigint[]
) returns text language plpgsql as $$
declare
  v_people constant text[] := array(
    select distinct substr(name, 10) from unnest(p_accounts) as name where name like 'personal:%');
  v_missing text;
begin
  if (select sum(amount) from unnest(p_amounts) as amount) <> 0 then
    raise exception 'An entry must add up to nothing.';
  end if;
  perform 1 from personal_account where person_id = any (v_people) order by person_id for update;
  if exists (
    select 1 from unnest(p_accounts, p_amounts) as p (name, amount)
      left join personal_account a on a.person_id = substr(p.name, 10)
     where p.name like 'personal:%'
     group by p.name, a.balance_fen
    having coalesce(a.balance_fen, 0) + sum(p.amount) < 0
  ) then
    return 'short';
  end if;
  select one into v_missing from unnest(v_people) as one
   where not exists (select 1 from personal_account a where a.person_id = one) limit 1;
  if found then
    raise exception 'Nobody has opened the account of %.', v_missing;
  end if;
  update personal_account a set balance_fen = a.balance_fen + moved.fen
    from (select substr(name, 10) as person_id, sum(amount) as fen
            from unnest(p_accounts, p_amounts) as p (name, amount) where name like 'personal:%' group by name) moved
   where a.person_id = moved.person_id;
  insert into ledger_entry values (p_entry, p_why, p_settlement, p_at_ms);
  insert into ledger_posting
  select p_entry, line, name, amount from unnest(p_accounts, p_amounts) with ordinality as p (name, amount, line);
  return 'posted';
end $$;

-- Dates are yyyy-MM-dd, which compare as text; no end is null.
create table chronic_record (
  person_id text not null,
  record_number text not null,
  insurance_type text not null,
  disease_code text not null,
  disease_name text not null,
  institution_code text not null,
  begin_date text not null,
  end_date text check (end_date >= begin_date),
  filed_at_ms bigint not null,
  withdrawn_at_ms bigint,
  primary key (person_id, record_number)
);
create unique index chronic_record_number on chronic_record (record_number);
create unique index chronic_record_endless on chronic_record (person_id, insurance_type, disease_code)
  where withdrawn_at_ms is null and end_date is null;

create table family_bond (
  holder_id text not null,
  member_id text not null,
  bound_at_ms bigint not null,
  primary key (holder_id, member_id),
  check (holder_id <> member_id)
);

create table statement_file (
  institution_code text not null,
  file_number text not null,
  filename text not null,
  bytes_sealed text not null,
  at_ms bigint not null,
  expires_at_ms bigint not null,
  primary key (institution_code, file_number)
);
create index statement_file_expiry on statement_file (expires_at_ms);

create table inbox_message (
  person_id text not null,
  message_id text not null,
  kind text not null check (kind in ('settled', 'refunded')),
  settlement_id text not null,
  at_ms bigint not null,
  read_at_ms bigint,
  primary key (person_id, message_id)
);
create unique index inbox_message_once on inbox_message (person_id, settlement_id, kind);
create index inbox_message_time on inbox_message (person_id, at_ms desc, message_id desc);
create index inbox_message_unread on inbox_message (person_id) where read_at_ms is null;

create table outbox_delivery (
  delivery_id text primary key,
  message_id text not null,
  account_id text not null,
  channel text not null,
  template text not null,
  page text not null,
  fields jsonb not null,
  at_ms bigint not null,
  due_at_ms bigint not null,
  tries integer not null default 0,
  ended text check (ended in ('sent', 'unwanted', 'givenUp')),
  ended_at_ms bigint,
  check ((ended is null) = (ended_at_ms is null))
);
create unique index outbox_delivery_once on outbox_delivery (message_id, account_id);
create index outbox_delivery_due on outbox_delivery (due_at_ms) where ended is null;
create index outbox_delivery_ended on outbox_delivery (ended_at_ms) where ended is not null;

-- An institution names a scan by its visit token.
create index scan_of_token on scan (institution_code, ec_token);
