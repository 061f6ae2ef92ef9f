import { Button, SegmentedControl } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { TemplateDetails } from '../board/TemplateDetails.tsx'
import { topicWords } from '../words/topic.ts'
import { DifficultyPicker } from './DifficultyPicker.tsx'
import styles from './form.module.css'
import { TemplatePicker } from './TemplatePicker.tsx'
import { type TopicFields, withoutTemplate } from './topic-fields.ts'

interface Props {
  fields: TopicFields
  change: (changes: Partial<TopicFields>) => void
  isNew: boolean
}

const ways = ['difficulty', 'template', 'free'] as const
type Way = (typeof ways)[number]

/** Where a topic begins: with what pupils find hard, with a ready topic, or with one’s own words. */
export function Beginning({ fields, change, isNew }: Props): ReactNode {
  const t = useWords(topicWords)
  const [way, setWay] = useState<Way>(firstWay(fields, isNew))
  const labels = { difficulty: t.fromDifficulty, template: t.fromTemplate, free: t.fromFree }
  return (
    <Panel title={t.from}>
      <div className={styles.ways}>
        <SegmentedControl
          classNames={{ label: styles.way ?? '' }}
          aria-label={t.from}
          value={way}
          data={ways.map((value) => ({ value, label: labels[value] }))}
          onChange={setWay}
        />
      </div>
      <Taken fields={fields} change={change} />
      {way === 'difficulty' && <DifficultyPicker fields={fields} change={change} />}
      {way === 'template' && <TemplatePicker fields={fields} change={change} />}
    </Panel>
  )
}

/** A topic with its own words is not sent to the lists again. */
function firstWay({ template, difficulty }: TopicFields, isNew: boolean): Way {
  if (template !== null) return 'template'
  return isNew || difficulty !== null ? 'difficulty' : 'free'
}

function Taken({ fields, change }: Omit<Props, 'isNew'>): ReactNode {
  const t = useWords(topicWords)
  const { difficulty, template } = fields
  return (
    <>
      {difficulty !== null && (
        <p className={styles.taken}>
          <span>
            <span className="soft">{t.chosenDifficulty}: </span>
            {difficulty.name}
          </span>
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={t.takeAwayNamed(difficulty.name)}
            onClick={() => change({ difficulty: null })}
          >
            {t.takeAway}
          </Button>
        </p>
      )}
      {template !== null && (
        <div className={styles.taken}>
          <TemplateDetails template={template} />
          <Button variant="subtle" size="compact-md" onClick={() => change(withoutTemplate(fields))}>
            {t.takeAwayTemplate}
          </Button>
        </div>
      )}
    </>
  )
}
