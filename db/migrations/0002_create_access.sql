-- Schools, who belongs to them, in which roles, by which invitation, and who opened what.

create table access_schools (
  school_id uuid not null,
  name text not null,
  place text not null,
  kind text not null,
  time_zone text not null,
  created_at timestamptz not null,
  -- A demo school lives in its own year: its clock showed clock_shows at the real moment clock_set_at.
  clock_shows timestamptz,
  clock_set_at timestamptz,
  constraint access_schools_pk primary key (school_id),
  constraint access_schools_kind check (kind in ('demo', 'real')),
  constraint access_schools_name_given check (length(trim(name)) between 1 and 300),
  constraint access_schools_only_demo_has_clock check ((kind = 'demo') = (clock_shows is not null)),
  constraint access_schools_clock_whole check ((clock_shows is null) = (clock_set_at is null))
);

create table access_members (
  school_id uuid not null,
  id uuid not null,
  family_name text not null,
  given_name text not null,
  patronymic text,
  email text,
  account_id text,
  login text,
  added_at timestamptz not null,
  ends_on date,
  constraint access_members_pk primary key (school_id, id),
  constraint access_members_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint access_members_one_per_account unique (school_id, account_id),
  constraint access_members_names_given
    check (length(trim(family_name)) between 1 and 100 and length(trim(given_name)) between 1 and 100)
);
comment on column access_members.account_id is 'The account that signs in as this person; null until an invitation is accepted.';
comment on column access_members.ends_on is 'Last day on which the person may sign in.';
create index access_members_by_account on access_members (account_id) where account_id is not null;

create table access_role_grants (
  school_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  role text not null,
  granted_by uuid,
  granted_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  constraint access_role_grants_pk primary key (school_id, id),
  constraint access_role_grants_of_member foreign key (school_id, member_id) references access_members on delete cascade,
  constraint access_role_grants_role check (role in ('director', 'deputy_head', 'teacher', 'technician'))
);
create unique index access_role_grants_once on access_role_grants (school_id, member_id, role) where revoked_at is null;

create table access_invitations (
  school_id uuid not null,
  id uuid not null,
  member_id uuid not null,
  purpose text not null,
  secret_hash text not null,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  constraint access_invitations_pk primary key (school_id, id),
  constraint access_invitations_of_member foreign key (school_id, member_id) references access_members on delete cascade,
  constraint access_invitations_purpose check (purpose in ('invitation', 'password_reset')),
  constraint access_invitations_secret_once unique (school_id, secret_hash)
);

create table access_log (
  school_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid,
  action text not null,
  object text not null,
  constraint access_log_pk primary key (school_id, id)
);
comment on table access_log is 'Who opened or changed what belongs to others. Added to, never changed; forgotten after one year.';
create index access_log_newest on access_log (school_id, at desc, id desc);

alter table access_schools enable row level security;
alter table access_members enable row level security;
alter table access_role_grants enable row level security;
alter table access_invitations enable row level security;
alter table access_log enable row level security;

create policy access_schools_own on access_schools using (school_id = krug_school());
create policy access_members_own on access_members using (school_id = krug_school());
create policy access_role_grants_own on access_role_grants using (school_id = krug_school());
create policy access_invitations_own on access_invitations using (school_id = krug_school());
create policy access_log_read on access_log for select
  using (school_id = krug_school() and 'director' = any (krug_roles()));
create policy access_log_add on access_log for insert with check (school_id = krug_school());
create policy access_log_forget on access_log for delete
  using (school_id = krug_school() and at < now() - interval '1 year');

grant select, insert, update on access_schools, access_members, access_role_grants, access_invitations to krug_web;
grant delete on access_members to krug_web;
grant select, insert, delete on access_log to krug_web;

-- The sign-in page of a demo must find its school, and the server must learn whether a real one exists, before anybody signs in.
create function access_installation() returns table (demo_school_id uuid, has_real_school boolean)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select (select school_id from public.access_schools where kind = 'demo' order by created_at limit 1),
               exists (select from public.access_schools where kind = 'real') $$;
revoke all on function access_installation() from public;
grant execute on function access_installation() to krug_web;

-- Background work is done school by school, each in its own scope; it needs to know which schools there are.
create function access_school_ids() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select school_id from public.access_schools order by school_id $$;
revoke all on function access_school_ids() from public;
grant execute on function access_school_ids() to krug_web;

-- Who an account is in each of its schools. Asked before any scope is set, answered for one account only.
create function access_memberships(account text) returns table (
  school_id uuid, person_id uuid, roles text[], ends_on date, school_name text, kind text, time_zone text,
  clock_shows timestamptz, clock_set_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  as $$ select m.school_id, m.id,
               array(select g.role from public.access_role_grants g
                     where g.school_id = m.school_id and g.member_id = m.id and g.revoked_at is null order by g.role),
               m.ends_on, s.name, s.kind, s.time_zone, s.clock_shows, s.clock_set_at
        from public.access_members m join public.access_schools s on s.school_id = m.school_id
        where m.account_id = account order by s.kind = 'demo', s.created_at, s.school_id $$;
revoke all on function access_memberships(text) from public;
grant execute on function access_memberships(text) to krug_web;
