-- Meetings with a purpose, their agenda, and decisions that come back until they are done.

create table meetings_series (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  purpose text not null,
  template text not null,
  rhythm text not null,
  weekday integer not null,
  week_of_month integer,
  starts_minute integer not null,
  length_minutes integer not null,
  place text,
  link text,
  from_on date not null,
  until_on date not null,
  set_by uuid not null,
  set_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  constraint meetings_series_pk primary key (school_id, id),
  constraint meetings_series_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint meetings_series_purpose_given check (length(trim(purpose)) between 1 and 500),
  constraint meetings_series_rhythm check (rhythm in ('weekly', 'fortnightly', 'monthly')),
  constraint meetings_series_weekday check (weekday between 1 and 7),
  constraint meetings_series_week check ((rhythm = 'monthly') = (week_of_month is not null)
    and week_of_month between 1 and 5),
  constraint meetings_series_starts check (starts_minute between 0 and 1439),
  constraint meetings_series_length check (length_minutes between 10 and 240),
  constraint meetings_series_dates check (until_on >= from_on),
  constraint meetings_series_ended_whole check ((ended_by is null) = (ended_at is null))
);
comment on column meetings_series.starts_minute is 'Minutes since midnight by the clock of the school.';
comment on column meetings_series.week_of_month is 'Which of the month’s such weekdays; 5 is the last one.';

create table meetings_meetings (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  series_id uuid,
  number integer not null,
  template text not null,
  purpose text not null,
  starts_at timestamptz not null,
  length_minutes integer not null,
  place text,
  link text,
  facilitator_id uuid,
  secretary_id uuid,
  set_by uuid not null,
  set_at timestamptz not null,
  revision integer not null,
  cancelled_by uuid,
  cancelled_at timestamptz,
  cancelled_words text,
  opened_by uuid,
  opened_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  constraint meetings_meetings_pk primary key (school_id, id),
  constraint meetings_meetings_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint meetings_meetings_with_year unique (school_id, id, year_id),
  constraint meetings_meetings_of_series foreign key (school_id, series_id) references meetings_series,
  constraint meetings_meetings_numbered_once unique (school_id, year_id, number),
  constraint meetings_meetings_facilitator foreign key (school_id, facilitator_id) references access_members,
  constraint meetings_meetings_secretary foreign key (school_id, secretary_id) references access_members,
  constraint meetings_meetings_purpose_given check (length(trim(purpose)) between 1 and 500),
  constraint meetings_meetings_template check (template in
    ('start_online', 'agreement', 'results', 'theory', 'case_discussion', 'lesson_discussion', 'year_result', 'free')),
  constraint meetings_meetings_length check (length_minutes between 10 and 240),
  constraint meetings_meetings_link_opens check (link ~ '^[a-z][a-z0-9+.-]*:' and length(link) <= 500),
  constraint meetings_meetings_cancelled_whole check ((cancelled_by is null) = (cancelled_at is null)),
  constraint meetings_meetings_opened_whole check ((opened_by is null) = (opened_at is null)),
  constraint meetings_meetings_ended_whole check ((ended_by is null) = (ended_at is null)),
  constraint meetings_meetings_ended_after_opening check (ended_at >= opened_at)
);
create index meetings_meetings_by_day on meetings_meetings (school_id, starts_at);

create table meetings_moves (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  words text,
  moved_by uuid not null,
  moved_at timestamptz not null,
  constraint meetings_moves_pk primary key (school_id, id),
  constraint meetings_moves_of_meeting foreign key (school_id, meeting_id) references meetings_meetings on delete cascade
);

create table meetings_guests (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  year_id uuid not null,
  person_id uuid,
  name text,
  contact text,
  invited_by uuid not null,
  invited_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint meetings_guests_pk primary key (school_id, id),
  constraint meetings_guests_of_meeting foreign key (school_id, meeting_id, year_id)
    references meetings_meetings (school_id, id, year_id) on delete cascade,
  constraint meetings_guests_of_person foreign key (school_id, person_id) references access_members,
  constraint meetings_guests_somebody check (person_id is not null or length(trim(name)) between 1 and 200),
  constraint meetings_guests_fits check (length(name) <= 200 and length(contact) <= 200),
  constraint meetings_guests_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index meetings_guests_once on meetings_guests (school_id, meeting_id, person_id) where withdrawn_at is null;
comment on table meetings_guests is 'Who is invited to this one meeting: somebody with an account, or a name that comes in by the code.';
comment on column meetings_guests.year_id is 'Of the meeting; whose guests these are is asked without looking at the meeting, which asks for its guests.';

-- A guest sees the meeting and nothing else of the community.
create function meetings_is_guest(wanted uuid) returns boolean language sql stable as $$
  select exists (select from meetings_guests
    where school_id = krug_school() and meeting_id = wanted and person_id = krug_person() and withdrawn_at is null)
$$;

-- When people are taken by a meeting, of whatever community, and nothing else about it: two are not to be set at once.
create function meetings_busy(people uuid[], from_at timestamptz, until_at timestamptz)
  returns table (meeting_id uuid, person_id uuid, starts_at timestamptz, length_minutes integer)
  language sql stable security definer set search_path = public as $$
  select meeting.id, taken.person_id, meeting.starts_at, meeting.length_minutes
  from meetings_meetings as meeting
  join (select member.year_id, null::uuid as meeting_id, member.person_id from communities_memberships as member
          where member.school_id = krug_school() and member.left_at is null
        union all
        select guest.year_id, guest.meeting_id, guest.person_id from meetings_guests as guest
          where guest.school_id = krug_school() and guest.withdrawn_at is null) as taken
    on taken.year_id = meeting.year_id and (taken.meeting_id is null or taken.meeting_id = meeting.id)
  where meeting.school_id = krug_school() and meeting.cancelled_at is null and meeting.ended_at is null
    and taken.person_id = any (people) and meeting.starts_at < until_at
    and meeting.starts_at + make_interval(mins => meeting.length_minutes) > from_at
$$;
revoke all on function meetings_busy(uuid[], timestamptz, timestamptz) from public;
grant execute on function meetings_busy(uuid[], timestamptz, timestamptz) to krug_web;

create table meetings_decisions (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  meeting_id uuid,
  item_id uuid,
  text text not null,
  owner_id uuid,
  due_on date,
  made_by uuid,
  made_at timestamptz not null,
  revision integer not null,
  done_by uuid,
  done_at timestamptz,
  done_words text,
  dropped_by uuid,
  dropped_at timestamptz,
  dropped_words text,
  constraint meetings_decisions_pk primary key (school_id, id),
  constraint meetings_decisions_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint meetings_decisions_of_meeting foreign key (school_id, meeting_id) references meetings_meetings,
  constraint meetings_decisions_of_owner foreign key (school_id, owner_id) references access_members,
  constraint meetings_decisions_text_given check (length(trim(text)) between 1 and 1000),
  constraint meetings_decisions_done_whole check ((done_by is null) = (done_at is null)),
  constraint meetings_decisions_dropped_whole check (num_nulls(dropped_by, dropped_at, dropped_words) in (0, 3)),
  constraint meetings_decisions_one_end check (num_nonnulls(done_at, dropped_at) < 2)
);

create table meetings_items (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  kind text not null,
  block text,
  title text not null,
  note text,
  length_minutes integer not null,
  speaker_id uuid,
  settings jsonb not null,
  decision_id uuid,
  carried_from uuid,
  unreached_at timestamptz,
  added_by uuid not null,
  added_at timestamptz not null,
  revision integer not null,
  removed_by uuid,
  removed_at timestamptz,
  constraint meetings_items_pk primary key (school_id, id),
  constraint meetings_items_of_meeting foreign key (school_id, meeting_id) references meetings_meetings on delete cascade,
  constraint meetings_items_of_speaker foreign key (school_id, speaker_id) references access_members,
  constraint meetings_items_of_decision foreign key (school_id, decision_id) references meetings_decisions,
  constraint meetings_items_carried_from foreign key (school_id, carried_from) references meetings_items,
  constraint meetings_items_kind check (kind in
    ('talk', 'cards', 'conclusions', 'vote', 'decision', 'mood', 'agreement', 'exercise', 'case', 'follow_up')),
  constraint meetings_items_block check (block in ('results', 'indicators', 'practices', 'organisation')),
  constraint meetings_items_title_given check (length(trim(title)) between 1 and 300),
  constraint meetings_items_length check (length_minutes between 1 and 240),
  constraint meetings_items_settings_object check (jsonb_typeof(settings) = 'object'),
  constraint meetings_items_removed_whole check ((removed_by is null) = (removed_at is null))
);
comment on column meetings_items.settings is 'What the kind of item needs: the question of the cards, the tool of the mood, the exercise or the case.';
comment on column meetings_items.unreached_at is 'When the meeting ended without reaching it; a later meeting takes it up.';
create index meetings_items_by_meeting on meetings_items (school_id, meeting_id, position);
alter table meetings_decisions add constraint meetings_decisions_of_item
  foreign key (school_id, item_id) references meetings_items;

alter table meetings_series enable row level security;
alter table meetings_meetings enable row level security;
alter table meetings_moves enable row level security;
alter table meetings_guests enable row level security;
alter table meetings_decisions enable row level security;
alter table meetings_items enable row level security;

create policy meetings_series_own on meetings_series
  using (school_id = krug_school() and communities_is_inside(year_id));
-- That and when a community meets, the administration plans with; what it talks about is its own.
create policy meetings_meetings_read on meetings_meetings for select
  using (school_id = krug_school() and (communities_is_inside(year_id) or meetings_is_guest(id)
    or krug_roles() && array['director', 'deputy_head']));
create policy meetings_meetings_add on meetings_meetings for insert
  with check (school_id = krug_school() and communities_is_inside(year_id));
create policy meetings_meetings_change on meetings_meetings for update
  using (school_id = krug_school() and communities_is_inside(year_id)) with check (school_id = krug_school());
-- When a meeting was moved is known to whoever knows the meeting.
create policy meetings_moves_read on meetings_moves for select
  using (school_id = krug_school() and exists (select from meetings_meetings as meeting
    where meeting.school_id = krug_school() and meeting.id = meeting_id));
create policy meetings_moves_add on meetings_moves for insert
  with check (school_id = krug_school() and exists (select from meetings_meetings as meeting
    where meeting.school_id = krug_school() and meeting.id = meeting_id and communities_is_inside(meeting.year_id)));
-- A guest knows of the own invitation only.
create policy meetings_guests_read on meetings_guests for select
  using (school_id = krug_school() and (person_id = krug_person() or communities_is_inside(year_id)));
create policy meetings_guests_add on meetings_guests for insert
  with check (school_id = krug_school() and communities_is_inside(year_id));
create policy meetings_guests_change on meetings_guests for update
  using (school_id = krug_school() and communities_is_inside(year_id)) with check (school_id = krug_school());
create policy meetings_decisions_own on meetings_decisions
  using (school_id = krug_school() and communities_is_inside(year_id));
-- A guest reads the agenda; those inside write it.
create policy meetings_items_read on meetings_items for select
  using (school_id = krug_school() and (meetings_is_guest(meeting_id) or exists (select from meetings_meetings as meeting
    where meeting.school_id = krug_school() and meeting.id = meeting_id and communities_is_inside(meeting.year_id))));
create policy meetings_items_add on meetings_items for insert
  with check (school_id = krug_school() and exists (select from meetings_meetings as meeting
    where meeting.school_id = krug_school() and meeting.id = meeting_id and communities_is_inside(meeting.year_id)));
create policy meetings_items_change on meetings_items for update
  using (school_id = krug_school() and exists (select from meetings_meetings as meeting
    where meeting.school_id = krug_school() and meeting.id = meeting_id and communities_is_inside(meeting.year_id)))
  with check (school_id = krug_school());

grant select, insert, update on meetings_series, meetings_meetings, meetings_guests, meetings_decisions, meetings_items
  to krug_web;
grant select, insert on meetings_moves to krug_web;
