import { Button, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DraftNote } from '#kit/DraftNote.tsx'
import type { Draft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { namesIn } from '#school/people/name-in-text.ts'
import { boardPath } from '../../paths.ts'
import { NameWarning } from '../NameWarning.tsx'
import type { Topic } from '../shapes.ts'
import { topicWords } from '../words/topic.ts'
import { AssociationField } from './AssociationField.tsx'
import { Beginning } from './Beginning.tsx'
import styles from './form.module.css'
import { PurposeFields } from './PurposeFields.tsx'
import type { TopicFields } from './topic-fields.ts'

interface Props {
  boardId: string
  /** The topic that is changed; null for a new one. */
  topic: Topic | null
  draft: Draft<TopicFields>
  isSending: boolean
  error: unknown
  send: () => void
}

/** A topic from its beginning to what it answers to. */
export function TopicForm({ boardId, topic, draft, isSending, error, send }: Props): ReactNode {
  const t = useWords(topicWords)
  const [isMissing, setMissing] = useState(false)
  const [warned, warn] = useState<readonly string[]>([])
  const { value: fields } = draft
  const change = (changes: Partial<TopicFields>) => {
    setMissing(false)
    warn([])
    draft.change((before) => ({ ...before, ...changes }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isEmpty = fields.title.trim() === ''
    const names = namesIn([fields.title, fields.why, fields.evidence].join('\n'))
    setMissing(isEmpty)
    warn(names)
    if (!isEmpty && names.length === 0) send()
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Beginning fields={fields} change={change} isNew={topic === null} />
      <Texts fields={fields} change={change} error={error} isMissing={isMissing} />
      <AssociationField value={fields.association} change={(association) => change({ association })} />
      <PurposeFields fields={fields} change={change} named={topic?.challenges ?? []} />
      <NameWarning names={warned} isSending={isSending} send={send} />
      <ProblemNotice error={error} refusals={t.refusals} />
      <DraftNote draft={draft} />
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending}>
          {topic === null ? t.send : t.save}
        </Button>
        <LinkButton variant="default" to={boardPath(boardId)}>
          {t.cancel}
        </LinkButton>
      </div>
    </form>
  )
}

interface TextsProps {
  fields: TopicFields
  change: (changes: Partial<TopicFields>) => void
  error: unknown
  isMissing: boolean
}

const longest = { title: 200, why: 2000, evidence: 2000 }

function Texts({ fields, change, error, isMissing }: TextsProps): ReactNode {
  const t = useWords(topicWords)
  const problems = useFieldProblems(error)
  return (
    <Panel>
      <TextInput
        label={t.title}
        description={t.titleHint}
        maxLength={longest.title}
        autoComplete="off"
        value={fields.title}
        error={isMissing ? t.titleMissing : problems.title}
        onChange={({ currentTarget: { value } }) => change({ title: value })}
      />
      <Textarea
        autosize
        minRows={3}
        label={t.why}
        description={t.whyHint}
        maxLength={longest.why}
        value={fields.why}
        error={problems.why}
        onChange={({ currentTarget: { value } }) => change({ why: value })}
      />
      <Textarea
        autosize
        minRows={2}
        label={t.evidence}
        description={t.evidenceHint}
        maxLength={longest.evidence}
        value={fields.evidence}
        error={problems.evidence}
        onChange={({ currentTarget: { value } }) => change({ evidence: value })}
      />
    </Panel>
  )
}
