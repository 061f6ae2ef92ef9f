import { z } from 'zod'
import type { Id } from '#base/id.ts'
import type { LocalDate } from '#base/local-date.ts'

// What the contracts of every capability are written with.

/** The check at run time is the UUID; the kind of thing it names exists for the compiler only. */
export const idOf = <Of extends string>() => z.uuid() as unknown as z.ZodType<Id<Of>, string>

/** As with ids: the form is checked, the brand is the compiler's. */
export const Day = z.iso.date() as unknown as z.ZodType<LocalDate, string>

/** Somebody of the school, as pages show who did something. */
export const Person = z.object({
  id: idOf<'Person'>(),
  familyName: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
})

/** What may not be seen is answered like what is not there. */
export const notFound = { NOT_FOUND: { status: 404, message: 'Nothing here' } }

export const conflict = (message: string) => ({ status: 409, message })
