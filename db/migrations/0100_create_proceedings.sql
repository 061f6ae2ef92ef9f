-- What happens in a meeting while it runs: who is here, which phase, cards, votes, mood, consent.

-- Somebody without an account acts as the participant of one meeting; what is not set is null.
create function krug_participant() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('krug.participant', true), '')::uuid $$;

create table proceedings_rooms (
  school_id uuid not null,
  meeting_id uuid not null,
  year_id uuid not null,
  code text not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  chair_id uuid not null,
  speaking_id uuid,
  speaking_since timestamptz,
  constraint proceedings_rooms_pk primary key (school_id, meeting_id),
  constraint proceedings_rooms_of_meeting foreign key (school_id, meeting_id) references meetings_meetings on delete cascade,
  constraint proceedings_rooms_code check (code ~ '^[0-9]{6}$'),
  constraint proceedings_rooms_chair foreign key (school_id, chair_id) references access_members,
  constraint proceedings_rooms_closed_whole check ((closed_by is null) = (closed_at is null)),
  constraint proceedings_rooms_speaking_whole check ((speaking_id is null) = (speaking_since is null))
);
create unique index proceedings_rooms_code_once on proceedings_rooms (school_id, code) where closed_at is null;
comment on column proceedings_rooms.chair_id is 'Who leads; the room is read for everybody with the eyes of this person.';
comment on column proceedings_rooms.code is 'Shown on the wall; lets people in until the meeting ends.';

-- A code is typed before anybody knows the school. It answers with an id and shows nothing else; attempts are limited.
create function proceedings_school_of_code(wanted text) returns table (school uuid, meeting uuid)
  language sql stable security definer set search_path = public as $$
  select school_id, meeting_id from proceedings_rooms where code = wanted and closed_at is null
$$;
revoke all on function proceedings_school_of_code(text) from public;
grant execute on function proceedings_school_of_code(text) to krug_web;

create table proceedings_participants (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  person_id uuid,
  guest_name text,
  pass_hash text,
  entered_with uuid,
  came_at timestamptz not null,
  seen_at timestamptz not null,
  left_at timestamptz,
  removed_by uuid,
  removed_at timestamptz,
  constraint proceedings_participants_pk primary key (school_id, id),
  constraint proceedings_participants_of_room
    foreign key (school_id, meeting_id) references proceedings_rooms on delete cascade,
  constraint proceedings_participants_of_person foreign key (school_id, person_id) references access_members,
  constraint proceedings_participants_somebody check (num_nonnulls(person_id, guest_name) = 1),
  constraint proceedings_participants_removed_whole check ((removed_by is null) = (removed_at is null))
);
create unique index proceedings_participants_once on proceedings_participants (school_id, meeting_id, person_id)
  where person_id is not null and removed_at is null;
create unique index proceedings_participants_by_pass on proceedings_participants (school_id, pass_hash);
create unique index proceedings_participants_by_device on proceedings_participants (school_id, meeting_id, entered_with);
comment on column proceedings_participants.entered_with is 'Made on the device, so that entering sent twice is one participant. Shown to nobody.';

-- Members of the community, guests of this meeting, and whoever holds a pass to it.
create function proceedings_may_take_part(wanted uuid) returns boolean language sql stable as $$
  select exists (select from proceedings_rooms
      where school_id = krug_school() and meeting_id = wanted and communities_is_inside(year_id))
    or meetings_is_guest(wanted)
    or exists (select from proceedings_participants
      where school_id = krug_school() and id = krug_participant() and meeting_id = wanted and removed_at is null)
$$;

create table proceedings_phases (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  phase text not null,
  length_seconds integer not null,
  started_by uuid,
  started_at timestamptz not null,
  ended_at timestamptz,
  constraint proceedings_phases_pk primary key (school_id, id),
  constraint proceedings_phases_of_room foreign key (school_id, meeting_id) references proceedings_rooms on delete cascade,
  constraint proceedings_phases_of_item foreign key (school_id, item_id) references meetings_items,
  constraint proceedings_phases_phase check (phase in
    ('talk', 'write', 'show', 'group', 'vote', 'voted', 'propose', 'mood', 'mood_shown', 'keep', 'kept')),
  constraint proceedings_phases_ended_after check (ended_at >= started_at)
);
comment on table proceedings_phases is 'The run of the meeting, forward and back; the open one is where it stands.';
create unique index proceedings_phases_one_open on proceedings_phases (school_id, meeting_id) where ended_at is null;

create table proceedings_pauses (
  school_id uuid not null,
  id uuid not null,
  phase_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  constraint proceedings_pauses_pk primary key (school_id, id),
  constraint proceedings_pauses_of_phase foreign key (school_id, phase_id) references proceedings_phases on delete cascade
);

create table proceedings_groups (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  title text not null,
  position integer not null,
  made_at timestamptz not null,
  constraint proceedings_groups_pk primary key (school_id, id),
  constraint proceedings_groups_of_item foreign key (school_id, item_id) references meetings_items on delete cascade
);

create table proceedings_cards (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  author_person uuid,
  author_participant uuid,
  text text not null,
  evidence text,
  evidence_kind text,
  group_id uuid,
  position integer not null,
  written_at timestamptz not null,
  changed_at timestamptz,
  revision integer not null,
  withdrawn_at timestamptz,
  constraint proceedings_cards_pk primary key (school_id, id),
  constraint proceedings_cards_of_meeting foreign key (school_id, meeting_id) references meetings_meetings on delete cascade,
  constraint proceedings_cards_of_item foreign key (school_id, item_id) references meetings_items on delete cascade,
  constraint proceedings_cards_of_group foreign key (school_id, group_id) references proceedings_groups,
  constraint proceedings_cards_by_somebody check (num_nonnulls(author_person, author_participant) = 1),
  constraint proceedings_cards_text_given check (length(trim(text)) between 1 and 1000),
  constraint proceedings_cards_evidence_kind check (evidence_kind in ('data', 'observation', 'pupil_interview', 'opinion'))
);
comment on table proceedings_cards is 'Members may write cards before the meeting; others see them once they are shown together.';
create index proceedings_cards_by_item on proceedings_cards (school_id, item_id, position);

-- One row for each question, written anew with every mark: see topics_ballot_boxes. No time, no ballots.
create table proceedings_boxes (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  kind text not null,
  occasion text not null,
  options jsonb not null,
  dots integer not null,
  marked uuid[] not null,
  sums jsonb not null,
  closed_by uuid,
  constraint proceedings_boxes_pk primary key (school_id, id),
  constraint proceedings_boxes_of_room foreign key (school_id, meeting_id) references proceedings_rooms on delete cascade,
  constraint proceedings_boxes_of_item foreign key (school_id, item_id) references meetings_items on delete cascade,
  constraint proceedings_boxes_once unique (school_id, item_id, kind, occasion),
  constraint proceedings_boxes_kind check (kind in ('dots', 'square', 'pyramid', 'wheel', 'clauses')),
  constraint proceedings_boxes_occasion check (occasion in ('once', 'before', 'after')),
  constraint proceedings_boxes_options_array check (jsonb_typeof(options) = 'array'),
  constraint proceedings_boxes_sums_object check (jsonb_typeof(sums) = 'object')
);
comment on column proceedings_boxes.marked is 'Participants who have taken part, in the order of their ids.';

create table proceedings_mood_averages (
  school_id uuid not null,
  meeting_id uuid not null,
  tool text not null,
  occasion text not null,
  year_id uuid not null,
  on_day date not null,
  answers_count integer not null,
  averages jsonb not null,
  constraint proceedings_mood_averages_pk primary key (school_id, meeting_id, tool, occasion),
  constraint proceedings_mood_averages_of_meeting
    foreign key (school_id, meeting_id) references meetings_meetings on delete cascade,
  constraint proceedings_mood_averages_enough check (answers_count >= 5)
);
comment on table proceedings_mood_averages is 'What is kept of a mood after thirty days.';

create table proceedings_proposals (
  school_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  text text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  revision integer not null,
  decided_at timestamptz,
  decision_id uuid,
  withdrawn_at timestamptz,
  constraint proceedings_proposals_pk primary key (school_id, id),
  constraint proceedings_proposals_of_item foreign key (school_id, item_id) references meetings_items on delete cascade,
  constraint proceedings_proposals_by foreign key (school_id, proposed_by) references proceedings_participants,
  constraint proceedings_proposals_decision foreign key (school_id, decision_id) references meetings_decisions,
  constraint proceedings_proposals_text_given check (length(trim(text)) between 1 and 1000)
);

create table proceedings_stances (
  school_id uuid not null,
  proposal_id uuid not null,
  participant_id uuid not null,
  stance text not null,
  words text,
  said_at timestamptz not null,
  constraint proceedings_stances_pk primary key (school_id, proposal_id, participant_id),
  constraint proceedings_stances_of_proposal
    foreign key (school_id, proposal_id) references proceedings_proposals on delete cascade,
  constraint proceedings_stances_of_participant foreign key (school_id, participant_id) references proceedings_participants,
  constraint proceedings_stances_stance check (stance in ('consent', 'objection')),
  constraint proceedings_stances_objection_says_why check (stance = 'consent' or length(trim(words)) between 1 and 1000)
);

create table proceedings_turns (
  school_id uuid not null,
  meeting_id uuid not null,
  participant_id uuid not null,
  turns_count integer not null,
  spoken_seconds integer not null,
  constraint proceedings_turns_pk primary key (school_id, meeting_id, participant_id),
  constraint proceedings_turns_of_participant
    foreign key (school_id, participant_id) references proceedings_participants on delete cascade
);
comment on table proceedings_turns is 'The balance of voices: for the group alone, never for a report.';

alter table proceedings_rooms enable row level security;
alter table proceedings_participants enable row level security;
alter table proceedings_phases enable row level security;
alter table proceedings_pauses enable row level security;
alter table proceedings_groups enable row level security;
alter table proceedings_cards enable row level security;
alter table proceedings_boxes enable row level security;
alter table proceedings_mood_averages enable row level security;
alter table proceedings_proposals enable row level security;
alter table proceedings_stances enable row level security;
alter table proceedings_turns enable row level security;

create policy proceedings_rooms_own on proceedings_rooms using (school_id = krug_school());
create policy proceedings_participants_own on proceedings_participants using (school_id = krug_school());
create policy proceedings_phases_own on proceedings_phases
  using (school_id = krug_school() and proceedings_may_take_part(meeting_id));
create policy proceedings_pauses_own on proceedings_pauses
  using (school_id = krug_school() and exists (select from proceedings_phases as phase
    where phase.school_id = krug_school() and phase.id = phase_id));
create policy proceedings_groups_own on proceedings_groups
  using (school_id = krug_school() and proceedings_may_take_part(meeting_id));
create policy proceedings_cards_own on proceedings_cards
  using (school_id = krug_school() and (proceedings_may_take_part(meeting_id) or exists (select from meetings_meetings as meeting
    where meeting.school_id = krug_school() and meeting.id = meeting_id and communities_is_inside(meeting.year_id))));
create policy proceedings_boxes_own on proceedings_boxes
  using (school_id = krug_school() and proceedings_may_take_part(meeting_id));
create policy proceedings_mood_averages_own on proceedings_mood_averages
  using (school_id = krug_school() and communities_is_inside(year_id));
create policy proceedings_mood_averages_job on proceedings_mood_averages for insert with check (school_id = krug_school());
create policy proceedings_proposals_own on proceedings_proposals
  using (school_id = krug_school() and proceedings_may_take_part(meeting_id));
create policy proceedings_stances_own on proceedings_stances
  using (school_id = krug_school() and exists (select from proceedings_proposals as proposal
    where proposal.school_id = krug_school() and proposal.id = proposal_id));
create policy proceedings_turns_own on proceedings_turns
  using (school_id = krug_school() and proceedings_may_take_part(meeting_id));

-- The job that forgets moods acts as the school and as nobody in it.
create policy proceedings_boxes_forget on proceedings_boxes
  using (school_id = krug_school() and krug_person() is null and krug_participant() is null
    and kind in ('square', 'pyramid', 'wheel'))
  with check (false and school_id = krug_school());

grant select, insert, update on proceedings_rooms, proceedings_participants, proceedings_phases, proceedings_pauses,
  proceedings_groups, proceedings_cards, proceedings_boxes, proceedings_proposals, proceedings_stances, proceedings_turns
  to krug_web;
grant select, insert on proceedings_mood_averages to krug_web;
grant delete on proceedings_stances, proceedings_boxes, proceedings_groups to krug_web;
