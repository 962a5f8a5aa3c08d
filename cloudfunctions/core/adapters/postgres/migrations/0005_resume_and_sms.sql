-- An unfinished activation is closed by its last change: going on with one counts as a change.
drop index activation_age;
create index activation_age on activation (changed_at_ms) where state = 'collecting';

-- Every wish for an SMS of the last day, so that neither a spent code nor a failed message makes room
-- for another. A message that could not be sent counts towards the wait, not towards the day.
create table sms_wish (
  person_id text not null,
  wish_id text not null,
  purpose text not null,
  phone_key text not null,
  is_sent boolean not null,
  at_ms bigint not null,
  expires_at_ms bigint not null,
  primary key (person_id, wish_id)
);
create index sms_wish_number on sms_wish (phone_key, at_ms);
create index sms_wish_expiry on sms_wish (expires_at_ms);
