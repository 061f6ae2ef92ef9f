import { implement } from '@orpc/server'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { attach, detach } from './attach-annex.ts'
import { papersOfCommunity } from './community-papers.ts'
import { compareEditions } from './compare-editions.ts'
import { approveEdition, returnEdition } from './decide-edition.ts'
import { discardEdition, restoreEdition } from './discard-edition.ts'
import { draftEdition } from './draft-edition.ts'
import { editionFile } from './edition-file.ts'
import { editionPage } from './edition-page.ts'
import { keepSettings, settingsVisibleTo } from './keep-settings.ts'
import { regulationOfSchool } from './school-regulation.ts'
import { submitEdition, takeBackEdition } from './submit-edition.ts'
import { papersWaitingFor } from './waiting-papers.ts'
import { wordEdition } from './word-edition.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  ofCommunity: os.ofCommunity.handler(({ context, input }) =>
    context.inSchool((tx, actor, moment) => papersOfCommunity(tx, actor, input, moment)),
  ),
  waiting: os.waiting.handler(({ context }) =>
    context.inSchool((tx, actor, moment) => papersWaitingFor(tx, actor, moment)),
  ),
  regulation: os.regulation.handler(({ context }) =>
    context.inSchool((tx, actor) => regulationOfSchool(tx, actor)),
  ),
  editions: {
    draft: os.editions.draft.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => draftEdition(tx, actor, input, moment)),
    ),
    get: os.editions.get.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => editionPage(tx, actor, input.editionId, moment)),
    ),
    word: os.editions.word.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => wordEdition(tx, actor, input, moment)),
    ),
    submit: os.editions.submit.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => submitEdition(tx, actor, input, moment)),
    ),
    takeBack: os.editions.takeBack.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => takeBackEdition(tx, actor, input, moment)),
    ),
    return: os.editions.return.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => returnEdition(tx, actor, input, moment)),
    ),
    approve: os.editions.approve.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => approveEdition(tx, actor, input, moment)),
    ),
    discard: os.editions.discard.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => discardEdition(tx, actor, input, moment)),
    ),
    restore: os.editions.restore.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => restoreEdition(tx, actor, input, moment)),
    ),
    attach: os.editions.attach.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => attach(tx, actor, input, moment)),
    ),
    detach: os.editions.detach.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => detach(tx, actor, input, moment)),
    ),
    compare: os.editions.compare.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => compareEditions(tx, actor, input, moment)),
    ),
    file: os.editions.file.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => editionFile(tx, actor, input, moment)),
    ),
  },
  settings: {
    get: os.settings.get.handler(({ context }) =>
      context.inSchool((tx, actor) => settingsVisibleTo(tx, actor)),
    ),
    keep: os.settings.keep.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => keepSettings(tx, actor, input, moment)),
    ),
  },
})
