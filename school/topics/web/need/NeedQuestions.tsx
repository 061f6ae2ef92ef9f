import { Radio, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { type NeedAnswers, needQuestions } from '../../association-choice.ts'
import { needWords } from '../words/need.ts'
import { questionsShown, withAnswer } from './answers.ts'

interface Props {
  answers: NeedAnswers
  change: (answers: NeedAnswers) => void
}

/** The questions, one after the other; an earlier answer can be changed where it stands. */
export function NeedQuestions({ answers, change }: Props): ReactNode {
  const t = useWords(needWords)
  return (
    <Stack gap={20}>
      {questionsShown(answers).map((question) => {
        // Each question has its own options; together they are one table of sentences.
        const sentences = t.answer[question] as Readonly<Record<string, string>>
        return (
          <Radio.Group
            key={question}
            label={t.question[question]}
            value={answers[question] ?? null}
            onChange={(value) => change(withAnswer(answers, question, value))}
          >
            <Stack gap={10} mt={8}>
              {needQuestions[question].map((value) => (
                <Radio key={value} value={value} label={sentences[value]} />
              ))}
            </Stack>
          </Radio.Group>
        )
      })}
    </Stack>
  )
}
