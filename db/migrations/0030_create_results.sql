-- Works, their items, results of pupils by code, imports, and what the school says of a difficulty.
-- No column can hold a pupil's name: a pupil is a class and a number drawn at random.

create table results_skills (
  school_id uuid not null,
  id uuid not null,
  name text not null,
  key text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint results_skills_pk primary key (school_id, id),
  constraint results_skills_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint results_skills_once unique (school_id, key),
  constraint results_skills_name_given check (length(trim(name)) between 1 and 300)
);
comment on column results_skills.key is 'The name without case, «ё» and closing dots: two spellings are one skill.';

create table results_works (
  school_id uuid not null,
  id uuid not null,
  title text not null,
  subject text not null,
  grade integer not null,
  taken_on date not null,
  source text not null,
  conducted_by text not null,
  scale_kind text,
  scale_bounds integer[],
  created_by uuid not null,
  created_at timestamptz not null,
  changed_by uuid,
  changed_at timestamptz,
  constraint results_works_pk primary key (school_id, id),
  constraint results_works_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint results_works_title_given check (length(trim(title)) between 1 and 300),
  constraint results_works_subject_given check (length(trim(subject)) between 1 and 120),
  constraint results_works_grade check (grade between 1 and 11),
  constraint results_works_source check (source in ('external', 'internal')),
  constraint results_works_conducted_by_given check (length(trim(conducted_by)) between 1 and 200),
  constraint results_works_scale_whole check (
    (scale_kind is null and scale_bounds is null)
    or (scale_kind = 'marks' and cardinality(scale_bounds) = 3)
    or (scale_kind = 'levels' and cardinality(scale_bounds) = 2))
);
create index results_works_newest on results_works (school_id, taken_on desc, id desc);

create table results_items (
  school_id uuid not null,
  id uuid not null,
  work_id uuid not null,
  position integer not null,
  label text not null,
  wording text not null,
  level text,
  maximum integer not null,
  skill_id uuid,
  region_share double precision,
  country_share double precision,
  constraint results_items_pk primary key (school_id, id),
  constraint results_items_of_work foreign key (school_id, work_id) references results_works on delete cascade,
  constraint results_items_of_skill foreign key (school_id, skill_id) references results_skills,
  constraint results_items_one_per_position unique (school_id, work_id, position) deferrable initially deferred,
  constraint results_items_one_per_label unique (school_id, work_id, label) deferrable initially deferred,
  constraint results_items_position check (position between 0 and 199),
  constraint results_items_label_given check (length(trim(label)) between 1 and 20),
  constraint results_items_level check (level in ('basic', 'raised', 'high')),
  constraint results_items_maximum check (maximum between 1 and 100),
  constraint results_items_region_share check (region_share between 0 and 1),
  constraint results_items_country_share check (country_share between 0 and 1)
);
create index results_items_of_skill_index on results_items (school_id, skill_id);

create table results_pupils (
  school_id uuid not null,
  id uuid not null,
  cohort_id uuid,
  number integer not null,
  drawn_by uuid not null,
  drawn_at timestamptz not null,
  constraint results_pupils_pk primary key (school_id, id),
  constraint results_pupils_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint results_pupils_of_cohort foreign key (school_id, cohort_id) references calendar_cohorts,
  constraint results_pupils_number_never_reused unique nulls not distinct (school_id, cohort_id, number),
  constraint results_pupils_number check (number between 1 and 99999)
);
comment on column results_pupils.cohort_id is 'Null for the absent whose class no file has said.';

create table results_imports (
  school_id uuid not null,
  id uuid not null,
  work_id uuid not null,
  file_rows integer not null,
  rows_in_error integer not null,
  warnings integer not null,
  worked integer not null default 0,
  absent integer not null default 0,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  opened_by uuid not null,
  opened_at timestamptz not null,
  completed_by uuid,
  completed_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  constraint results_imports_pk primary key (school_id, id),
  constraint results_imports_of_work foreign key (school_id, work_id) references results_works on delete cascade,
  constraint results_imports_work_known unique (school_id, id, work_id),
  constraint results_imports_completed_whole check ((completed_by is null) = (completed_at is null)),
  constraint results_imports_undone_whole check ((undone_by is null) = (undone_at is null)),
  constraint results_imports_counts check (least(file_rows, rows_in_error, warnings, worked, absent, added, changed, unchanged) >= 0)
);
create index results_imports_of_work_index on results_imports (school_id, work_id, opened_at desc);

create table results_import_chunks (
  school_id uuid not null,
  import_id uuid not null,
  position integer not null,
  sheets jsonb not null,
  constraint results_import_chunks_pk primary key (school_id, import_id, position),
  constraint results_import_chunks_of_import
    foreign key (school_id, import_id) references results_imports on delete cascade,
  constraint results_import_chunks_position check (position between 0 and 999),
  constraint results_import_chunks_sheets check (jsonb_array_length(sheets) between 1 and 2000)
);
comment on table results_import_chunks is 'What has arrived of an import; emptied when it is completed or undone.';

create table results_sheets (
  school_id uuid not null,
  work_id uuid not null,
  pupil_id uuid not null,
  import_id uuid not null,
  standing text not null,
  points smallint[] not null,
  not_attempted smallint[] not null,
  total integer,
  mark smallint,
  journal_mark smallint,
  variant text,
  test_score smallint,
  superseded_by uuid,
  constraint results_sheets_pk primary key (school_id, work_id, pupil_id, import_id),
  constraint results_sheets_of_pupil foreign key (school_id, pupil_id) references results_pupils,
  constraint results_sheets_of_import
    foreign key (school_id, import_id, work_id) references results_imports (school_id, id, work_id) on delete cascade,
  constraint results_sheets_superseded_by_import foreign key (school_id, superseded_by) references results_imports,
  constraint results_sheets_standing check (standing in ('worked', 'absent', 'exempt', 'not_attested')),
  constraint results_sheets_absent_empty
    check (standing <> 'absent' or (cardinality(points) = 0 and cardinality(not_attempted) = 0 and coalesce(total, 0) = 0)),
  constraint results_sheets_points_not_negative check (0 <= all (points)),
  constraint results_sheets_mark check (mark between 2 and 5),
  constraint results_sheets_journal_mark check (journal_mark between 2 and 5),
  constraint results_sheets_variant_no_name check (variant ~ '^([0-9]{1,6}[[:alpha:]]?|[[:alpha:]])$'),
  constraint results_sheets_test_score check (test_score between 0 and 100)
);
comment on table results_sheets is 'One pupil in one work. Points stand in the order of the items, null where the topic was not taught.';
create unique index results_sheets_one_current on results_sheets (school_id, work_id, pupil_id) where superseded_by is null;
create index results_sheets_of_import_index on results_sheets (school_id, import_id);
create index results_sheets_superseded_index on results_sheets (school_id, superseded_by) where superseded_by is not null;

create table results_item_tallies (
  school_id uuid not null,
  id uuid not null,
  work_id uuid not null,
  cohort_id uuid,
  position integer not null,
  scores integer[] not null,
  not_attempted integer not null,
  not_taught integer not null,
  constraint results_item_tallies_pk primary key (school_id, id),
  constraint results_item_tallies_of_work foreign key (school_id, work_id) references results_works on delete cascade,
  constraint results_item_tallies_once unique nulls not distinct (school_id, work_id, cohort_id, position)
);
comment on table results_item_tallies is 'How many pupils of a class got 0, 1, 2 … points; counted anew with every import.';

create table results_total_tallies (
  school_id uuid not null,
  id uuid not null,
  work_id uuid not null,
  cohort_id uuid,
  standing text not null,
  total integer,
  mark smallint,
  journal_mark smallint,
  pupils integer not null,
  constraint results_total_tallies_pk primary key (school_id, id),
  constraint results_total_tallies_of_work foreign key (school_id, work_id) references results_works on delete cascade,
  constraint results_total_tallies_once
    unique nulls not distinct (school_id, work_id, cohort_id, standing, total, mark, journal_mark)
);

create table results_profiles (
  school_id uuid not null,
  id uuid not null,
  name text not null,
  mapping jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null,
  constraint results_profiles_pk primary key (school_id, id),
  constraint results_profiles_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint results_profiles_one_per_name unique (school_id, name),
  constraint results_profiles_name_given check (length(trim(name)) between 1 and 200)
);

create table results_thresholds (
  school_id uuid not null,
  id uuid not null,
  below_basic double precision,
  below_raised double precision,
  below_high double precision,
  region_gap_points double precision,
  interval_of text,
  not_attempted_above double precision,
  not_attested_weight double precision not null,
  set_by uuid not null,
  set_at timestamptz not null,
  constraint results_thresholds_pk primary key (school_id, id),
  constraint results_thresholds_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint results_thresholds_shares check (
    below_basic between 0 and 1 and below_raised between 0 and 1 and below_high between 0 and 1
    and not_attempted_above between 0 and 1),
  constraint results_thresholds_gap check (region_gap_points between 0 and 100),
  constraint results_thresholds_interval check (interval_of in ('full', 'half')),
  constraint results_thresholds_weight check (not_attested_weight between 0 and 16)
);
comment on table results_thresholds is 'Each setting is a row; the newest counts. A null bound is a rule switched off.';
create index results_thresholds_newest on results_thresholds (school_id, set_at desc, id desc);

create table results_difficulties (
  school_id uuid not null,
  id uuid not null,
  skill_id uuid,
  item_id uuid,
  verdict text not null,
  name text,
  reason text,
  judged_by uuid not null,
  judged_at timestamptz not null,
  constraint results_difficulties_pk primary key (school_id, id),
  constraint results_difficulties_of_skill foreign key (school_id, skill_id) references results_skills on delete cascade,
  constraint results_difficulties_of_item foreign key (school_id, item_id) references results_items on delete cascade,
  constraint results_difficulties_about_one check (num_nonnulls(skill_id, item_id) = 1),
  constraint results_difficulties_verdict check (verdict in ('confirmed', 'renamed', 'rejected', 'reopened')),
  constraint results_difficulties_rejected_with_reason check (verdict <> 'rejected' or length(trim(reason)) between 1 and 2000),
  constraint results_difficulties_renamed_to_name check (verdict <> 'renamed' or length(trim(name)) between 1 and 300)
);
comment on table results_difficulties is 'What the school said of a difficulty; the newest row counts, earlier ones stay as history.';
create index results_difficulties_newest on results_difficulties (school_id, judged_at desc, id desc);

alter table results_skills enable row level security;
alter table results_works enable row level security;
alter table results_items enable row level security;
alter table results_pupils enable row level security;
alter table results_imports enable row level security;
alter table results_import_chunks enable row level security;
alter table results_sheets enable row level security;
alter table results_item_tallies enable row level security;
alter table results_total_tallies enable row level security;
alter table results_profiles enable row level security;
alter table results_thresholds enable row level security;
alter table results_difficulties enable row level security;

create policy results_skills_own on results_skills using (school_id = krug_school());
create policy results_works_own on results_works using (school_id = krug_school());
create policy results_items_own on results_items using (school_id = krug_school());
create policy results_pupils_own on results_pupils using (school_id = krug_school());
create policy results_imports_own on results_imports using (school_id = krug_school());
create policy results_import_chunks_own on results_import_chunks using (school_id = krug_school());
create policy results_sheets_own on results_sheets using (school_id = krug_school());
create policy results_item_tallies_own on results_item_tallies using (school_id = krug_school());
create policy results_total_tallies_own on results_total_tallies using (school_id = krug_school());
create policy results_profiles_own on results_profiles using (school_id = krug_school());
create policy results_thresholds_own on results_thresholds using (school_id = krug_school());
create policy results_difficulties_own on results_difficulties using (school_id = krug_school());

grant select, insert, update, delete on results_skills, results_works, results_items, results_imports,
  results_import_chunks, results_sheets, results_item_tallies, results_total_tallies, results_profiles to krug_web;
-- Numbers are never reused, settings and judgements are history: nobody changes or removes them.
grant select, insert on results_pupils, results_thresholds, results_difficulties to krug_web;
