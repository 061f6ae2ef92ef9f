import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { type AgendaBlock, agendaBlocks, type ItemKind, itemKinds } from '../../agenda.ts'
import styles from '../meetings.module.css'
import { MemberSelect } from '../set/MeetingFields.tsx'
import type { Person } from '../shapes.ts'
import { agendaWords } from '../words/agenda.ts'
import type { ItemValues } from './item-values.ts'

interface ItemFieldsProps {
  values: ItemValues
  change: (changes: Partial<ItemValues>) => void
  people: readonly Person[]
  problems: Readonly<Record<string, string>>
  isAsked: boolean
}

/** What every item has: a kind, a title, minutes, a block, somebody who prepares. */
export function ItemFields({ values, change, people, problems, isAsked }: ItemFieldsProps): ReactNode {
  const t = useWords(agendaWords)
  const isMissing = isAsked && values.title.trim() === ''
  return (
    <>
      <KindSelect values={values} change={change} />
      <TextInput
        label={t.name}
        withAsterisk
        maxLength={300}
        value={values.title}
        error={isMissing ? t.nameMissing : problems.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <div className={styles.pair}>
        <NumberInput
          label={t.minutes}
          min={1}
          max={240}
          allowDecimal={false}
          value={values.lengthMinutes}
          error={problems.lengthMinutes}
          onChange={(minutes) => change({ lengthMinutes: Number(minutes) })}
        />
        <BlockSelect values={values} change={change} />
      </div>
      <MemberSelect
        label={t.speaker}
        people={people}
        value={values.speakerId}
        error={problems.speakerId}
        change={(speakerId) => change({ speakerId })}
      />
      <Textarea
        label={t.about}
        autosize
        minRows={1}
        maxLength={2000}
        value={values.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  )
}

type PartProps = Pick<ItemFieldsProps, 'values' | 'change'>

/** A question about an earlier decision comes by itself and stays what it is. */
function KindSelect({ values: { kind }, change }: PartProps): ReactNode {
  const t = useWords(agendaWords)
  if (kind === 'follow_up') return null
  const kinds = itemKinds.filter((each) => each !== 'follow_up')
  return (
    <Select
      label={t.kind}
      description={t.kindNotes[kind]}
      allowDeselect={false}
      data={kinds.map((each) => ({ value: each, label: t.kinds[each] }))}
      value={kind}
      // Only these kinds are offered.
      onChange={(each) => each !== null && change({ kind: each as ItemKind })}
    />
  )
}

function BlockSelect({ values, change }: PartProps): ReactNode {
  const t = useWords(agendaWords)
  if (values.kind === 'follow_up') return null
  return (
    <Select
      label={t.block}
      allowDeselect={false}
      data={agendaBlocks.map((block) => ({ value: block, label: t.blocks(block) }))}
      value={values.block}
      // Only these blocks are offered.
      onChange={(block) => block !== null && change({ block: block as AgendaBlock })}
    />
  )
}
