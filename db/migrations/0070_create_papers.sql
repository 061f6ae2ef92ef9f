-- Documents as editions: what they say, who submitted, returned and approved them, and which one voided which.

create table papers_papers (
  school_id uuid not null,
  id uuid not null,
  kind text not null,
  year_id uuid,
  started_by uuid not null,
  started_at timestamptz not null,
  constraint papers_papers_pk primary key (school_id, id),
  constraint papers_papers_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint papers_papers_of_year foreign key (school_id, year_id) references communities_years on delete cascade,
  constraint papers_papers_kind check (kind in ('order', 'order_change', 'order_road_map', 'regulation', 'road_map')),
  constraint papers_papers_regulation_of_school check ((kind = 'regulation') = (year_id is null))
);
comment on column papers_papers.year_id is 'The year of the community; the regulation is the school’s and has none.';
create unique index papers_papers_once on papers_papers (school_id, kind, year_id) nulls not distinct
  where kind in ('order', 'regulation', 'road_map');

create table papers_editions (
  school_id uuid not null,
  id uuid not null,
  paper_id uuid not null,
  number integer,
  drafted_in_year uuid not null,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  wording jsonb not null,
  wording_revision integer not null,
  worded_by uuid not null,
  worded_at timestamptz not null,
  -- What the document says, frozen when it is submitted: until then it is made from the facts each time.
  content jsonb,
  submission_id uuid,
  submitted_by uuid,
  submitted_at timestamptz,
  discarded_by uuid,
  discarded_at timestamptz,
  constraint papers_editions_pk primary key (school_id, id),
  constraint papers_editions_of_paper foreign key (school_id, paper_id) references papers_papers on delete cascade,
  constraint papers_editions_drafted_in foreign key (school_id, drafted_in_year) references communities_years,
  constraint papers_editions_once unique (school_id, paper_id, number),
  constraint papers_editions_submitted_whole check (num_nulls(content, submission_id, submitted_by, submitted_at) in (0, 4)),
  constraint papers_editions_discarded_whole check ((discarded_by is null) = (discarded_at is null))
);
comment on column papers_editions.number is 'Counts what was approved: given with the approval.';
comment on column papers_editions.wording is 'What people changed in the wording that the facts propose.';

create table papers_annexes (
  school_id uuid not null,
  order_edition_id uuid not null,
  edition_id uuid not null,
  number integer not null,
  constraint papers_annexes_pk primary key (school_id, order_edition_id, edition_id),
  constraint papers_annexes_of_order foreign key (school_id, order_edition_id) references papers_editions on delete cascade,
  constraint papers_annexes_edition foreign key (school_id, edition_id) references papers_editions on delete cascade,
  constraint papers_annexes_number check (number > 0)
);
comment on table papers_annexes is 'What an order puts in force when it is approved, and as which annex.';

create table papers_returns (
  school_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  submission_id uuid not null,
  submitted_by uuid not null,
  submitted_at timestamptz not null,
  kind text not null,
  words text,
  returned_by uuid not null,
  returned_at timestamptz not null,
  constraint papers_returns_pk primary key (school_id, id),
  constraint papers_returns_of_edition foreign key (school_id, edition_id) references papers_editions on delete cascade,
  constraint papers_returns_once unique (school_id, edition_id, submission_id),
  constraint papers_returns_kind check (kind in ('returned', 'taken_back')),
  constraint papers_returns_words_given check (kind = 'taken_back' or length(trim(words)) between 1 and 2000),
  constraint papers_returns_taken_back_without_words check (kind = 'returned' or words is null)
);
comment on table papers_returns is 'A submission that ended without approval: returned with words, or taken back by those who wrote it.';

create table papers_approvals (
  school_id uuid not null,
  edition_id uuid not null,
  register_number text not null,
  registered_on date not null,
  registered_as text not null,
  by_order_edition uuid,
  approved_by uuid not null,
  approved_at timestamptz not null,
  constraint papers_approvals_pk primary key (school_id, edition_id),
  constraint papers_approvals_of_edition foreign key (school_id, edition_id) references papers_editions on delete cascade,
  constraint papers_approvals_by_order foreign key (school_id, by_order_edition) references papers_editions,
  constraint papers_approvals_number_given check (length(trim(register_number)) between 1 and 40),
  constraint papers_approvals_registered_as check (registered_as in ('order', 'annex', 'elsewhere')),
  constraint papers_approvals_annex_has_order check ((registered_as = 'annex') = (by_order_edition is not null))
);
comment on column papers_approvals.registered_as is
  'An order with a number of its own, an annex of one, or approved by an order that was not written here.';
create unique index papers_approvals_number_once
  on papers_approvals (school_id, (extract(year from registered_on)), lower(trim(register_number)))
  where registered_as = 'order';
comment on column papers_approvals.register_number is 'Of the order itself, or of the order that approved it.';

create table papers_voidings (
  school_id uuid not null,
  edition_id uuid not null,
  by_edition uuid not null,
  voided_at timestamptz not null,
  constraint papers_voidings_pk primary key (school_id, edition_id),
  constraint papers_voidings_of_edition foreign key (school_id, edition_id) references papers_editions on delete cascade,
  constraint papers_voidings_by_edition foreign key (school_id, by_edition) references papers_editions
);

create table papers_settings (
  school_id uuid not null,
  letterhead text,
  place text,
  full_name text,
  short_name text,
  genitive_name text,
  approval_block text not null,
  kept_long text not null,
  site_keeper uuid,
  changed_by uuid not null,
  changed_at timestamptz not null,
  constraint papers_settings_pk primary key (school_id),
  constraint papers_settings_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint papers_settings_site_keeper foreign key (school_id, site_keeper) references access_members,
  constraint papers_settings_approval_block check (approval_block in ('by_order', 'by_director')),
  constraint papers_settings_kept_long check (kept_long in ('usual', 'over_ten_years'))
);

alter table papers_papers enable row level security;
alter table papers_editions enable row level security;
alter table papers_annexes enable row level security;
alter table papers_returns enable row level security;
alter table papers_approvals enable row level security;
alter table papers_voidings enable row level security;
alter table papers_settings enable row level security;

create policy papers_papers_own on papers_papers using (school_id = krug_school());
create policy papers_approvals_read on papers_approvals for select using (school_id = krug_school());
create policy papers_approvals_by_director on papers_approvals for insert
  with check (school_id = krug_school() and krug_roles() && array['director']);
create policy papers_voidings_read on papers_voidings for select using (school_id = krug_school());
create policy papers_voidings_by_director on papers_voidings for insert
  with check (school_id = krug_school() and krug_roles() && array['director']);
create policy papers_settings_own on papers_settings using (school_id = krug_school());

-- A draft is its community's; submitted, also the administration's; approved, everybody's in the school.
create function papers_may_read(edition uuid, in_year uuid, drafter uuid, submitted timestamptz)
  returns boolean language sql stable as $$
  select drafter = krug_person()
    or coalesce(communities_is_inside(in_year), false)
    or (submitted is not null and krug_roles() && array['director', 'deputy_head'])
    or exists (select from papers_approvals where school_id = krug_school() and edition_id = edition)
$$;
create policy papers_editions_read on papers_editions for select
  using (school_id = krug_school() and papers_may_read(id, drafted_in_year, drafted_by, submitted_at));
create policy papers_editions_draft on papers_editions for insert with check (school_id = krug_school());
-- What was approved is never changed again, whoever asks.
create policy papers_editions_change on papers_editions for update
  using (school_id = krug_school() and papers_may_read(id, drafted_in_year, drafted_by, submitted_at)
    and not exists (select from papers_approvals where school_id = krug_school() and edition_id = id))
  with check (school_id = krug_school());
create policy papers_annexes_own on papers_annexes
  using (school_id = krug_school() and exists (select from papers_editions as edition
    where edition.school_id = krug_school() and edition.id = order_edition_id));
create policy papers_returns_own on papers_returns
  using (school_id = krug_school() and exists (select from papers_editions as edition
    where edition.school_id = krug_school() and edition.id = edition_id));

grant select, insert on papers_papers, papers_returns, papers_approvals, papers_voidings to krug_web;
grant select, insert, update on papers_editions, papers_settings to krug_web;
grant select, insert, delete on papers_annexes to krug_web;
