-- Private addresses under which a calendar program reads the meetings of a person, and when a meeting was last changed.

create table calendar_feeds (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  community_id uuid,
  secret_hash text not null,
  made_at timestamptz not null,
  read_at timestamptz,
  withdrawn_at timestamptz,
  constraint calendar_feeds_pk primary key (school_id, id),
  constraint calendar_feeds_of_person foreign key (school_id, person_id) references access_members on delete cascade,
  constraint calendar_feeds_of_community
    foreign key (school_id, community_id) references communities_communities on delete cascade,
  constraint calendar_feeds_secret_once unique (school_id, secret_hash)
);
comment on column calendar_feeds.community_id is 'Only its meetings; without it all that the person may see.';
create unique index calendar_feeds_one_open on calendar_feeds
  (school_id, person_id, coalesce(community_id, '00000000-0000-0000-0000-000000000000')) where withdrawn_at is null;
alter table calendar_feeds enable row level security;

-- A calendar program comes without a person and knows the secret; everybody else finds the own ones only.
create policy calendar_feeds_own on calendar_feeds
  using (school_id = krug_school() and (krug_person() is null or person_id = krug_person()));
grant select, insert, update on calendar_feeds to krug_web;

alter table meetings_meetings add column changed_at timestamptz;
update meetings_meetings set changed_at = greatest(set_at, cancelled_at, opened_at, ended_at);
alter table meetings_meetings alter column changed_at set not null;
comment on column meetings_meetings.changed_at is 'Of the last change that raised the revision, restoring among them.';
