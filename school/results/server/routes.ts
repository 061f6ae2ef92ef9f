import { implement } from '@orpc/server'
import { idFrom } from '#base/id.ts'
import type { RouteContext } from '#school/access/server/public.ts'
import { contract } from '../contract.ts'
import { completeImport } from './complete-import.ts'
import { describeWork } from './describe-work.ts'
import { difficultiesOfWork, difficultiesVisibleTo, difficultyVisibleTo } from './difficulties.ts'
import { drawCodes, pupilsVisibleTo } from './draw-codes.ts'
import { judgeDifficulty } from './judge-difficulty.ts'
import {
  profilesVisibleTo,
  removeProfile,
  saveProfile,
  setThresholds,
  thresholdsVisibleTo,
} from './keep-settings.ts'
import { createSkill, renameSkill, skillsVisibleTo } from './keep-skills.ts'
import { changeWork, createWork, removeWork } from './keep-works.ts'
import { openImport, receiveChunk } from './open-import.ts'
import { exportWork, sheetsVisibleTo } from './pupil-sheets.ts'
import { undoImport } from './undo-import.ts'
import { overviewVisibleTo, worksVisibleTo, workVisibleTo } from './work-pages.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  works: {
    list: os.works.list.handler(({ context, input }) => {
      const after = input.after === undefined ? undefined : idFrom<'Work'>(input.after)
      return context.inSchool((tx, actor, moment) => worksVisibleTo(tx, actor, { ...input, after }, moment))
    }),
    create: os.works.create.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => createWork(tx, actor, input, moment)),
    ),
    get: os.works.get.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => workVisibleTo(tx, actor, input.workId, moment)),
    ),
    change: os.works.change.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => changeWork(tx, actor, input, moment)),
    ),
    remove: os.works.remove.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => removeWork(tx, actor, input.workId, moment)),
    ),
    describe: os.works.describe.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => describeWork(tx, actor, input, moment)),
    ),
    overview: os.works.overview.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => overviewVisibleTo(tx, actor, input.workId, moment)),
    ),
    difficulties: os.works.difficulties.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => difficultiesOfWork(tx, actor, input.workId, moment)),
    ),
    sheets: os.works.sheets.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => sheetsVisibleTo(tx, actor, input, moment)),
    ),
    export: os.works.export.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => exportWork(tx, actor, input, moment)),
    ),
  },
  skills: {
    list: os.skills.list.handler(({ context }) =>
      context.inSchool((tx, actor) => skillsVisibleTo(tx, actor)),
    ),
    create: os.skills.create.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => createSkill(tx, actor, input.name, moment)),
    ),
    rename: os.skills.rename.handler(({ context, input: { skillId: id, name } }) =>
      context.inSchool((tx, actor, moment) => renameSkill(tx, actor, { id, name }, moment)),
    ),
  },
  pupils: {
    list: os.pupils.list.handler(({ context }) =>
      context.inSchool((tx, actor) => pupilsVisibleTo(tx, actor)),
    ),
    draw: os.pupils.draw.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => drawCodes(tx, actor, input, moment)),
    ),
  },
  imports: {
    open: os.imports.open.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => openImport(tx, actor, input, moment)),
    ),
    putChunk: os.imports.putChunk.handler(({ context, input }) =>
      context.inSchool((tx, actor) => receiveChunk(tx, actor, input)),
    ),
    complete: os.imports.complete.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => completeImport(tx, actor, input, moment)),
    ),
    undo: os.imports.undo.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => undoImport(tx, actor, input.importId, moment)),
    ),
  },
  difficulties: {
    list: os.difficulties.list.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => difficultiesVisibleTo(tx, actor, input, moment)),
    ),
    get: os.difficulties.get.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => difficultyVisibleTo(tx, actor, input.difficultyId, moment)),
    ),
    judge: os.difficulties.judge.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => judgeDifficulty(tx, actor, input, moment)),
    ),
  },
  thresholds: {
    get: os.thresholds.get.handler(({ context }) =>
      context.inSchool((tx, actor) => thresholdsVisibleTo(tx, actor)),
    ),
    set: os.thresholds.set.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => setThresholds(tx, actor, input, moment)),
    ),
  },
  profiles: {
    list: os.profiles.list.handler(({ context }) =>
      context.inSchool((tx, actor) => profilesVisibleTo(tx, actor)),
    ),
    save: os.profiles.save.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => saveProfile(tx, actor, input, moment)),
    ),
    remove: os.profiles.remove.handler(({ context, input }) =>
      context.inSchool((tx, actor) => removeProfile(tx, actor, input.profileId)),
    ),
  },
})
