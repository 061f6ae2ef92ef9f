-- What people are to be told at a moment that has not come yet.

create table notices_reminders (
  school_id uuid not null,
  key text not null,
  to_people uuid[] not null,
  kind text not null,
  path text not null,
  params jsonb not null,
  due_at timestamptz not null,
  expires_at timestamptz,
  told_at timestamptz,
  constraint notices_reminders_pk primary key (school_id, key),
  constraint notices_reminders_key_named check (key ~ '^[a-z]+\.[a-z_]+:.+$'),
  constraint notices_reminders_kind_is_code check (kind ~ '^[a-z]+\.[a-z_]+$'),
  constraint notices_reminders_path_inside check (path ~ '^/' and path !~ '^//'),
  constraint notices_reminders_params_object check (jsonb_typeof(params) = 'object'),
  constraint notices_reminders_expire_later check (expires_at > due_at)
);
comment on table notices_reminders is 'Kept until their instant and told once. No page shows them; they hold labels, as notices do.';
create index notices_reminders_due on notices_reminders (school_id, due_at) where told_at is null;
alter table notices_reminders enable row level security;
-- Whoever may move a meeting moves its reminder, whoever set it before.
create policy notices_reminders_of_school on notices_reminders
  using (school_id = krug_school()) with check (school_id = krug_school());
grant select, insert, update, delete on notices_reminders to krug_web;
