import { addCohorts } from '#school/calendar/server/add-cohorts.ts'
import { setUpSchoolYear } from '#school/calendar/server/set-up-school-year.ts'
import type { Play } from './play.ts'

const firstYear = 2025

/** Step 1 of the year script: the deputy head sets up the school year and names the classes. */
export async function playSchoolYear(play: Play): Promise<void> {
  await play.as('zam', async (tx, actor, moment) => {
    await setUpSchoolYear(tx, actor, { firstYear, studyWeek: 5 }, moment)
    const classes = ['А', 'Б'].map((letter) => ({ grade: 5, letter }))
    await addCohorts(tx, actor, { firstYear, classes }, moment)
  })
}
