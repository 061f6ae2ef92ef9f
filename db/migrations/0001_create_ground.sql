-- The ground every capability stands on: who a transaction runs for, and what it announces.

-- Roles belong to the whole server, so another Krug on the same server may have made them already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'krug_web') then create role krug_web nologin; end if;
  if not exists (select from pg_roles where rolname = 'krug_auth') then create role krug_auth nologin; end if;
  if not exists (select from pg_roles where rolname = 'krug_jobs') then create role krug_jobs nologin; end if;
end $$;

-- An owner who is not a superuser may hand a schema only to a role it belongs to.
grant krug_jobs to current_user;

revoke all on schema public from public;
grant usage on schema public to krug_web;

-- What is not set is null, and null equals nothing: a forgotten scope sees no rows.
create function krug_school() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('krug.school', true), '')::uuid $$;
create function krug_person() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('krug.person', true), '')::uuid $$;
create function krug_account() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('krug.account', true), '') $$;
create function krug_roles() returns text[] language sql stable parallel safe
  as $$ select string_to_array(coalesce(current_setting('krug.roles', true), ''), ',') $$;

create table platform_events (
  school_id uuid not null,
  id bigint generated always as identity,
  name text not null,
  ids jsonb not null,
  audience_people uuid[],
  audience_roles text[],
  published_at timestamptz not null,
  constraint platform_events_pk primary key (school_id, id)
);
comment on table platform_events is 'What changed and who may know; carries ids only. Both audiences null: the whole school.';
alter table platform_events enable row level security;
create policy platform_events_of_own_school on platform_events for select
  using (school_id = krug_school() and (
    (audience_people is null and audience_roles is null)
    or krug_person() = any (audience_people)
    or audience_roles && krug_roles()));
create policy platform_events_publish on platform_events for insert with check (school_id = krug_school());
create policy platform_events_forget on platform_events for delete
  using (school_id = krug_school() and published_at < now() - interval '1 day');
grant select, insert, delete on platform_events to krug_web;

create function platform_announce_event() returns trigger language plpgsql as $$
begin
  -- A notification carries 8,000 bytes at most and is read by every process, so it names the event and nothing else.
  perform pg_notify('krug_events', new.school_id || ' ' || new.id);
  return null;
end $$;
create trigger platform_events_announce after insert on platform_events
  for each row execute function platform_announce_event();

create table platform_rate_limits (
  school_id uuid not null,
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  constraint platform_rate_limits_pk primary key (school_id, key, window_start)
);
comment on table platform_rate_limits is 'Attempts per key and window. Attempts before any school is known stand under the nil school.';
alter table platform_rate_limits enable row level security;
create policy platform_rate_limits_count on platform_rate_limits
  using (school_id = coalesce(krug_school(), '00000000-0000-0000-0000-000000000000'::uuid))
  with check (school_id = coalesce(krug_school(), '00000000-0000-0000-0000-000000000000'::uuid));
grant select, insert, update, delete on platform_rate_limits to krug_web;

create schema jobs authorization krug_jobs;
