-- From a challenge to a topic the staff has chosen.

create table topics_challenges (
  school_id uuid not null,
  id uuid not null,
  level text not null,
  wording text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  retired_by uuid,
  retired_at timestamptz,
  constraint topics_challenges_pk primary key (school_id, id),
  constraint topics_challenges_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint topics_challenges_level check (level in ('general', 'sectoral', 'regional')),
  constraint topics_challenges_wording_given check (length(trim(wording)) between 1 and 500),
  constraint topics_challenges_retired_whole check ((retired_by is null) = (retired_at is null))
);

create table topics_area_names (
  school_id uuid not null,
  area text not null,
  name text not null,
  named_by uuid not null,
  named_at timestamptz not null,
  constraint topics_area_names_pk primary key (school_id, area),
  constraint topics_area_names_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint topics_area_names_area check (area in
    ('special_needs', 'parents', 'motivation', 'conflicts', 'environment', 'deficits', 'resistance')),
  constraint topics_area_names_given check (length(trim(name)) between 1 and 200)
);
comment on table topics_area_names is 'How the school calls one of the seven problem areas; without a row it has its usual name.';

create table topics_boards (
  school_id uuid not null,
  id uuid not null,
  title text not null,
  school_year integer not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  dots_per_person integer not null,
  voting_opened_by uuid,
  voting_opened_at timestamptz,
  voting_closes_at timestamptz,
  closed_by uuid,
  closed_at timestamptz,
  electorate_count integer,
  constraint topics_boards_pk primary key (school_id, id),
  constraint topics_boards_of_opener foreign key (school_id, opened_by) references access_members,
  constraint topics_boards_title_given check (length(trim(title)) between 1 and 200),
  constraint topics_boards_dots check (dots_per_person between 1 and 10),
  constraint topics_boards_voting_whole check (num_nulls(voting_opened_by, voting_opened_at, voting_closes_at) in (0, 3)),
  constraint topics_boards_closed_whole check ((closed_by is null) = (closed_at is null)),
  constraint topics_boards_closes_after_opening check (voting_closes_at > voting_opened_at),
  constraint topics_boards_electorate_of_vote check (electorate_count is null or voting_opened_at is not null)
);
comment on column topics_boards.closed_at is 'Closed by hand before its time or without a vote; otherwise voting ends at voting_closes_at.';
comment on column topics_boards.electorate_count is 'How many could have voted; written once, when the end of the vote is told.';

create table topics_topics (
  school_id uuid not null,
  id uuid not null,
  board_id uuid not null,
  title text not null,
  why text not null,
  difficulty_id uuid,
  difficulty_name text,
  evidence text,
  template text,
  association text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  merged_into uuid,
  merged_by uuid,
  merged_at timestamptz,
  shortlisted_by uuid,
  shortlisted_at timestamptz,
  constraint topics_topics_pk primary key (school_id, id),
  constraint topics_topics_of_board foreign key (school_id, board_id) references topics_boards on delete cascade,
  constraint topics_topics_of_proposer foreign key (school_id, proposed_by) references access_members,
  constraint topics_topics_merged_into_topic foreign key (school_id, merged_into) references topics_topics,
  constraint topics_topics_title_given check (length(trim(title)) between 1 and 200),
  constraint topics_topics_why_fits check (length(why) <= 2000),
  constraint topics_topics_association check (association in
    ('methodical_association', 'team', 'project_team', 'creative_group', 'community')),
  constraint topics_topics_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null)),
  constraint topics_topics_merged_whole check (num_nulls(merged_into, merged_by, merged_at) in (0, 3)),
  constraint topics_topics_shortlisted_whole check ((shortlisted_by is null) = (shortlisted_at is null)),
  constraint topics_topics_not_into_itself check (merged_into <> id)
);
comment on column topics_topics.difficulty_name is 'How the difficulty was called when the topic was proposed.';
create index topics_topics_by_board on topics_topics (school_id, board_id);

create table topics_topic_challenges (
  school_id uuid not null,
  topic_id uuid not null,
  challenge_id uuid not null,
  constraint topics_topic_challenges_pk primary key (school_id, topic_id, challenge_id),
  constraint topics_topic_challenges_of_topic foreign key (school_id, topic_id) references topics_topics on delete cascade,
  constraint topics_topic_challenges_of_challenge foreign key (school_id, challenge_id) references topics_challenges
);

create table topics_topic_areas (
  school_id uuid not null,
  topic_id uuid not null,
  area text not null,
  constraint topics_topic_areas_pk primary key (school_id, topic_id, area),
  constraint topics_topic_areas_of_topic foreign key (school_id, topic_id) references topics_topics on delete cascade,
  constraint topics_topic_areas_area check (area in
    ('special_needs', 'parents', 'motivation', 'conflicts', 'environment', 'deficits', 'resistance'))
);

-- One row for the whole vote, written anew with every ballot: were marks and sums rows of their own, the transaction
-- number that PostgreSQL keeps with every row would tie the last person to the last sums. It has no time.
create table topics_ballot_boxes (
  school_id uuid not null,
  board_id uuid not null,
  voters uuid[] not null,
  dots jsonb not null,
  constraint topics_ballot_boxes_pk primary key (school_id, board_id),
  constraint topics_ballot_boxes_of_board foreign key (school_id, board_id) references topics_boards on delete cascade,
  constraint topics_ballot_boxes_dots_object check (jsonb_typeof(dots) = 'object')
);
comment on column topics_ballot_boxes.voters is 'Who has taken part, in the order of their ids and not of their votes.';
comment on column topics_ballot_boxes.dots is 'Sum of dots by topic id. Who gave them is written nowhere.';

create table topics_choices (
  school_id uuid not null,
  id uuid not null,
  board_id uuid not null,
  topic_id uuid not null,
  reasons text not null,
  chosen_by uuid not null,
  chosen_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint topics_choices_pk primary key (school_id, id),
  constraint topics_choices_of_board foreign key (school_id, board_id) references topics_boards on delete cascade,
  constraint topics_choices_of_topic foreign key (school_id, topic_id) references topics_topics on delete cascade,
  constraint topics_choices_reasons_given check (length(trim(reasons)) between 1 and 2000),
  constraint topics_choices_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null))
);
create unique index topics_choices_once on topics_choices (school_id, topic_id) where withdrawn_at is null;

alter table topics_challenges enable row level security;
alter table topics_area_names enable row level security;
alter table topics_boards enable row level security;
alter table topics_topics enable row level security;
alter table topics_topic_challenges enable row level security;
alter table topics_topic_areas enable row level security;
alter table topics_ballot_boxes enable row level security;
alter table topics_choices enable row level security;

create policy topics_challenges_own on topics_challenges using (school_id = krug_school());
create policy topics_area_names_own on topics_area_names using (school_id = krug_school());
create policy topics_boards_own on topics_boards using (school_id = krug_school());
create policy topics_topics_own on topics_topics using (school_id = krug_school());
create policy topics_topic_challenges_own on topics_topic_challenges using (school_id = krug_school());
create policy topics_topic_areas_own on topics_topic_areas using (school_id = krug_school());
create policy topics_ballot_boxes_own on topics_ballot_boxes using (school_id = krug_school());
create policy topics_choices_own on topics_choices using (school_id = krug_school());

grant select, insert, update on topics_challenges, topics_boards, topics_topics, topics_ballot_boxes, topics_choices to krug_web;
grant select, insert, update, delete on topics_area_names to krug_web;
grant select, insert, delete on topics_topic_challenges, topics_topic_areas to krug_web;
