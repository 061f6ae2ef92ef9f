-- The interaction agreement: clauses written together, versions put to everybody, and whether they are kept.

create table agreement_clauses (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  text text not null,
  position integer not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz,
  revision integer not null,
  removed_by uuid,
  removed_at timestamptz,
  constraint agreement_clauses_pk primary key (school_id, id),
  constraint agreement_clauses_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint agreement_clauses_text_given check (length(trim(text)) between 1 and 500),
  constraint agreement_clauses_changed_whole check ((changed_by is null) = (changed_at is null)),
  constraint agreement_clauses_removed_whole check ((removed_by is null) = (removed_at is null))
);
comment on table agreement_clauses is 'The draft everybody works on; what was put to acceptance is copied into a version.';

create table agreement_versions (
  school_id uuid not null,
  id uuid not null,
  year_id uuid not null,
  number integer not null,
  clauses jsonb not null,
  put_by uuid not null,
  put_at timestamptz not null,
  in_force_at timestamptz,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint agreement_versions_pk primary key (school_id, id),
  constraint agreement_versions_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint agreement_versions_once unique (school_id, year_id, number),
  constraint agreement_versions_clauses_listed check (jsonb_typeof(clauses) = 'array'),
  constraint agreement_versions_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on column agreement_versions.in_force_at is 'When the last member accepted it.';

create table agreement_acceptances (
  school_id uuid not null,
  version_id uuid not null,
  person_id uuid not null,
  accepted_at timestamptz not null,
  constraint agreement_acceptances_pk primary key (school_id, version_id, person_id),
  constraint agreement_acceptances_of_version
    foreign key (school_id, version_id) references agreement_versions on delete cascade,
  constraint agreement_acceptances_of_person foreign key (school_id, person_id) references access_members
);

alter table agreement_clauses enable row level security;
alter table agreement_versions enable row level security;
alter table agreement_acceptances enable row level security;
create policy agreement_clauses_own on agreement_clauses
  using (school_id = krug_school() and communities_is_inside(year_id));
create policy agreement_versions_own on agreement_versions
  using (school_id = krug_school() and communities_is_inside(year_id));
create policy agreement_acceptances_own on agreement_acceptances
  using (school_id = krug_school() and exists (select from agreement_versions as version
    where version.school_id = krug_school() and version.id = version_id));
grant select, insert, update on agreement_clauses, agreement_versions to krug_web;
grant select, insert, delete on agreement_acceptances to krug_web;
