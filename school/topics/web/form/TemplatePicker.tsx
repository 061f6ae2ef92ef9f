import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { type TemplateKey, templateKeys, topicTemplates } from '../../templates.ts'
import { useReadyTopics } from '../ready-topics.ts'
import { topicWords } from '../words/topic.ts'
import styles from './form.module.css'
import { PickList, PickRow } from './PickList.tsx'
import { type TopicFields, withTemplate } from './topic-fields.ts'

interface Props {
  fields: TopicFields
  change: (changes: Partial<TopicFields>) => void
}

/** Ready topics; those in the words of a kindergarten stand folded away. */
export function TemplatePicker({ fields, change }: Props): ReactNode {
  const t = useWords(topicWords)
  const ready = useReadyTopics()
  const keysOf = (setting: 'school' | 'kindergarten') =>
    templateKeys.filter((key) => topicTemplates[key].setting === setting)
  const rows = (keys: readonly TemplateKey[]) =>
    keys.map((key) => (
      <PickRow
        key={key}
        title={ready[key].title}
        note={ready[key].why}
        isTaken={fields.template === key}
        take={() => change(withTemplate(fields, key, ready))}
      />
    ))
  const kindergarten = keysOf('kindergarten')
  return (
    <>
      <PickList label={t.school}>{rows(keysOf('school'))}</PickList>
      <details
        className={styles.details}
        open={fields.template !== null && kindergarten.includes(fields.template)}
      >
        <summary>{t.kindergarten}</summary>
        <PickList label={t.kindergarten}>{rows(kindergarten)}</PickList>
      </details>
    </>
  )
}
