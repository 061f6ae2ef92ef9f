import { NumberInput, SegmentedControl, Select, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import styles from '../meetings.module.css'
import { agendaWords } from '../words/agenda.ts'
import type { ItemValues } from './item-values.ts'

interface KindFieldsProps {
  values: ItemValues
  change: (changes: Partial<ItemValues>) => void
}

const tools = ['square', 'pyramid', 'wheel'] as const
const occasions = ['before', 'after', 'once'] as const
const parts = ['read', 'keep'] as const

/** What only this kind of item needs. */
export function KindFields({ values, change }: KindFieldsProps): ReactNode {
  switch (values.kind) {
    case 'cards':
    case 'conclusions':
      return <Question values={values} change={change} />
    case 'vote':
      return (
        <>
          <Question values={values} change={change} />
          <VoteFields values={values} change={change} />
        </>
      )
    case 'mood':
      return <MoodFields values={values} change={change} />
    case 'agreement':
      return <PartField values={values} change={change} />
    default:
      return null
  }
}

function Question({ values, change }: KindFieldsProps): ReactNode {
  const t = useWords(agendaWords)
  return (
    <Textarea
      label={t.question}
      description={t.questionNote}
      autosize
      minRows={1}
      maxLength={500}
      value={values.question}
      onChange={(event) => change({ question: event.currentTarget.value })}
    />
  )
}

function VoteFields({ values, change }: KindFieldsProps): ReactNode {
  const t = useWords(agendaWords)
  return (
    <>
      <Textarea
        label={t.options}
        autosize
        minRows={2}
        value={values.options}
        onChange={(event) => change({ options: event.currentTarget.value })}
      />
      <NumberInput
        label={t.dots}
        min={1}
        max={10}
        allowDecimal={false}
        value={values.dots}
        onChange={(dots) => change({ dots: Number(dots) })}
      />
    </>
  )
}

function MoodFields({ values, change }: KindFieldsProps): ReactNode {
  const t = useWords(agendaWords)
  return (
    <div className={styles.pair}>
      <Select
        label={t.tool}
        allowDeselect={false}
        data={tools.map((tool) => ({ value: tool, label: t.tools[tool] }))}
        value={values.tool}
        // Only these tools are offered.
        onChange={(tool) => tool !== null && change({ tool: tool as ItemValues['tool'] })}
      />
      <Select
        label={t.occasion}
        allowDeselect={false}
        data={occasions.map((occasion) => ({ value: occasion, label: t.occasions[occasion] }))}
        value={values.occasion}
        // Only these occasions are offered.
        onChange={(occasion) => occasion !== null && change({ occasion: occasion as ItemValues['occasion'] })}
      />
    </div>
  )
}

function PartField({ values, change }: KindFieldsProps): ReactNode {
  const t = useWords(agendaWords)
  return (
    <SegmentedControl
      aria-label={t.part}
      data={parts.map((part) => ({ value: part, label: t.parts[part] }))}
      value={values.part}
      // Only these parts are offered.
      onChange={(part) => change({ part: part as ItemValues['part'] })}
    />
  )
}
