/** Questions to the catalogue of a migrated database. Each answers with the offenders, as `table: what is wrong`. */
export const tenancyQuestions: Record<string, string> = {
  'carries the school': `
    select c.relname || ': has no school_id uuid not null' as problem from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'school_id'
        and a.atttypid = 'uuid'::regtype and a.attnotnull)`,
  'is led by the school in every unique key': `
    select c.relname || ': ' || i.relname || ' does not begin with school_id' as problem
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0]
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (x.indisunique or x.indisprimary or x.indisexclusion) and a.attname is distinct from 'school_id'`,
  'has a primary key': `
    select c.relname || ': has no primary key' as problem from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`,
  'refers within the school only': `
    select c.relname || ': ' || k.conname || ' does not join school_id to school_id' as problem
    from pg_constraint k join pg_class c on c.oid = k.conrelid
      join pg_attribute own on own.attrelid = k.conrelid and own.attnum = k.conkey[1]
      join pg_attribute other on other.attrelid = k.confrelid and other.attnum = k.confkey[1]
    where k.contype = 'f' and c.relnamespace = 'public'::regnamespace
      and (own.attname <> 'school_id' or other.attname <> 'school_id')`,
  'is guarded by row-level security': `
    select c.relname || ': row-level security is off or has no policy' as problem from pg_class c
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`,
  'asks for the school in every policy': `
    select tablename || ': policy ' || policyname || ' does not ask for krug_school()' as problem from pg_policies
    where schemaname = 'public'
      and ((qual is not null and qual not like '%krug_school()%')
        or (with_check is not null and with_check not like '%krug_school()%'))`,
  'shows views with the rights of who looks': `
    select c.relname || ': a view needs security_invoker = true' as problem from pg_class c
    where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace
      and not coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false)`,
}

/** What may step over the school, each with its reason. The aim is a short list. */
export const listed: Record<string, string> = {
  platform_migrations: 'which files made this database; the web role cannot read it',
}

/** Schemas with tables, each with the reason why its tables carry no school. */
export const schemas: Record<string, string> = {
  public: 'ours',
  auth: 'better-auth’s: an account may belong to several schools, the membership is ours',
  jobs: 'pg-boss’s: the payload carries the school, a job opens its transaction as that school',
}

/** Functions that run with their owner’s rights, so past every policy. Each answers one question. */
export const ownersFunctions: Record<string, string> = {
  access_installation: 'the sign-in page must find the demo before anybody signed in',
  access_memberships: 'a request must learn which schools its own account belongs to, before it has a school',
  access_school_ids: 'background work visits one school after the other, each in its own scope',
  meetings_busy:
    'whether people are taken at a time is asked across communities, and nothing else about their meetings',
  proceedings_school_of_code: 'a code from the wall is typed before anybody knows the school',
}

export const foreignTables = `
  select n.nspname || '.' || c.relname as problem from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'm', 'f') and n.nspname <> all ($1) and n.nspname !~ '^(pg_|information_schema)'`

export const definerFunctions = `
  select proname as problem from pg_proc
  where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`

/** The three group roles and every login that belongs to one of them. */
export const krugRoles = `
  select r.rolname as role, r.rolsuper as superuser, r.rolbypassrls as "passesPolicies",
    r.rolcreaterole as "makesRoles", r.rolcreatedb as "makesDatabases",
    (select count(*)::int from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as "ownsTables"
  from pg_roles r where r.rolname ~ '^krug_(web|auth|jobs)' order by 1`

/** A person reads these names in an error message, so each says its table; PostgreSQL’s own endings say nothing. */
export const unnamedConstraints = `
  select c.relname || ': ' || k.conname as problem from pg_constraint k join pg_class c on c.oid = k.conrelid
  where c.relnamespace = 'public'::regnamespace and k.contype <> 'n'
    and (k.conname !~ ('^' || c.relname || '_') or k.conname ~ '_(pkey|fkey\\d*|key\\d*|check\\d*|excl\\d*)$')`

export const booleanColumns = `
  select table_name || '.' || column_name as problem from information_schema.columns
  where table_schema = 'public' and data_type = 'boolean'`

export const tableNames = `
  select relname as problem from pg_class
  where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1`
