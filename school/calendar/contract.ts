import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, idOf } from '#school/access/shared-contract.ts'
import { lastGrade, letterLengthMaximum } from './cohort.ts'
import { dayOffKinds, holidayKinds } from './year-dates.ts'

const SchoolYearId = idOf<'SchoolYear'>()
const CohortId = idOf<'Cohort'>()
const FirstYear = z.number().int().min(2000).max(2100)
const Title = z.string().trim().min(1).max(100).nullable()
const StudyWeek = z.union([z.literal(5), z.literal(6)])
const Letter = z.string().trim().max(letterLengthMaximum)

const Span = z.object({ startsOn: Day, endsOn: Day })
const Dates = z.object({
  studyWeek: StudyWeek,
  terms: z.array(Span).max(8),
  holidays: z.array(Span.extend({ kind: z.enum(holidayKinds), title: Title })).max(20),
  daysOff: z.array(z.object({ on: Day, kind: z.enum(dayOffKinds), title: Title })).max(60),
})
const SchoolYear = z.object({
  id: SchoolYearId,
  firstYear: FirstYear,
  dates: Dates,
  assumed: z.boolean(),
  revision: z.number().int(),
})
const Cohort = z.object({
  id: CohortId,
  enteredYear: z.number().int(),
  letter: z.string(),
  size: z.number().int().nullable(),
  closedAt: z.iso.datetime().nullable(),
})

const yearById = z.object({ yearId: SchoolYearId })
const cohortById = z.object({ cohortId: CohortId })
const tags = ['calendar']
const forDeputyHead = {
  NOT_FOUND: { status: 404, message: 'Nothing here' },
  deputy_head_only: { status: 403, message: 'The deputy head keeps the calendar' },
}
const inUse = { in_use: { status: 409, message: 'Other records of the school refer to it' } }
const letterTaken = { letter_taken: { status: 409, message: 'The grade has another class with this letter' } }

export const contract = {
  years: {
    list: oc
      .route({
        method: 'GET',
        path: '/calendar/years',
        summary: 'School years with their dates, newest first',
        tags,
      })
      .output(z.array(SchoolYear)),
    setUp: oc
      .route({
        method: 'POST',
        path: '/calendar/years',
        summary: 'Begin a school year with published or assumed dates',
        tags,
        successStatus: 201,
      })
      .input(z.object({ firstYear: FirstYear, studyWeek: StudyWeek }))
      .output(SchoolYear)
      .errors({
        ...forDeputyHead,
        year_exists: { status: 409, message: 'The school year is already there' },
      }),
    remove: oc
      .route({
        method: 'DELETE',
        path: '/calendar/years/{yearId}',
        summary: 'Remove a year set up by mistake',
        tags,
      })
      .input(yearById)
      .output(z.object({ id: SchoolYearId }))
      .errors({ ...forDeputyHead, ...inUse }),
    changeDates: oc
      .route({
        method: 'PUT',
        path: '/calendar/years/{yearId}/dates',
        summary: 'Change when the school teaches',
        tags,
      })
      .input(yearById.extend({ dates: Dates, revision: z.number().int() }))
      .output(SchoolYear)
      .errors({
        ...forDeputyHead,
        dates_do_not_fit: { status: 422, message: 'Dates overlap, lie out of order or outside the year' },
        changed_meanwhile: { status: 409, message: 'Somebody else has changed the dates meanwhile' },
      }),
    check: oc
      .route({
        method: 'PUT',
        path: '/calendar/years/{yearId}/check',
        summary: 'The dates were compared with the school’s order',
        tags,
      })
      .input(yearById)
      .output(SchoolYear)
      .errors(forDeputyHead),
    uncheck: oc
      .route({
        method: 'DELETE',
        path: '/calendar/years/{yearId}/check',
        summary: 'Take the comparison back',
        tags,
      })
      .input(yearById)
      .output(SchoolYear)
      .errors(forDeputyHead),
  },
  cohorts: {
    list: oc
      .route({
        method: 'GET',
        path: '/calendar/cohorts',
        summary: 'Classes that have grades 1 to 11 in a school year, closed ones too, from the youngest',
        tags,
      })
      .input(z.object({ firstYear: z.coerce.number().int().min(2000).max(2100) }))
      .output(z.array(Cohort)),
    add: oc
      .route({
        method: 'POST',
        path: '/calendar/cohorts',
        summary: 'Add classes; those already there stay as they are',
        tags,
        successStatus: 201,
      })
      .input(
        z.object({
          firstYear: FirstYear,
          classes: z
            .array(z.object({ grade: z.number().int().min(1).max(lastGrade), letter: Letter }))
            .min(1)
            .max(200),
        }),
      )
      .output(z.object({ added: z.array(Cohort) }))
      .errors(forDeputyHead),
    change: oc
      .route({ method: 'PUT', path: '/calendar/cohorts/{cohortId}', summary: 'Change letter and size', tags })
      .input(cohortById.extend({ letter: Letter, size: z.number().int().min(1).max(60).nullable() }))
      .output(Cohort)
      .errors({ ...forDeputyHead, ...letterTaken }),
    remove: oc
      .route({
        method: 'DELETE',
        path: '/calendar/cohorts/{cohortId}',
        summary: 'Remove a class added by mistake',
        tags,
      })
      .input(cohortById)
      .output(z.object({ id: CohortId }))
      .errors({ ...forDeputyHead, ...inUse }),
    close: oc
      .route({
        method: 'PUT',
        path: '/calendar/cohorts/{cohortId}/closing',
        summary: 'The class no longer exists; its results stay',
        tags,
      })
      .input(cohortById)
      .output(Cohort)
      .errors(forDeputyHead),
    reopen: oc
      .route({
        method: 'DELETE',
        path: '/calendar/cohorts/{cohortId}/closing',
        summary: 'The class exists again',
        tags,
      })
      .input(cohortById)
      .output(Cohort)
      .errors({ ...forDeputyHead, ...letterTaken }),
  },
}
