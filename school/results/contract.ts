import { oc } from '@orpc/contract'
import { z } from 'zod'
import { conflict, Day, idOf, Person } from '#school/access/shared-contract.ts'
import { columnRoles, layouts } from './column-mapping.ts'
import { variantPattern } from './variant-cell.ts'

const Instant = z.iso.datetime()
const Count = z.number().int().min(0)
const Text = (most: number) => z.string().trim().min(1).max(most)
const Fraction = z.number().min(0).max(1)
const Position = z.number().int().min(0).max(199)
const WorkId = idOf<'Work'>()
const ItemId = idOf<'Item'>()
const SkillId = idOf<'Skill'>()
const ImportId = idOf<'Import'>()
const ProfileId = idOf<'Profile'>()
const CohortId = idOf<'Cohort'>()
const Cohort = z.object({ id: CohortId, enteredYear: z.number().int(), letter: z.string() })
const Mark = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)])
const Bound = z.number().int().min(0).max(999)
const Scale = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('marks'), upperBounds: z.tuple([Bound, Bound, Bound]) }),
  z.object({ kind: z.literal('levels'), upperBounds: z.tuple([Bound, Bound]) }),
])

const WorkFields = z.object({
  title: Text(300),
  subject: Text(120),
  grade: z.number().int().min(1).max(11),
  takenOn: Day,
  source: z.enum(['external', 'internal']),
  conductedBy: Text(200),
  scale: Scale.nullable(),
})
const ItemFields = z.object({
  label: Text(20),
  wording: z.string().trim().max(1000),
  level: z.enum(['basic', 'raised', 'high']).nullable(),
  maximum: z.number().int().min(1).max(100),
  regionShare: Fraction.nullable(),
  countryShare: Fraction.nullable(),
})
const Skill = z.object({ id: SkillId, name: z.string() })
const Item = ItemFields.extend({ id: ItemId, position: Position, skill: Skill.nullable() })
/** A known skill by its id, a new or known one by its name. */
const SkillChoice = z.union([z.object({ id: SkillId }), z.object({ name: Text(300) })])

const WorkInList = WorkFields.extend({
  id: WorkId,
  schoolYear: z.number().int(),
  itemCount: Count,
  maximum: Count.nullable(),
  worked: Count,
  absent: Count,
  /** Only classes whose view the person may open. */
  cohorts: z.array(Cohort),
  lastImportAt: Instant.nullable(),
})
const Import = z.object({
  id: ImportId,
  workId: WorkId,
  openedAt: Instant,
  openedBy: Person.nullable(),
  completedAt: Instant.nullable(),
  undoneAt: Instant.nullable(),
  undoneBy: Person.nullable(),
  fileRows: Count,
  rowsInError: Count,
  warnings: Count,
  worked: Count,
  absent: Count,
  added: Count,
  changed: Count,
  unchanged: Count,
  mayUndo: z.boolean(),
})

const only = z.object({ shown: z.literal('only_count'), measured: Count })
const counts = z.object({ shown: z.literal('counts'), measured: Count })
const percent = z.object({ shown: z.literal('percent'), measured: Count })
const Share = z.discriminatedUnion('shown', [
  only,
  counts.extend({ count: Count }),
  percent.extend({ count: Count, share: Fraction, low: Fraction, high: Fraction }),
])
const PointsShare = z.discriminatedUnion('shown', [
  only,
  counts.extend({ points: Count, outOf: Count }),
  percent.extend({ points: Count, outOf: Count, share: Fraction }),
])
const Reason = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('below_level'), bound: Fraction }),
  z.object({ rule: z.literal('below_region'), regionShare: Fraction, gapPoints: z.number() }),
  z.object({ rule: z.literal('interval'), of: z.enum(['full', 'half']), reference: Fraction }),
  z.object({ rule: z.literal('not_attempted'), bound: Fraction }),
])
const ItemFigures = z.object({
  itemId: ItemId,
  solved: PointsShare,
  /** Pupils with the full mark, and with at least half of it. */
  full: Share,
  half: Share,
  notAttempted: Share,
  notTaught: Count,
  lostPerPupil: z.number().nullable(),
  /** Why these numbers alone make the item a difficulty; empty when they do not. */
  reasons: z.array(Reason),
})
const Points = z.object({
  maximum: Count.nullable(),
  mean: z.number(),
  deviation: z.number().nullable(),
  median: z.number(),
})
const LevelCounts = z.object({ low: Count, basic: Count, raised: Count })
const View = z.object({
  /** Null for all pupils of the work together. */
  cohort: Cohort.nullable(),
  worked: Count,
  absent: Count,
  points: Points.nullable(),
  marks: z
    .object({
      counts: z.object({ two: Count, three: Count, four: Count, five: Count, notAttested: Count }).nullable(),
      withoutMark: Count,
      exempt: Count,
      pass: Share,
      quality: Share,
      /** Between 16 and 100, an arbitrary index (СОУ) that schools are asked for. */
      learningIndex: z.number().nullable(),
      meanMark: z.number().nullable(),
    })
    .nullable(),
  levels: z.object({ counts: LevelCounts.nullable(), low: Share, raised: Share }).nullable(),
  journal: z.object({ lowered: Share, confirmed: Share, raised: Share, withoutMark: Share }).nullable(),
  skills: z.array(z.object({ skill: Skill, solved: PointsShare })),
  items: z.array(ItemFigures),
  /** How many pupils have each total; null under five pupils. */
  distribution: z.array(z.object({ points: Count, pupils: Count })).nullable(),
  lowest: z.object({
    markTwo: Share.nullable(),
    lowLevel: Share.nullable(),
    quarter: z.object({ upToPoints: Count, pupils: Count, solved: PointsShare }).nullable(),
  }),
  atRisk: Share.nullable(),
})
const Overview = z.object({
  work: WorkInList,
  items: z.array(Item),
  /** Null where the numbers of all would give away, by subtraction, a class the person may not see. */
  whole: View.nullable(),
  cohorts: z.array(View),
})

const Verdict = z.enum(['confirmed', 'renamed', 'rejected', 'reopened'])
const Judgement = z.object({
  verdict: Verdict,
  name: z.string().nullable(),
  reason: z.string().nullable(),
  by: Person.nullable(),
  at: Instant,
})
const DifficultyId = idOf<'Difficulty'>()
const Difficulty = z.object({
  /** The id of its skill; of the item itself while no skill was given. */
  id: DifficultyId,
  about: z.enum(['skill', 'item']),
  name: z.string(),
  /** In how many classes, subjects and works it shows; more sorts up, one is enough. */
  seen: z.object({ classes: Count, subjects: Count, works: Count }),
  lostPerPupil: z.number().nullable(),
  judgement: Judgement.nullable(),
  evidence: z.array(
    z.object({
      work: WorkFields.extend({ id: WorkId }),
      item: Item,
      /** Pupils below half of the maximum. */
      affected: Share.nullable(),
      whole: ItemFigures.nullable(),
      cohorts: z.array(z.object({ cohort: Cohort, figures: ItemFigures })),
    }),
  ),
})

const Thresholds = z.object({
  difficulty: z.object({
    below: z.object({ basic: Fraction.nullable(), raised: Fraction.nullable(), high: Fraction.nullable() }),
    regionGapPoints: z.number().min(0).max(100).nullable(),
    interval: z.enum(['full', 'half']).nullable(),
    notAttemptedAbove: Fraction.nullable(),
  }),
  notAttestedWeight: z.number().min(0).max(16),
})
const ThresholdsSet = z.object({
  thresholds: Thresholds,
  setBy: Person.nullable(),
  setAt: Instant.nullable(),
})
const MappedColumn = z.object({
  header: z.string().max(500),
  role: z.enum(columnRoles),
  label: z.string().max(500).optional(),
  maximum: z.number().int().nullable().optional(),
})
const Mapping = z.object({
  version: z.literal(1),
  layout: z.enum(layouts),
  sheet: z.string().max(100).nullable(),
  headerRow: Count,
  columns: z.array(MappedColumn).max(400),
})
const Profile = z.object({ id: ProfileId, name: Text(200), mapping: Mapping, savedAt: Instant })

const SheetFields = z.object({
  cohortId: CohortId.nullable(),
  number: z.number().int().min(1).max(99_999),
  standing: z.enum(['worked', 'absent', 'exempt', 'not_attested']),
  points: z.array(z.number().int().min(0).max(100).nullable()).max(200),
  notAttempted: z.array(Position).max(200),
  total: z.number().int().min(0).max(9999).nullable(),
  mark: Mark.nullable(),
  journalMark: Mark.nullable(),
  variant: z.string().trim().regex(variantPattern).nullable(),
  testScore: z.number().int().min(0).max(100).nullable(),
})

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
/** Whatever the actor may not see is refused as if it were not there: every route can. */
const endpoint = (method: Method, path: `/results/${string}`, summary: string, successStatus = 200) =>
  oc
    .route({ method, path, summary, successStatus, tags: ['results'] })
    .errors({ NOT_FOUND: { status: 404, message: 'Nothing here' } })
const Fields = z.object({ fields: z.record(z.string(), z.string()) })
const unfit = (message: string) => ({ status: 422, message, data: Fields })
const scaleErrors = {
  bounds_not_rising: { status: 422, message: 'Each bound of a scale lies above the one before' },
  bounds_above_maximum: { status: 422, message: 'The last bound lies below the maximum of the work' },
}
const Limit = z.coerce.number().int().min(1).max(200).default(50)
const page = { after: z.uuid().optional(), limit: Limit }
const classAndNumber = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} \d{1,5}$/
const sheetPage = { after: z.string().regex(classAndNumber).optional(), limit: Limit }
const Year = z.coerce.number().int().min(2000).max(2100)
const filter = { subject: z.string().max(120).optional(), schoolYear: Year.optional() }
const work = { workId: WorkId }
const oneImport = { importId: ImportId }

export const contract = {
  works: {
    list: endpoint('GET', '/results/works', 'Works, newest first')
      .input(z.object({ ...page, ...filter }))
      .output(z.object({ works: z.array(WorkInList), next: z.string().nullable() })),
    create: endpoint('POST', '/results/works', 'Name a work before its results come', 201)
      .input(WorkFields)
      .output(WorkInList)
      .errors({ ...scaleErrors }),
    get: endpoint('GET', '/results/works/{workId}', 'A work with its description and imports')
      .input(z.object(work))
      .output(WorkInList.extend({ items: z.array(Item), imports: z.array(Import) })),
    change: endpoint('PATCH', '/results/works/{workId}', 'Correct what a work is called and how it is marked')
      .input(WorkFields.partial().extend(work))
      .output(WorkInList)
      .errors({ ...scaleErrors }),
    remove: endpoint('DELETE', '/results/works/{workId}', 'Remove a work that has no results')
      .input(z.object(work))
      .output(z.object({}))
      .errors({ work_has_results: conflict('Undo its imports first') }),
    describe: endpoint('PUT', '/results/works/{workId}/items', 'Describe a work, item by item')
      .input(
        z.object({ ...work, items: z.array(ItemFields.extend({ skill: SkillChoice.nullable() })).max(200) }),
      )
      .output(z.object({ items: z.array(Item) }))
      .errors({
        description_in_use: conflict('Results fix the number of items and their maxima'),
        label_twice: unfit('Two items have one label'),
      }),
    overview: endpoint('GET', '/results/works/{workId}/overview', 'Measures and items, by class')
      .input(z.object(work))
      .output(Overview),
    difficulties: endpoint('GET', '/results/works/{workId}/difficulties', 'Where pupils struggled')
      .input(z.object(work))
      .output(z.object({ difficulties: z.array(Difficulty) })),
    sheets: endpoint('GET', '/results/works/{workId}/sheets', 'Results of single pupils by their codes')
      .input(z.object({ ...work, ...sheetPage, cohortId: CohortId.optional() }))
      .output(z.object({ sheets: z.array(SheetFields), next: z.string().nullable() })),
    export: endpoint('POST', '/results/works/{workId}/exports', 'The work as a table to import again')
      .input(z.object({ ...work, cohortId: CohortId.optional() }))
      .output(
        z.object({
          fileName: z.string(),
          sheet: z.string(),
          rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
        }),
      ),
  },
  skills: {
    list: endpoint('GET', '/results/skills', 'The school’s list of skills').output(
      z.array(Skill.extend({ itemCount: Count })),
    ),
    create: endpoint('POST', '/results/skills', 'Add a skill', 201)
      .input(z.object({ name: Text(300) }))
      .output(Skill)
      .errors({ skill_exists: conflict('A skill of this name exists') }),
    rename: endpoint('PATCH', '/results/skills/{skillId}', 'Rename a skill')
      .input(z.object({ skillId: SkillId, name: Text(300) }))
      .output(Skill)
      .errors({ skill_exists: conflict('A skill of this name exists') }),
  },
  pupils: {
    list: endpoint('GET', '/results/pupils', 'Classes and the numbers drawn in them').output(
      z.array(z.object({ cohort: Cohort.nullable(), numbers: z.array(z.number().int()) })),
    ),
    draw: endpoint('POST', '/results/pupils', 'Draw fresh numbers for pupils of a class', 201)
      .input(z.object({ cohortId: CohortId.nullable(), count: z.number().int().min(1).max(5000) }))
      .output(z.object({ numbers: z.array(z.number().int()) })),
  },
  imports: {
    open: endpoint('POST', '/results/works/{workId}/imports', 'Begin an import', 201)
      .input(z.object({ ...work, fileRows: Count.max(1_000_000), rowsInError: Count, warnings: Count }))
      .output(Import),
    putChunk: endpoint('PUT', '/results/imports/{importId}/chunks/{position}', 'Part of the sheets')
      .input(
        z.object({
          ...oneImport,
          position: z.coerce.number().int().min(0).max(999),
          sheets: z.array(SheetFields).min(1).max(2000),
        }),
      )
      .output(z.object({ received: Count }))
      .errors({ import_closed: conflict('Completed or undone') }),
    complete: endpoint('PUT', '/results/imports/{importId}/completion', 'Let it count')
      .input(z.object({ ...oneImport, chunks: z.number().int().min(1).max(1000), sheets: Count }))
      .output(Import)
      .errors({
        import_closed: conflict('Undone or thrown away'),
        chunks_missing: conflict('Not all parts have arrived'),
        sheets_invalid: unfit('Fields name each sheet, by its place in the import, and what is wrong'),
      }),
    undo: endpoint('DELETE', '/results/imports/{importId}', 'Take an import back')
      .input(z.object(oneImport))
      .output(Import)
      .errors({ not_the_latest_import: conflict('A later import of this work comes first') }),
  },
  difficulties: {
    list: endpoint('GET', '/results/difficulties', 'Difficulties of all works by skill')
      .input(z.object({ ...page, ...filter }))
      .output(z.object({ difficulties: z.array(Difficulty), next: z.string().nullable() })),
    get: endpoint('GET', '/results/difficulties/{difficultyId}', 'A difficulty, evidence, judgements')
      .input(z.object({ difficultyId: DifficultyId }))
      .output(Difficulty.extend({ judgements: z.array(Judgement) })),
    judge: endpoint('POST', '/results/difficulties/{difficultyId}/judgements', 'Judge a difficulty', 201)
      .input(
        z.object({
          difficultyId: DifficultyId,
          verdict: Verdict,
          name: Text(300).optional(),
          reason: Text(2000).optional(),
        }),
      )
      .output(Difficulty)
      .errors({
        reason_missing: { status: 422, message: 'A rejection says why' },
        name_missing: { status: 422, message: 'A renaming says the new name' },
      }),
  },
  thresholds: {
    get: endpoint('GET', '/results/thresholds', 'When an item counts as a difficulty').output(ThresholdsSet),
    set: endpoint('PUT', '/results/thresholds', 'Set when an item counts as a difficulty')
      .input(Thresholds)
      .output(ThresholdsSet),
  },
  profiles: {
    list: endpoint('GET', '/results/profiles', 'Saved column mappings').output(z.array(Profile)),
    save: endpoint('POST', '/results/profiles', 'Keep a column mapping for the next file', 201)
      .input(Profile.pick({ name: true, mapping: true }))
      .output(Profile)
      .errors({ mapping_names_somebody: { status: 422, message: 'A heading holds a name' } }),
    remove: endpoint('DELETE', '/results/profiles/{profileId}', 'Forget a column mapping')
      .input(z.object({ profileId: ProfileId }))
      .output(z.object({})),
  },
}
