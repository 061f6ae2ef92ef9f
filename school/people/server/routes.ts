import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { addPerson } from './add-person.ts'
import { changePerson, replaceTeachings } from './change-person.ts'
import { importRow, importsVisibleTo } from './import-list.ts'
import { importStaff, previewImport } from './import-staff.ts'
import { recordDeparture, withdrawDeparture } from './keep-departures.ts'
import { keepNameForms, nameFormsVisibleTo, proposeNameForms, unconfirmedNames } from './name-forms.ts'
import { openPerson, personVisibleTo } from './person-page.ts'
import { recordIn } from './record-input.ts'
import { registerVisibleTo, staffVisibleTo, subjectsVisibleTo } from './staff-list.ts'
import { undoImport } from './undo-import.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  list: os.list.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => staffVisibleTo(tx, actor, input, moment)),
  ),
  read: os.read.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => openPerson(tx, actor, input.personId, moment)),
  ),
  add: os.add.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => {
      const { teachings, endsOn, isNamesake } = input
      const id = await addPerson(
        tx,
        actor,
        { record: { ...recordIn(input), teachings }, endsOn, isNamesake },
        moment,
      )
      return personVisibleTo(tx, actor, id, moment)
    }),
  ),
  change: os.change.handler(({ context, input }) =>
    context.inSchool(async (tx, actor, moment) => {
      await changePerson(tx, actor, { personId: input.personId, record: recordIn(input) }, moment)
      return personVisibleTo(tx, actor, input.personId, moment)
    }),
  ),
  teachings: {
    replace: os.teachings.replace.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await replaceTeachings(tx, actor, input, moment)
        return personVisibleTo(tx, actor, input.personId, moment)
      }),
    ),
  },
  departure: {
    record: os.departure.record.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await recordDeparture(tx, actor, input, moment)
        return personVisibleTo(tx, actor, input.personId, moment)
      }),
    ),
    withdraw: os.departure.withdraw.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) => {
        await withdrawDeparture(tx, actor, input, moment)
        return personVisibleTo(tx, actor, input.personId, moment)
      }),
    ),
  },
  names: {
    unconfirmed: os.names.unconfirmed.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => unconfirmedNames(tx, actor, input.limit, moment)),
    ),
    read: os.names.read.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => nameFormsVisibleTo(tx, actor, input.personId, moment)),
    ),
    propose: os.names.propose.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => proposeNameForms(tx, actor, input, moment)),
    ),
    keep: os.names.keep.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => keepNameForms(tx, actor, input, moment)),
    ),
  },
  imports: {
    preview: os.imports.preview.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => previewImport(tx, actor, input, moment)),
    ),
    run: os.imports.run.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        importRow(tx, await importStaff(tx, actor, input, moment)),
      ),
    ),
    list: os.imports.list.handler(({ context, input }) =>
      context.inSchool((tx, actor) => importsVisibleTo(tx, actor, input.limit)),
    ),
    undo: os.imports.undo.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => undoImport(tx, actor, input, moment)),
    ),
  },
  register: {
    read: os.register.read.handler(({ context }) =>
      context.inSchool((tx, actor, moment) => registerVisibleTo(tx, actor, moment)),
    ),
  },
  subjects: {
    list: os.subjects.list.handler(({ context }) =>
      context.inSchool((tx, actor) => subjectsVisibleTo(tx, actor)),
    ),
  },
})
