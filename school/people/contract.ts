import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Day, idOf, notFound } from '#school/access/shared-contract.ts'
import { nameLengthMaximum, whyNotNamePart } from './name.ts'
import { positionTypes, positionWordingLengthMaximum } from './position.ts'
import { emailPattern, loginPattern, phonePattern } from './staff-rows.ts'
import { subjectLengthMaximum } from './subject.ts'

const PersonId = idOf<'Person'>()
const ImportId = idOf<'StaffImport'>()
const SchoolYear = z.coerce.number().int().min(2000).max(2100)
const SinceYear = z.number().int().min(1940).max(2100).nullable()

const NamePart = z
  .string()
  .trim()
  .max(nameLengthMaximum)
  .superRefine((part, context) => {
    const why = whyNotNamePart(part)
    if (why !== null) context.addIssue({ code: 'custom', message: why })
  })
const PersonName = z.object({ familyName: NamePart, givenName: NamePart, patronymic: NamePart.nullable() })
/** What stands is shown as it stands, also a name that came in before these rules. */
const ShownName = z.object({
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
})

const Gender = z.enum(['female', 'male'])
const PositionType = z.enum(positionTypes)
const Subject = z.string().trim().min(1).max(subjectLengthMaximum)
const Teaching = z.object({
  grade: z.number().int().min(1).max(11),
  /** Empty where a grade has one class. */
  letter: z.string().trim().max(12),
  subject: Subject.nullable(),
})
const Email = z.string().trim().regex(emailPattern).max(200).nullable()
const Phone = z.string().trim().regex(phonePattern).nullable()
const Wording = z.string().trim().min(1).max(positionWordingLengthMaximum).nullable()

const Work = z.object({
  gender: Gender.nullable(),
  positionTypes: z.array(PositionType).max(positionTypes.length),
  positionWording: Wording,
  subjects: z.array(Subject).max(30),
  experienceSince: SinceYear,
})
const Contacts = z.object({
  login: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
})

const Person = ShownName.extend({
  id: PersonId,
  positionTypes: z.array(PositionType),
  positionWording: z.string().nullable(),
  subjects: z.array(z.string()),
  teachings: z.array(Teaching),
  experienceYears: z.number().int().nullable(),
  endsOn: Day.nullable(),
  hasLeft: z.boolean(),
})
const PersonPage = Person.extend({
  gender: Gender.nullable(),
  experienceSince: SinceYear,
  schoolYear: z.number().int(),
  contacts: Contacts.nullable(),
  nameIsConfirmed: z.boolean(),
  mayKeep: z.boolean(),
  mayConfirmName: z.boolean(),
})

const inFiveCases = <Form extends z.ZodType>(form: Form) =>
  z.object({ genitive: form, dative: form, accusative: form, instrumental: form, prepositional: form })
const Forms = inFiveCases(PersonName)
const NameForms = z.object({
  /** Missing until the gender is known. */
  forms: Forms.nullable(),
  gender: Gender.nullable(),
  /** The position in the same cases; missing where a word of it is not in our table. */
  positionForms: inFiveCases(z.string()).nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  confirmedBy: ShownName.nullable(),
})

const Entry = z.object({
  rowIndexes: z.array(z.number().int().min(0)).min(1).max(500),
  name: PersonName,
  positionWording: Wording,
  positionTypes: z.array(PositionType).nullable(),
  subjects: z.array(Subject).max(30).nullable(),
  teachings: z.array(Teaching).max(300).nullable(),
  experienceSince: SinceYear,
  login: z.string().trim().toLowerCase().regex(loginPattern).nullable(),
  email: Email,
  phone: Phone,
})
const Import = z.object({ schoolYear: SchoolYear, entries: z.array(Entry).min(1).max(2000) })
const Change = z.object({
  field: z.enum(['name', 'position', 'subjects', 'classes', 'experience', 'email', 'phone']),
  before: z.array(z.string()),
  after: z.array(z.string()),
})
const Planned = ShownName.extend({
  rowIndexes: z.array(z.number().int()),
  outcome: z.enum(['added', 'changed', 'unchanged', 'refused']),
  why: z.enum(['name_is_ambiguous', 'person_stands_twice']).nullable(),
  changes: z.array(Change),
  asksGender: z.boolean(),
  hasLeft: z.boolean(),
})
const ImportRow = z.object({
  id: ImportId,
  fileName: z.string(),
  importedAt: z.iso.datetime(),
  importedBy: ShownName.nullable(),
  addedCount: z.number().int(),
  changedCount: z.number().int(),
  undoneAt: z.iso.datetime().nullable(),
})

const tags = ['people']
const personById = z.object({ personId: PersonId })

export const contract = {
  list: oc
    .route({ method: 'GET', path: '/people', summary: 'The staff, by name, searched and filtered', tags })
    .input(
      z.object({
        query: z.string().trim().max(100).default(''),
        subject: z.string().max(subjectLengthMaximum).optional(),
        positionType: PositionType.optional(),
        state: z.enum(['present', 'left']).default('present'),
        from: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        people: z.array(Person),
        total: z.number().int(),
        schoolYear: z.number().int(),
        /** By what the list can be filtered: only what occurs in it. */
        subjects: z.array(z.string()),
        positionTypes: z.array(PositionType),
        leftCount: z.number().int(),
        mayKeep: z.boolean(),
      }),
    )
    .errors(notFound),
  read: oc
    .route({
      method: 'GET',
      path: '/people/{personId}',
      summary: 'What the school knows about one person',
      tags,
    })
    .input(personById)
    .output(PersonPage)
    .errors(notFound),
  add: oc
    .route({
      method: 'POST',
      path: '/people',
      summary: 'Take somebody into the staff list',
      tags,
      successStatus: 201,
    })
    .input(
      PersonName.extend({
        ...Work.shape,
        email: Email,
        phone: Phone,
        /** What the person teaches in the present school year. */
        teachings: z.array(Teaching).max(300),
        endsOn: Day.nullable(),
        /** Says that the namesake who is already in the list is another person. */
        isNamesake: z.boolean().default(false),
      }),
    )
    .output(PersonPage)
    .errors({ ...notFound, person_exists: { status: 409, message: 'Somebody of this name is in the list' } }),
  change: oc
    .route({ method: 'PUT', path: '/people/{personId}', summary: 'Change what the staff list says', tags })
    .input(PersonName.extend({ ...personById.shape, ...Work.shape, email: Email, phone: Phone }))
    .output(PersonPage)
    .errors(notFound),
  teachings: {
    replace: oc
      .route({
        method: 'PUT',
        path: '/people/{personId}/teachings/{schoolYear}',
        summary: 'What somebody teaches in which classes in one school year',
        tags,
      })
      .input(personById.extend({ schoolYear: SchoolYear, teachings: z.array(Teaching).max(300) }))
      .output(PersonPage)
      .errors(notFound),
  },
  departure: {
    record: oc
      .route({
        method: 'PUT',
        path: '/people/{personId}/departure',
        summary: 'The last day in the school',
        tags,
      })
      .input(personById.extend({ leftOn: Day }))
      .output(PersonPage)
      .errors({ ...notFound, own_departure: { status: 409, message: 'Nobody ends the own time' } }),
    withdraw: oc
      .route({
        method: 'DELETE',
        path: '/people/{personId}/departure',
        summary: 'The person stays or returns',
        tags,
      })
      .input(personById)
      .output(PersonPage)
      .errors(notFound),
  },
  names: {
    unconfirmed: oc
      .route({
        method: 'GET',
        path: '/people/names',
        summary: 'Names whose cases nobody has confirmed yet',
        tags,
      })
      .input(z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }))
      .output(
        z.object({
          people: z.array(
            ShownName.extend({ id: PersonId, gender: Gender.nullable(), forms: Forms.nullable() }),
          ),
          total: z.number().int(),
        }),
      )
      .errors(notFound),
    read: oc
      .route({ method: 'GET', path: '/people/{personId}/name-forms', summary: 'A name in its cases', tags })
      .input(personById)
      .output(NameForms)
      .errors(notFound),
    propose: oc
      .route({
        method: 'POST',
        path: '/people/{personId}/name-form-proposals',
        summary: 'The cases the rules make for a gender, written nowhere',
        tags,
      })
      .input(personById.extend({ gender: Gender }))
      .output(NameForms)
      .errors(notFound),
    keep: oc
      .route({
        method: 'PUT',
        path: '/people/{personId}/name-forms',
        summary: 'Say that a name declines so',
        tags,
      })
      .input(personById.extend({ gender: Gender, forms: Forms }))
      .output(NameForms)
      .errors(notFound),
  },
  imports: {
    preview: oc
      .route({
        method: 'POST',
        path: '/people/import-previews',
        summary: 'What an import would add and change; writes nothing',
        tags,
      })
      .input(Import)
      .output(z.array(Planned))
      .errors(notFound),
    run: oc
      .route({
        method: 'POST',
        path: '/people/imports',
        summary: 'Take a staff list in',
        tags,
        successStatus: 201,
      })
      .input(Import.extend({ fileName: z.string().trim().min(1).max(300) }))
      .output(ImportRow)
      .errors({ ...notFound, nothing_to_import: { status: 409, message: 'The file says nothing new' } }),
    list: oc
      .route({
        method: 'GET',
        path: '/people/imports',
        summary: 'Imports of the staff list, newest first',
        tags,
      })
      .input(z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }))
      .output(z.array(ImportRow))
      .errors(notFound),
    undo: oc
      .route({ method: 'DELETE', path: '/people/imports/{importId}', summary: 'Undo an import', tags })
      .input(z.object({ importId: ImportId }))
      .output(
        z.object({
          restoredCount: z.number().int(),
          removedCount: z.number().int(),
          kept: z.array(
            ShownName.extend({ id: PersonId, why: z.enum(['changed_since', 'has_account', 'in_use']) }),
          ),
        }),
      )
      .errors({ ...notFound, already_undone: { status: 409, message: 'Undone before' } }),
  },
  register: {
    read: oc
      .route({
        method: 'GET',
        path: '/people/register',
        summary: 'The whole staff list in the form an import reads, with contacts',
        tags,
      })
      .output(
        z.array(
          ShownName.extend({
            positionWording: z.string().nullable(),
            subjects: z.array(z.string()),
            teachings: z.array(Teaching),
            experienceSince: SinceYear,
            login: z.string().nullable(),
            email: z.string().nullable(),
            phone: z.string().nullable(),
          }),
        ),
      )
      .errors(notFound),
  },
  subjects: {
    list: oc
      .route({ method: 'GET', path: '/people/subjects', summary: 'Subjects the school teaches', tags })
      .output(z.array(z.string()))
      .errors(notFound),
  },
}
