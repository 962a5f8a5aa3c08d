-- How an access account signs: csb HMAC-SHA1 over its headers, tif SHA-256 over its headers, ca HMAC-SM3 over the body.
alter table client
  add column scheme text not null default 'tif' check (scheme in ('csb', 'tif', 'ca'));

-- What an institution is, in the codes of fixmedins_type and hosp_lv; the credit code is empty until it is told.
alter table institution
  add column institution_type text not null default '1',
  add column hospital_level text not null default '11',
  add column credit_code text not null default '';

-- A message of an institution that changed something, and the whole answer to it: it may name a person, and is
-- sealed. A row without an answer is seen by nobody but the transaction that has claimed it.
create table institution_message (
  institution_code text not null,
  msgid text not null,
  infno text not null,
  body_key text not null,
  answer_sealed text,
  at_ms bigint not null,
  primary key (institution_code, msgid)
);
create index institution_message_age on institution_message (at_ms);

-- Operators who have signed on at an institution's own software.
create table sign_on (
  institution_code text not null,
  operator_number text not null,
  sign_number text not null,
  at_ms bigint not null,
  primary key (institution_code, operator_number)
);
create index sign_on_age on sign_on (at_ms);
