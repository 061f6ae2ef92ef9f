import { Button, Radio, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { adviceFor, type NeedAnswers } from '../../association-choice.ts'
import { type Association, associations } from '../../topic.ts'
import { NeedQuestions } from '../need/NeedQuestions.tsx'
import { associationWords } from '../words/associations.ts'
import { needWords } from '../words/need.ts'
import { topicWords } from '../words/topic.ts'
import styles from './form.module.css'

interface Props {
  value: Association
  change: (association: Association) => void
}

/** In which of the five forms to work: picked, or found by a few plain questions. */
export function AssociationField({ value, change }: Props): ReactNode {
  const t = useWords(topicWords)
  const a = useWords(associationWords)
  const [isAsking, setAsking] = useState(false)
  return (
    <Panel
      title={t.association}
      note={t.associationHint}
      aside={
        <Button
          variant="default"
          size="compact-md"
          aria-expanded={isAsking}
          onClick={() => setAsking((before) => !before)}
        >
          {isAsking ? t.hideNeed : t.askNeed}
        </Button>
      }
    >
      {isAsking && <Asking change={change} />}
      <Radio.Group
        aria-label={t.association}
        value={value}
        // The values below are exactly these.
        onChange={(picked) => change(picked as Association)}
      >
        <Stack gap={12}>
          {associations.toReversed().map((each) => (
            <Radio key={each} value={each} label={a.name[each]} description={a.goal[each]} />
          ))}
        </Stack>
      </Radio.Group>
    </Panel>
  )
}

function Asking({ change }: Pick<Props, 'change'>): ReactNode {
  const t = useWords(needWords)
  const a = useWords(associationWords)
  const [answers, setAnswers] = useState<NeedAnswers>({})
  const advice = adviceFor(answers)
  const answer = (next: NeedAnswers) => {
    setAnswers(next)
    const found = adviceFor(next)
    if (found !== null) change(found.association)
  }
  return (
    <div className={styles.asking}>
      <NeedQuestions answers={answers} change={answer} />
      <div role="status">
        {advice !== null && (
          <p>
            <strong>
              {t.fits}: {a.chip[advice.association]}.
            </strong>{' '}
            {advice.whyNotCommunity !== null && t.notCommunity[advice.whyNotCommunity]}
          </p>
        )}
      </div>
    </div>
  )
}
