-- Audit lines are added, never changed, and deleted when their time is over, oldest first. So they lie
-- nearly in the order of time, and a small index, kept up to date, is enough for finding the old ones.
drop index if exists audit_time;
create index audit_time on audit using brin (at_ms) with (autosummarize = on);

create index if not exists activation_result_age on activation (changed_at_ms)
  where state = 'granted' and face is not null;

-- What the vault key makes of a fixed text: tells at a start whether the keys belong to this database.
create table vault_mark (
  only_row boolean primary key default true check (only_row),
  mark_key text not null
);

-- Tries to sign in at a desk since the last one that was right.
create table sign_in_try (
  operator_key text primary key,
  tries integer not null,
  since_ms bigint not null
);
create index sign_in_try_age on sign_in_try (since_ms);

-- As before, but a repeat is the same act only when all of it is the same: key, institution, operator,
-- business and door, of an active credential, within p_repeat_ms of the first. It leaves a line too.
drop function consume_code;
create function consume_code(
  p_index bigint, p_slot bigint, p_verdict text,
  p_scan_id text, p_institution text, p_operator text, p_office text,
  p_business text, p_request_key text, p_door text, p_token_tail text,
  p_at_ms bigint, p_audit_id text, p_repeat_ms bigint,
  out status text, out scan_id text, out credential_id text, out ec_token text, out at_ms bigint,
  out identity_sealed text, out region_code text, out region_name text,
  out insurance_type text, out person_type text, out insurance text
) language plpgsql as $$
#variable_conflict use_column
declare
  v_person text;
  v_state text;
  v_earlier code_use%rowtype;
  v_repeated boolean := false;
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
    if v_state = 'active'
       and v_earlier.request_key = p_request_key and v_earlier.institution_code = p_institution
       and p_at_ms - v_earlier.used_at_ms <= p_repeat_ms then
      select true, s.scan_id, s.ec_token, s.at_ms into v_repeated, scan_id, ec_token, at_ms
        from scan s
       where s.person_id = v_person and s.scan_id = v_earlier.scan_id and s.operator_id = p_operator
         and s.business_type = p_business and s.door = p_door;
    end if;
    if v_repeated then
      status := 'read';
    elsif p_verdict = 'expired' then
      status := 'expired';
    elsif v_state <> 'active' then
      status := 'inactive';
    else
      status := 'used';
    end if;
  end if;
  if status = 'read' and v_repeated is not true then
    scan_id := p_scan_id;
    ec_token := region_code || p_token_tail;
    at_ms := p_at_ms;
    insert into scan (person_id, scan_id, credential_id, institution_code, operator_id, office_name,
                      business_type, door, ec_token, at_ms)
    values (v_person, p_scan_id, credential_id, p_institution, p_operator, p_office,
            p_business, p_door, ec_token, p_at_ms);
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
          jsonb_build_object('door', p_door, 'business', p_business)
            || case when v_repeated then '{"repeat": 1}'::jsonb else '{}'::jsonb end);
  if status <> 'read' then
    identity_sealed := null; -- A refusal tells nothing about anybody.
    credential_id := null;
  end if;
end $$;
