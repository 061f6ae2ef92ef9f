-- What the staff list says about people: positions, subjects, classes taught, experience, names in their cases.
-- Who a person is and whether they may sign in stands in access_members.

create table people_subjects (
  school_id uuid not null,
  id uuid not null,
  name text not null,
  key text not null,
  constraint people_subjects_pk primary key (school_id, id),
  constraint people_subjects_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint people_subjects_once unique (school_id, key),
  constraint people_subjects_name_given check (length(trim(name)) between 1 and 100)
);
comment on column people_subjects.key is 'The name without case, «ё», dots and hyphens: two spellings are one subject.';

create table people_staff (
  school_id uuid not null,
  id uuid not null,
  gender text,
  position_types text[] not null,
  position_wording text,
  experience_since integer,
  phone text,
  changed_by uuid,
  changed_at timestamptz not null,
  constraint people_staff_pk primary key (school_id, id),
  constraint people_staff_of_member foreign key (school_id, id) references access_members on delete cascade,
  constraint people_staff_gender check (gender in ('female', 'male')),
  constraint people_staff_position_types check (position_types <@ array['teacher', 'class_teacher', 'psychologist',
    'speech_therapist', 'methodologist', 'manager', 'educator', 'specialist', 'guest']),
  constraint people_staff_position_wording_given check (length(trim(position_wording)) between 1 and 200),
  constraint people_staff_experience_of_a_life check (experience_since between 1940 and 2100),
  constraint people_staff_phone_given check (length(trim(phone)) between 5 and 30)
);
comment on table people_staff is 'One row per person; the id is the person''s.';
comment on column people_staff.experience_since is 'The school year in which the person began to teach, by its September.';
comment on column people_staff.gender is 'Taken from the patronymic, or asked; without it no case can be made.';

create table people_staff_subjects (
  school_id uuid not null,
  person_id uuid not null,
  subject_id uuid not null,
  constraint people_staff_subjects_pk primary key (school_id, person_id, subject_id),
  constraint people_staff_subjects_of_staff
    foreign key (school_id, person_id) references people_staff on delete cascade,
  constraint people_staff_subjects_of_subject foreign key (school_id, subject_id) references people_subjects
);

create table people_teachings (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  school_year integer not null,
  entered_year integer not null,
  letter text not null,
  subject_id uuid,
  constraint people_teachings_pk primary key (school_id, id),
  constraint people_teachings_of_staff foreign key (school_id, person_id) references people_staff on delete cascade,
  constraint people_teachings_of_subject foreign key (school_id, subject_id) references people_subjects,
  constraint people_teachings_once
    unique nulls not distinct (school_id, person_id, school_year, entered_year, letter, subject_id),
  constraint people_teachings_in_grades_1_to_11 check (school_year - entered_year between 0 and 10),
  constraint people_teachings_letter_is_short check (letter = trim(letter) and length(letter) <= 12)
);
comment on table people_teachings is 'Who teaches what in which class in which school year. The class is named by its cohort: year of class 1 and letter.';
create index people_teachings_of_class on people_teachings (school_id, school_year, entered_year, letter);

create table people_departures (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  left_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  constraint people_departures_pk primary key (school_id, id),
  constraint people_departures_of_member
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint people_departures_withdrawn_whole check ((withdrawn_by is null) = (withdrawn_at is null))
);
comment on table people_departures is 'Who left the school or ends as a guest, said by whom; withdrawn when the person stays or returns.';
create unique index people_departures_one_at_a_time on people_departures (school_id, person_id) where withdrawn_at is null;

create table people_name_forms (
  school_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  full_name text not null,
  forms jsonb not null,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null,
  constraint people_name_forms_pk primary key (school_id, id),
  constraint people_name_forms_of_member
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint people_name_forms_in_five_cases
    check (forms ?& array['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'])
);
comment on table people_name_forms is 'Cases that somebody confirmed. The newest row with the present full name counts; earlier ones stay as history.';
create index people_name_forms_newest on people_name_forms (school_id, person_id, confirmed_at desc, id desc);

create table people_imports (
  school_id uuid not null,
  id uuid not null,
  file_name text not null,
  school_year integer not null,
  added_count integer not null,
  changed_count integer not null,
  imported_by uuid not null,
  imported_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  constraint people_imports_pk primary key (school_id, id),
  constraint people_imports_of_school foreign key (school_id) references access_schools on delete cascade,
  constraint people_imports_file_name_given check (length(trim(file_name)) between 1 and 300),
  constraint people_imports_counts_not_negative check (added_count >= 0 and changed_count >= 0),
  constraint people_imports_undone_whole check ((undone_by is null) = (undone_at is null))
);

create table people_import_changes (
  school_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  person_id uuid not null,
  before jsonb,
  after jsonb not null,
  constraint people_import_changes_pk primary key (school_id, id),
  constraint people_import_changes_of_import
    foreign key (school_id, import_id) references people_imports on delete cascade,
  constraint people_import_changes_of_member
    foreign key (school_id, person_id) references access_members on delete cascade,
  constraint people_import_changes_once unique (school_id, import_id, person_id)
);
comment on column people_import_changes.before is 'What was written about the person before the import; null when the import added the person.';

alter table people_subjects enable row level security;
alter table people_staff enable row level security;
alter table people_staff_subjects enable row level security;
alter table people_teachings enable row level security;
alter table people_departures enable row level security;
alter table people_name_forms enable row level security;
alter table people_imports enable row level security;
alter table people_import_changes enable row level security;

create policy people_subjects_own on people_subjects using (school_id = krug_school());
create policy people_staff_own on people_staff using (school_id = krug_school());
create policy people_staff_subjects_own on people_staff_subjects using (school_id = krug_school());
create policy people_teachings_own on people_teachings using (school_id = krug_school());
create policy people_departures_own on people_departures using (school_id = krug_school());
create policy people_name_forms_own on people_name_forms using (school_id = krug_school());
create policy people_imports_own on people_imports using (school_id = krug_school());
create policy people_import_changes_own on people_import_changes using (school_id = krug_school());

grant select, insert on people_subjects, people_name_forms, people_import_changes to krug_web;
grant select, insert, update on people_staff, people_departures, people_imports to krug_web;
grant select, insert, delete on people_staff_subjects, people_teachings to krug_web;
