-- What people are told in the app. Sentences are chosen where they are read; here stand a code and what it needs.

create table notices_notices (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  path text not null,
  params jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  constraint notices_notices_pk primary key (school_id, id),
  constraint notices_notices_of_person
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint notices_notices_kind_is_code check (kind ~ '^[a-z]+\.[a-z_]+$'),
  constraint notices_notices_path_inside check (path ~ '^/' and path !~ '^//'),
  constraint notices_notices_params_object check (jsonb_typeof(params) = 'object')
);
comment on column notices_notices.path is 'The page of the app that the notice is about.';
create index notices_notices_newest on notices_notices (school_id, person_id, id desc);
create index notices_notices_unread on notices_notices (school_id, person_id) where read_at is null;

-- A demo school lives in its own year, and so do its notices.
create function notices_school_now() returns timestamptz language sql stable
  as $$ select coalesce(clock_shows + (now() - clock_set_at), now())
        from access_schools where school_id = krug_school() $$;

alter table notices_notices enable row level security;
create policy notices_notices_read on notices_notices for select
  using (school_id = krug_school() and person_id = krug_person());
create policy notices_notices_tell on notices_notices for insert with check (school_id = krug_school());
create policy notices_notices_mark on notices_notices for update
  using (school_id = krug_school() and person_id = krug_person())
  with check (school_id = krug_school() and person_id = krug_person());
-- Read ones are kept for a quarter, unread ones for a year. The job deletes without a condition and reads nothing.
create policy notices_notices_forget on notices_notices for delete
  using (school_id = krug_school() and created_at <
    notices_school_now() - case when read_at is null then interval '1 year' else interval '90 days' end);

grant select, insert, delete on notices_notices to krug_web;
grant update (read_at) on notices_notices to krug_web;
