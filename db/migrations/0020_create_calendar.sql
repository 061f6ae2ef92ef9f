-- School years with their terms, holidays and days off; classes as cohorts.

-- Compares a school inside an exclusion constraint. Trusted since PostgreSQL 13, so the owner of a database may add it.
create extension if not exists btree_gist;

create table calendar_school_years (
  school_id uuid not null,
  id uuid not null,
  first_year integer not null,
  study_week integer not null,
  revision integer not null,
  created_by uuid,
  created_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz,
  checked_by uuid,
  checked_at timestamptz,
  constraint calendar_school_years_pk primary key (school_id, id),
  constraint calendar_school_years_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint calendar_school_years_one_per_september unique (school_id, first_year),
  constraint calendar_school_years_of_this_age check (first_year between 2000 and 2100),
  constraint calendar_school_years_week_of_five_or_six check (study_week in (5, 6)),
  constraint calendar_school_years_revision_counts check (revision >= 1)
);
comment on column calendar_school_years.first_year is 'The year of its September: 2025 for 2025/26.';
comment on column calendar_school_years.checked_at is 'When the dates were published or compared with the school''s own order; until then they are an assumption.';

create table calendar_terms (
  school_id uuid not null,
  id uuid not null,
  school_year_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  constraint calendar_terms_pk primary key (school_id, id),
  constraint calendar_terms_of_year
    foreign key (school_id, school_year_id) references calendar_school_years on delete cascade,
  constraint calendar_terms_end_after_start check (starts_on <= ends_on),
  constraint calendar_terms_do_not_overlap
    exclude using gist (school_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
comment on table calendar_terms is 'A term is known by its place in the year, in order of its first day.';

create table calendar_holidays (
  school_id uuid not null,
  id uuid not null,
  school_year_id uuid not null,
  kind text not null,
  title text,
  starts_on date not null,
  ends_on date not null,
  constraint calendar_holidays_pk primary key (school_id, id),
  constraint calendar_holidays_of_year
    foreign key (school_id, school_year_id) references calendar_school_years on delete cascade,
  constraint calendar_holidays_kind check (kind in ('autumn', 'winter', 'spring', 'other')),
  constraint calendar_holidays_title_given check (length(trim(title)) between 1 and 100),
  constraint calendar_holidays_end_after_start check (starts_on <= ends_on),
  constraint calendar_holidays_do_not_overlap
    exclude using gist (school_id with =, daterange(starts_on, ends_on, '[]') with &&)
);

create table calendar_days_off (
  school_id uuid not null,
  id uuid not null,
  school_year_id uuid not null,
  off_on date not null,
  kind text not null,
  title text,
  constraint calendar_days_off_pk primary key (school_id, id),
  constraint calendar_days_off_of_year
    foreign key (school_id, school_year_id) references calendar_school_years on delete cascade,
  constraint calendar_days_off_once unique (school_id, off_on),
  constraint calendar_days_off_kind check (kind in
    ('new_year', 'defenders_day', 'womens_day', 'labour_day', 'victory_day', 'unity_day', 'moved', 'other')),
  constraint calendar_days_off_title_given check (length(trim(title)) between 1 and 100)
);

create table calendar_cohorts (
  school_id uuid not null,
  id uuid not null,
  entered_year integer not null,
  letter text not null,
  size integer,
  created_by uuid,
  created_at timestamptz not null,
  closed_by uuid,
  closed_at timestamptz,
  constraint calendar_cohorts_pk primary key (school_id, id),
  constraint calendar_cohorts_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint calendar_cohorts_of_this_age check (entered_year between 1985 and 2100),
  constraint calendar_cohorts_letter_short check (length(letter) <= 12 and letter = trim(letter)),
  constraint calendar_cohorts_size_possible check (size between 1 and 60)
);
comment on table calendar_cohorts is 'A class for as long as it stays together: the September in which it entered class 1, and a letter.';
comment on column calendar_cohorts.letter is 'Empty where a grade has only one class.';
create unique index calendar_cohorts_one_per_letter on calendar_cohorts (school_id, entered_year, upper(letter))
  where closed_at is null;

alter table calendar_school_years enable row level security;
alter table calendar_terms enable row level security;
alter table calendar_holidays enable row level security;
alter table calendar_days_off enable row level security;
alter table calendar_cohorts enable row level security;

create policy calendar_school_years_own on calendar_school_years using (school_id = krug_school());
create policy calendar_terms_own on calendar_terms using (school_id = krug_school());
create policy calendar_holidays_own on calendar_holidays using (school_id = krug_school());
create policy calendar_days_off_own on calendar_days_off using (school_id = krug_school());
create policy calendar_cohorts_own on calendar_cohorts using (school_id = krug_school());

grant select, insert, update, delete
  on calendar_school_years, calendar_terms, calendar_holidays, calendar_days_off, calendar_cohorts to krug_web;
