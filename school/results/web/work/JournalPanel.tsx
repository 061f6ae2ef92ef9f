import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useFigures } from '../figures.ts'
import type { Overview } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { ScrollBox } from './ScrollBox.tsx'
import { mainView, useNamedViews } from './views.ts'
import classes from './work.module.css'

/**
 * The mark for the work beside the journal mark, said neutrally: which of the two is higher, not who is wrong.
 * «Lowered» in official reports means that the work's mark is lower, so the journal's is higher.
 */
export function JournalPanel({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  const say = useFigures()
  const views = useNamedViews(overview).filter(({ view }) => view.journal !== null)
  const main = mainView(overview)?.journal ?? null
  if (main === null) return null
  const { lowered, confirmed, raised } = main
  const reading =
    lowered.shown === 'only_count' || confirmed.shown === 'only_count' || raised.shown === 'only_count'
      ? t.journalFew
      : t.journalReading(lowered.count, lowered.measured, confirmed.count, raised.count)
  return (
    <Panel title={t.journal} note={t.journalNote}>
      <p className={classes.reading}>{reading}</p>
      <ScrollBox label={t.journal}>
        <table className={classes.plain} data-testid="journal">
          <thead>
            <tr>
              <th scope="col">{t.byClass}</th>
              <th scope="col">{t.journalHigher}</th>
              <th scope="col">{t.journalSame}</th>
              <th scope="col">{t.journalLower}</th>
              <th scope="col">{t.journalNone}</th>
            </tr>
          </thead>
          <tbody>
            {views.map(({ key, name, view: { journal } }) =>
              journal === null ? null : (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td>{say.countWithShare(journal.lowered)}</td>
                  <td>{say.countWithShare(journal.confirmed)}</td>
                  <td>{say.countWithShare(journal.raised)}</td>
                  <td>{say.countWithShare(journal.withoutMark)}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  )
}
