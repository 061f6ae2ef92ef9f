-- How people are reached outside the app, how each of them wants it, and what became of it.

-- What sends reads what only the recipient may read otherwise. Nobody can hold this role: it is none of the school's.
create function notices_sends() returns boolean language sql stable parallel safe
  as $$ select 'notices_sender' = any (krug_roles()) $$;

alter table notices_notices
  add column urgency text not null default 'usual',
  add column planned_at timestamptz,
  add constraint notices_notices_urgency check (urgency in ('usual', 'timely'));
comment on column notices_notices.urgency is 'A timely one does not wait for the weekly letter.';
comment on column notices_notices.planned_at is 'When its ways out of the app were decided; until then the notice itself is what waits.';
update notices_notices set planned_at = created_at;
create index notices_notices_unplanned on notices_notices (school_id, id) where planned_at is null;
create policy notices_notices_read_to_send on notices_notices for select
  using (school_id = krug_school() and notices_sends());
create policy notices_notices_plan on notices_notices for update
  using (school_id = krug_school() and notices_sends()) with check (school_id = krug_school() and notices_sends());
grant update (planned_at) on notices_notices to krug_web;

create table notices_settings (
  school_id uuid not null,
  person_id uuid not null,
  language text not null,
  quiet_from_minute smallint,
  quiet_to_minute smallint,
  digest_weekday smallint,
  digest_minute smallint,
  changed_at timestamptz not null,
  constraint notices_settings_pk primary key (school_id, person_id),
  constraint notices_settings_of_person
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint notices_settings_language check (language in ('ru', 'en')),
  constraint notices_settings_quiet_whole check ((quiet_from_minute is null) = (quiet_to_minute is null)),
  constraint notices_settings_digest_whole check ((digest_weekday is null) = (digest_minute is null)),
  constraint notices_settings_within_day check (
    quiet_from_minute between 0 and 1439 and quiet_to_minute between 0 and 1439
    and quiet_from_minute <> quiet_to_minute and digest_weekday between 1 and 7 and digest_minute between 0 and 1439)
);
comment on table notices_settings is 'Minutes of the school''s day. No row: what the product proposes.';
alter table notices_settings enable row level security;
create policy notices_settings_own on notices_settings
  using (school_id = krug_school() and person_id = krug_person())
  with check (school_id = krug_school() and person_id = krug_person());
create policy notices_settings_read_to_send on notices_settings for select
  using (school_id = krug_school() and notices_sends());
grant select, insert, update on notices_settings to krug_web;

create table notices_refusals (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  group_code text not null,
  channel text not null,
  refused_at timestamptz not null,
  by_delivery_id uuid,
  withdrawn_at timestamptz,
  constraint notices_refusals_pk primary key (school_id, id),
  constraint notices_refusals_of_person
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint notices_refusals_group_is_code check (group_code ~ '^[a-z]+$'),
  constraint notices_refusals_channel check (channel in ('mail', 'push', 'telegram', 'max'))
);
comment on table notices_refusals is 'What a person does not want by a channel; the group «all» is the whole channel.';
comment on column notices_refusals.by_delivery_id is 'The letter whose link was used. A link counts once, so that an old letter switches nothing off again.';
create unique index notices_refusals_once on notices_refusals (school_id, person_id, group_code, channel)
  where withdrawn_at is null;
create unique index notices_refusals_one_per_letter on notices_refusals (school_id, by_delivery_id)
  where by_delivery_id is not null;
alter table notices_refusals enable row level security;
create policy notices_refusals_own on notices_refusals for select
  using (school_id = krug_school() and person_id = krug_person());
create policy notices_refusals_read_to_send on notices_refusals for select
  using (school_id = krug_school() and notices_sends());
-- The link in a letter works without signing in; its signature is checked before this.
create policy notices_refusals_refuse on notices_refusals for insert with check (school_id = krug_school());
create policy notices_refusals_withdraw on notices_refusals for update
  using (school_id = krug_school() and person_id = krug_person())
  with check (school_id = krug_school() and person_id = krug_person());
grant select, insert on notices_refusals to krug_web;
grant update (withdrawn_at) on notices_refusals to krug_web;

create table notices_devices (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  endpoint text not null,
  public_key text not null,
  auth_secret text not null,
  user_agent text not null,
  added_at timestamptz not null,
  constraint notices_devices_pk primary key (school_id, id),
  constraint notices_devices_of_person
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint notices_devices_once unique (school_id, person_id, endpoint)
);
comment on table notices_devices is 'Browsers that agreed to receive pushes (Push API, RFC 8030).';
alter table notices_devices enable row level security;
create policy notices_devices_own on notices_devices
  using (school_id = krug_school() and person_id = krug_person())
  with check (school_id = krug_school() and person_id = krug_person());
create policy notices_devices_send on notices_devices for select
  using (school_id = krug_school() and notices_sends());
create policy notices_devices_forget_gone on notices_devices for delete
  using (school_id = krug_school() and notices_sends());
grant select, insert, update, delete on notices_devices to krug_web;

create table notices_chats (
  school_id uuid not null,
  person_id uuid not null,
  messenger text not null,
  chat text not null,
  linked_at timestamptz not null,
  blocked_at timestamptz,
  constraint notices_chats_pk primary key (school_id, person_id, messenger),
  constraint notices_chats_of_person
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint notices_chats_messenger check (messenger in ('telegram', 'max'))
);
comment on column notices_chats.blocked_at is 'When the messenger said that the person stopped the bot.';
alter table notices_chats enable row level security;
create policy notices_chats_own on notices_chats for select
  using (school_id = krug_school() and person_id = krug_person());
create policy notices_chats_end on notices_chats for delete
  using (school_id = krug_school() and person_id = krug_person());
create policy notices_chats_send on notices_chats
  using (school_id = krug_school() and notices_sends()) with check (school_id = krug_school() and notices_sends());
grant select, insert, update, delete on notices_chats to krug_web;

create table notices_link_codes (
  school_id uuid not null,
  code_hash text not null,
  person_id uuid not null,
  messenger text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint notices_link_codes_pk primary key (school_id, code_hash),
  constraint notices_link_codes_of_person
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint notices_link_codes_messenger check (messenger in ('telegram', 'max'))
);
comment on table notices_link_codes is 'What a person writes to the bot once, so that it learns whose chat it is.';
alter table notices_link_codes enable row level security;
create policy notices_link_codes_own on notices_link_codes
  using (school_id = krug_school() and person_id = krug_person())
  with check (school_id = krug_school() and person_id = krug_person());
create policy notices_link_codes_send on notices_link_codes
  using (school_id = krug_school() and notices_sends()) with check (school_id = krug_school() and notices_sends());
grant select, insert, update, delete on notices_link_codes to krug_web;

create table notices_heard (
  school_id uuid not null,
  messenger text not null,
  heard_up_to bigint not null,
  heard_at timestamptz not null,
  constraint notices_heard_pk primary key (school_id, messenger),
  constraint notices_heard_messenger check (messenger in ('telegram', 'max'))
);
comment on table notices_heard is 'Up to which message the bot has been heard, kept with what was learned from it.';
alter table notices_heard enable row level security;
create policy notices_heard_read on notices_heard for select using (school_id = krug_school());
create policy notices_heard_send on notices_heard
  using (school_id = krug_school() and notices_sends()) with check (school_id = krug_school() and notices_sends());
grant select, insert, update on notices_heard to krug_web;

create table notices_deliveries (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  channel text not null,
  device_id uuid,
  form text not null,
  planned_at timestamptz not null,
  due_at timestamptz not null,
  attempt_count smallint not null default 0,
  claimed_until timestamptz,
  reason text,
  failed_at timestamptz,
  sent_at timestamptz,
  given_up_at timestamptz,
  constraint notices_deliveries_pk primary key (school_id, id),
  constraint notices_deliveries_of_person
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint notices_deliveries_channel check (channel in ('mail', 'push', 'telegram', 'max')),
  constraint notices_deliveries_form check (form in ('notice', 'digest', 'trial')),
  constraint notices_deliveries_device_of_push check ((channel = 'push') = (device_id is not null)),
  constraint notices_deliveries_end_once check (num_nonnulls(sent_at, given_up_at) <= 1),
  constraint notices_deliveries_failure_has_reason check (
    (reason is null) = (failed_at is null) and (given_up_at is null or reason is not null))
);
comment on table notices_deliveries is 'One way out of the app: to whom, by what, when, and what became of it. What it says stands in the notices.';
comment on column notices_deliveries.claimed_until is 'Until then one process has it in hand; if that process dies, another takes it afterwards.';
create index notices_deliveries_due on notices_deliveries (school_id, due_at)
  where sent_at is null and given_up_at is null;
create index notices_deliveries_failed on notices_deliveries (school_id, id desc) where reason is not null;
create index notices_deliveries_of_person_newest on notices_deliveries (school_id, person_id, id desc);
create unique index notices_deliveries_one_digest on notices_deliveries (school_id, person_id, channel)
  where form = 'digest' and attempt_count = 0 and sent_at is null and given_up_at is null;
alter table notices_deliveries enable row level security;
create policy notices_deliveries_own on notices_deliveries for select
  using (school_id = krug_school() and person_id = krug_person());
create policy notices_deliveries_look_after on notices_deliveries for select
  using (school_id = krug_school() and 'technician' = any (krug_roles()));
create policy notices_deliveries_try_out on notices_deliveries for insert
  with check (school_id = krug_school() and person_id = krug_person() and form = 'trial');
create policy notices_deliveries_try_again on notices_deliveries for update
  using (school_id = krug_school() and 'technician' = any (krug_roles()) and given_up_at is not null)
  with check (school_id = krug_school() and 'technician' = any (krug_roles()));
create policy notices_deliveries_send on notices_deliveries
  using (school_id = krug_school() and notices_sends()) with check (school_id = krug_school() and notices_sends());
grant select, insert, delete on notices_deliveries to krug_web;
grant update (due_at, attempt_count, claimed_until, reason, failed_at, sent_at, given_up_at)
  on notices_deliveries to krug_web;

create table notices_delivery_contents (
  school_id uuid not null,
  delivery_id uuid not null,
  notice_id uuid not null,
  constraint notices_delivery_contents_pk primary key (school_id, delivery_id, notice_id),
  constraint notices_delivery_contents_of_delivery
    foreign key (school_id, delivery_id) references notices_deliveries on delete cascade,
  constraint notices_delivery_contents_of_notice
    foreign key (school_id, notice_id) references notices_notices on delete cascade
);
create index notices_delivery_contents_by_notice on notices_delivery_contents (school_id, notice_id);
alter table notices_delivery_contents enable row level security;
-- Who looks after deliveries sees that one failed, not what it said.
create policy notices_delivery_contents_own on notices_delivery_contents for select
  using (school_id = krug_school() and exists (
    select from notices_notices n
    where n.school_id = notices_delivery_contents.school_id and n.id = notices_delivery_contents.notice_id));
create policy notices_delivery_contents_plan on notices_delivery_contents for insert
  with check (school_id = krug_school() and notices_sends());
grant select, insert on notices_delivery_contents to krug_web;
