-- A community, its years, who joined of their own will, and what its states rest on.

create table communities_communities (
  school_id uuid not null,
  id uuid not null,
  name text not null,
  motto text,
  card text not null,
  started_by uuid not null,
  started_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint communities_communities_pk primary key (school_id, id),
  constraint communities_communities_of_starter foreign key (school_id, started_by) references access_members,
  constraint communities_communities_name_given check (length(trim(name)) between 1 and 200),
  constraint communities_communities_motto_fits check (length(motto) <= 300),
  constraint communities_communities_card check (card in ('school', 'open')),
  constraint communities_communities_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on column communities_communities.card is 'Who may see name, topic and members: the school, or everybody.';
comment on column communities_communities.withdrawn_at is 'The start was taken back before it became a matter of others.';

create table communities_years (
  school_id uuid not null,
  id uuid not null,
  community_id uuid not null,
  school_year integer not null,
  topic_id uuid not null,
  topic jsonb not null,
  started_by uuid not null,
  started_at timestamptz not null,
  constraint communities_years_pk primary key (school_id, id),
  constraint communities_years_of_community
    foreign key (school_id, community_id) references communities_communities on delete cascade,
  constraint communities_years_of_topic foreign key (school_id, topic_id) references topics_topics,
  constraint communities_years_once unique (school_id, community_id, school_year),
  constraint communities_years_topic_object check (jsonb_typeof(topic) = 'object')
);
comment on column communities_years.topic is 'The topic with its reasons and votes, as the staff had chosen it when the year was started.';
create index communities_years_by_topic on communities_years (school_id, topic_id);

create table communities_memberships (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  person_id uuid not null,
  joined_at timestamptz not null,
  left_at timestamptz,
  left_words text,
  constraint communities_memberships_pk primary key (school_id, id),
  constraint communities_memberships_of_year
    foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint communities_memberships_of_person foreign key (school_id, person_id) references access_members,
  constraint communities_memberships_words_fit check (length(left_words) <= 1000),
  constraint communities_memberships_left_after check (left_at >= joined_at)
);
comment on column communities_memberships.joined_at is 'When the person said yes, not when somebody confirmed it.';
create unique index communities_memberships_once on communities_memberships (school_id, year_id, person_id)
  where left_at is null;

-- Whose drafts these are: members of the year, and whoever has started it and may not have joined.
create function communities_is_inside(wanted uuid) returns boolean language sql stable as $$
  select exists (select from communities_memberships
      where school_id = krug_school() and year_id = wanted and person_id = krug_person() and left_at is null)
    or exists (select from communities_years
      where school_id = krug_school() and id = wanted and started_by = krug_person())
$$;

create table communities_announcements (
  school_id uuid not null,
  year_id uuid not null,
  text text not null,
  chat_name text,
  chat_link text,
  changed_by uuid not null,
  changed_at timestamptz not null,
  revision integer not null,
  announced_by uuid,
  announced_at timestamptz,
  constraint communities_announcements_pk primary key (school_id, year_id),
  constraint communities_announcements_of_year
    foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint communities_announcements_text_fits check (length(text) <= 5000),
  constraint communities_announcements_link_opens check (chat_link ~ '^[a-z][a-z0-9+.-]*:' and length(chat_link) <= 500),
  constraint communities_announcements_announced_whole check ((announced_by is null) = (announced_at is null))
);

create table communities_join_links (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  secret text not null,
  closes_on date,
  opened_by uuid not null,
  opened_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  constraint communities_join_links_pk primary key (school_id, id),
  constraint communities_join_links_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint communities_join_links_secret_once unique (school_id, secret),
  constraint communities_join_links_closed_whole check ((closed_by is null) = (closed_at is null))
);
comment on column communities_join_links.secret is 'Readable, because it is printed and shown; it opens a page that lists nobody.';
create unique index communities_join_links_one_open on communities_join_links (school_id, year_id) where closed_at is null;

create table communities_joins (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  kind text not null,
  person_id uuid,
  name text,
  contact text,
  words text,
  asked_at timestamptz not null,
  settled_as text,
  settled_by uuid,
  settled_at timestamptz,
  answer text,
  constraint communities_joins_pk primary key (school_id, id),
  constraint communities_joins_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint communities_joins_of_person foreign key (school_id, person_id) references access_members,
  constraint communities_joins_kind check (kind in ('join', 'question')),
  constraint communities_joins_by_somebody check (person_id is not null or length(trim(name)) between 1 and 200),
  constraint communities_joins_contact_fits check (length(contact) <= 200),
  constraint communities_joins_words_fit check (length(words) <= 1000 and length(answer) <= 1000),
  constraint communities_joins_settled_as check (settled_as in ('joined', 'declined', 'answered', 'withdrawn')),
  constraint communities_joins_settled_whole check ((settled_as is null) = (settled_at is null)),
  constraint communities_joins_joined_as_person check (settled_as is distinct from 'joined' or person_id is not null)
);
comment on table communities_joins is 'The register: every «I want to join» and «I have a question», dated at the click.';
create index communities_joins_by_year on communities_joins (school_id, year_id, asked_at);

create table communities_splits (
  school_id uuid not null,
  id uuid not null,
  from_year uuid not null,
  to_year uuid not null,
  split_by uuid not null,
  split_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  constraint communities_splits_pk primary key (school_id, id),
  constraint communities_splits_from_year_known
    foreign key (school_id, from_year) references communities_years on delete cascade,
  constraint communities_splits_to_year_known
    foreign key (school_id, to_year) references communities_years on delete cascade,
  constraint communities_splits_into_another check (from_year <> to_year),
  constraint communities_splits_undone_whole check ((undone_by is null) = (undone_at is null))
);
comment on table communities_splits is 'A community of more than fifteen parted in two; whoever moved keeps the day of joining.';

create table communities_guests (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  person_id uuid not null,
  purpose text,
  until_on date not null,
  invited_by uuid not null,
  invited_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  constraint communities_guests_pk primary key (school_id, id),
  constraint communities_guests_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint communities_guests_of_person foreign key (school_id, person_id) references access_members,
  constraint communities_guests_purpose_fits check (length(purpose) <= 300),
  constraint communities_guests_ended_whole check ((ended_by is null) = (ended_at is null))
);
create unique index communities_guests_once on communities_guests (school_id, year_id, person_id) where ended_at is null;

create table communities_leader_proposals (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  person_id uuid not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  agreed_at timestamptz,
  replaced_at timestamptz,
  constraint communities_leader_proposals_pk primary key (school_id, id),
  constraint communities_leader_proposals_of_year
    foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint communities_leader_proposals_of_person foreign key (school_id, person_id) references access_members,
  constraint communities_leader_proposals_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null)),
  constraint communities_leader_proposals_replaced_after check (replaced_at >= agreed_at)
);
create unique index communities_leader_proposals_one_open on communities_leader_proposals (school_id, year_id)
  where withdrawn_at is null and agreed_at is null;
create unique index communities_leader_proposals_one_leader on communities_leader_proposals (school_id, year_id)
  where agreed_at is not null and replaced_at is null;

create table communities_leader_answers (
  school_id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null,
  stance text not null,
  words text,
  answered_at timestamptz not null,
  constraint communities_leader_answers_pk primary key (school_id, proposal_id, person_id),
  constraint communities_leader_answers_of_proposal
    foreign key (school_id, proposal_id) references communities_leader_proposals on delete cascade,
  constraint communities_leader_answers_of_person foreign key (school_id, person_id) references access_members,
  constraint communities_leader_answers_stance check (stance in ('consent', 'objection')),
  constraint communities_leader_answers_objection_says_why
    check (stance = 'consent' or length(trim(words)) between 1 and 1000)
);

create table communities_first_meetings (
  school_id uuid not null,
  year_id uuid not null,
  starts_at timestamptz not null,
  length_minutes integer not null,
  link text,
  place text,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint communities_first_meetings_pk primary key (school_id, year_id),
  constraint communities_first_meetings_of_year
    foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint communities_first_meetings_length check (length_minutes between 10 and 240),
  constraint communities_first_meetings_link_opens check (link ~ '^[a-z][a-z0-9+.-]*:' and length(link) <= 500)
);

create table communities_states (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  state text not null,
  words text,
  entered_by uuid not null,
  entered_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint communities_states_pk primary key (school_id, id),
  constraint communities_states_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint communities_states_state check (state in ('ordered', 'active', 'closed')),
  constraint communities_states_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on column communities_states.words is 'What it rests on: the order with its number and date, or why the community closed.';
create unique index communities_states_once on communities_states (school_id, year_id, state) where withdrawn_at is null;

create table communities_area_ratings (
  school_id uuid not null,
  year_id uuid not null,
  occasion text not null,
  area text not null,
  severity integer not null,
  rated_by uuid not null,
  rated_at timestamptz not null,
  constraint communities_area_ratings_pk primary key (school_id, year_id, occasion, area),
  constraint communities_area_ratings_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint communities_area_ratings_occasion check (occasion in ('start', 'middle', 'end')),
  constraint communities_area_ratings_area check (area in
    ('special_needs', 'parents', 'motivation', 'conflicts', 'environment', 'deficits', 'resistance')),
  constraint communities_area_ratings_severity check (severity between 0 and 3)
);
comment on table communities_area_ratings is 'How strongly each problem area is felt, agreed by the group together: 0 not at all, 3 strongly.';

create table communities_models (
  school_id uuid not null,
  id uuid not null,
  name text not null,
  content jsonb not null,
  source text not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  retired_by uuid,
  retired_at timestamptz,
  constraint communities_models_pk primary key (school_id, id),
  constraint communities_models_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint communities_models_name_given check (length(trim(name)) between 1 and 200),
  constraint communities_models_source check (source in ('own', 'file')),
  constraint communities_models_retired_whole check ((retired_by is null) = (retired_at is null))
);

alter table communities_communities enable row level security;
alter table communities_years enable row level security;
alter table communities_memberships enable row level security;
alter table communities_announcements enable row level security;
alter table communities_join_links enable row level security;
alter table communities_joins enable row level security;
alter table communities_splits enable row level security;
alter table communities_guests enable row level security;
alter table communities_leader_proposals enable row level security;
alter table communities_leader_answers enable row level security;
alter table communities_first_meetings enable row level security;
alter table communities_states enable row level security;
alter table communities_area_ratings enable row level security;
alter table communities_models enable row level security;

-- The card of a community is the school's: that it is there, about what, who is in it, how far it is.
create policy communities_communities_own on communities_communities using (school_id = krug_school());
create policy communities_years_own on communities_years using (school_id = krug_school());
create policy communities_memberships_own on communities_memberships using (school_id = krug_school());
create policy communities_join_links_own on communities_join_links using (school_id = krug_school());
create policy communities_splits_own on communities_splits using (school_id = krug_school());
create policy communities_guests_own on communities_guests using (school_id = krug_school());
create policy communities_first_meetings_own on communities_first_meetings using (school_id = krug_school());
create policy communities_states_own on communities_states using (school_id = krug_school());
create policy communities_models_own on communities_models using (school_id = krug_school());

-- What is still being written is the community's own.
create policy communities_announcements_read on communities_announcements for select
  using (school_id = krug_school() and (announced_at is not null or communities_is_inside(year_id)));
create policy communities_announcements_write on communities_announcements for insert
  with check (school_id = krug_school() and communities_is_inside(year_id));
create policy communities_announcements_change on communities_announcements for update
  using (school_id = krug_school() and communities_is_inside(year_id)) with check (school_id = krug_school());
-- Who leads is known to the school; who was proposed, and what was answered, to the community.
create policy communities_leader_proposals_read on communities_leader_proposals for select
  using (school_id = krug_school() and (agreed_at is not null or communities_is_inside(year_id)));
create policy communities_leader_proposals_write on communities_leader_proposals for insert
  with check (school_id = krug_school() and communities_is_inside(year_id));
create policy communities_leader_proposals_change on communities_leader_proposals for update
  using (school_id = krug_school() and communities_is_inside(year_id)) with check (school_id = krug_school());
create policy communities_leader_answers_own on communities_leader_answers
  using (school_id = krug_school() and exists (select from communities_leader_proposals as proposal
    where proposal.school_id = krug_school() and proposal.id = proposal_id and communities_is_inside(proposal.year_id)));
create policy communities_area_ratings_own on communities_area_ratings
  using (school_id = krug_school() and communities_is_inside(year_id));

-- Anybody may ask, signed in or not; what was asked is read by those who answer and by the person.
create policy communities_joins_ask on communities_joins for insert with check (school_id = krug_school());
create policy communities_joins_read on communities_joins for select
  using (school_id = krug_school() and (person_id = krug_person() or communities_is_inside(year_id)
    or 'deputy_head' = any (krug_roles())));
create policy communities_joins_settle on communities_joins for update
  using (school_id = krug_school() and (person_id = krug_person() or communities_is_inside(year_id)
    or 'deputy_head' = any (krug_roles())))
  with check (school_id = krug_school());

grant select, insert, update on communities_communities, communities_years, communities_memberships,
  communities_announcements, communities_join_links, communities_joins, communities_splits, communities_guests,
  communities_leader_proposals, communities_leader_answers, communities_first_meetings, communities_states,
  communities_area_ratings, communities_models to krug_web;
grant delete on communities_leader_answers, communities_first_meetings, communities_area_ratings to krug_web;
-- Only what was confirmed for the wrong person, or moved by a split that is taken back.
grant delete on communities_memberships to krug_web;
