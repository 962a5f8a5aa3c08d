-- What the simulated outside services keep, beside our own tables and never joined with them: a real
-- vendor keeps this on its own servers. Everything here is synthetic, so nothing is sealed.

create table sandbox_shelf (
  kind text not null,
  key text not null,
  value jsonb not null,
  owner text,
  expires_at_ms bigint,
  cursor bigint generated always as identity,
  primary key (kind, key)
);
create index sandbox_shelf_owner on sandbox_shelf (kind, owner, cursor) where owner is not null;
create index sandbox_shelf_expiry on sandbox_shelf (expires_at_ms) where expires_at_ms is not null;

-- The insured base (医保基础信息库): generated people, by the number of their identity card.
create table sandbox_insured (
  id_number text primary key,
  name text not null,
  region_code text not null,
  insurance_type text not null,
  person_type text not null,
  insurance text not null check (insurance in ('active', 'paused')),
  phone text,
  personal_account_fen bigint
);
