-- The region that was chosen, the poster that was scanned, and the guardian of somebody under 14.
alter table activation
  add column region_code text,
  add column poster_code text,
  add column guardian_sealed text;
create index activation_of_poster on activation (poster_code) where poster_code is not null;

-- Printed posters; how many activations each brought is counted, not kept.
create table poster (
  poster_code text primary key,
  kind text not null check (kind in ('institution', 'office')),
  owner_code text not null,
  name text not null,
  made_at_ms bigint not null
);

-- What the phone calls itself, for its owner's own list of channels.
alter table account add column device text;

-- A channel that a holder has opened: when it was last used, whether each show is verified there, whether
-- the password is known there, and when a new photo was taken on the way in.
alter table channel_link
  add column link_id text,
  add column last_used_at_ms bigint,
  add column show_check boolean not null default false,
  add column password_known boolean not null default false,
  add column photo_at_ms bigint;
update channel_link set link_id = 'link_' || md5(person_id || '/' || account_id), last_used_at_ms = linked_at_ms;
alter table channel_link alter column link_id set not null, alter column last_used_at_ms set not null;
create unique index channel_link_number on channel_link (person_id, link_id);

-- A frozen credential is still the person's one credential.
alter table credential drop constraint credential_status_check;
alter table credential
  add constraint credential_status_check check (status in ('active', 'frozen', 'closed')),
  add column frozen_at_ms bigint;
drop index credential_one_active;
create unique index credential_one_current on credential (person_id) where status <> 'closed';

-- Wrong tries of whoever has a password, a code or a slip to type, until a right one.
create table wrong_try (
  subject text not null,
  kind text not null,
  wrong integer not null,
  locked_until_ms bigint not null,
  changed_at_ms bigint not null,
  primary key (subject, kind)
);
create index wrong_try_age on wrong_try (changed_at_ms);

-- One-time numbers that a clerk gives out after seeing the person; they stand for the face check.
create table counter_slip (
  slip_key text primary key,
  person_key text not null,
  for_guardian boolean not null,
  issued_by text not null,
  issued_at_ms bigint not null,
  expires_at_ms bigint not null,
  used_at_ms bigint
);
create index counter_slip_expiry on counter_slip (expires_at_ms);
create index counter_slip_of_person on counter_slip (person_key) where used_at_ms is null;

-- A check of the holder that was begun, one per account and purpose, and what came of one that passed.
create table verify_check (
  account_id text not null,
  purpose text not null,
  method text not null,
  verify_id text not null,
  out_seq_no text not null,
  begun_at_ms bigint not null,
  primary key (account_id, purpose)
);
create index verify_check_age on verify_check (begun_at_ms);

create table verify_ticket (
  ticket_key text primary key,
  person_id text not null,
  account_id text not null,
  purpose text not null,
  method text not null,
  expires_at_ms bigint not null,
  ends_at_ms bigint not null
);
create index verify_ticket_expiry on verify_ticket (expires_at_ms);
create index verify_ticket_of_person on verify_ticket (person_id);
create index session_of_account on session (account_id) where account_id is not null;
