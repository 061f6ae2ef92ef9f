import type { ReactNode } from 'react'
import { IntervalBar } from '#kit/charts/IntervalBar.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { useFigures } from '../figures.ts'
import type { Overview, View } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { ScrollBox } from './ScrollBox.tsx'
import { mainView, useNamedViews } from './views.ts'
import classes from './work.module.css'

type Solved = View['skills'][number]['solved']

/** Shares by skill and class, where a skill gathers several items: with one item each it would repeat the items. */
export function SkillsPanel({ overview }: { overview: Overview }): ReactNode {
  const t = useWords(overviewWords)
  const say = useFigures()
  const views = useNamedViews(overview)
  const main = mainView(overview)
  if (main === null || main.skills.length === 0 || main.skills.length >= overview.items.length) return null
  const hardest = main.skills.toSorted((a, b) => shareOr1(a.solved) - shareOr1(b.solved))[0]
  return (
    <Panel
      title={t.skills}
      {...(hardest === undefined || hardest.solved.shown !== 'percent'
        ? {}
        : { note: t.skillsReading(hardest.skill.name, say.points(hardest.solved)) })}
    >
      <ScrollBox label={t.skills}>
        <table className={classes.plain} data-testid="skills">
          <thead>
            <tr>
              <th scope="col">{t.skill}</th>
              {views.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {main.skills.map(({ skill }) => (
              <tr key={skill.id}>
                <th scope="row">{skill.name}</th>
                {views.map(({ key, view }) => (
                  <td key={key}>
                    <SolvedCell solved={view.skills.find((each) => each.skill.id === skill.id)?.solved} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Panel>
  )
}

function SolvedCell({ solved }: { solved: Solved | undefined }): ReactNode {
  const say = useFigures()
  if (solved === undefined) return say.words.dash
  const text = say.points(solved)
  if (solved.shown !== 'percent') return text
  return (
    <div className={classes.shareCell}>
      {text}
      <IntervalBar share={solved.share} label={text} />
    </div>
  )
}

function shareOr1(solved: Solved): number {
  return solved.shown === 'percent' ? solved.share : 1
}
