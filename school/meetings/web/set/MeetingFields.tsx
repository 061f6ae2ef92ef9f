import { NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { DayInput } from '#kit/DayInput.tsx'
import { useWords } from '#kit/words.ts'
import type { PersonId } from '#school/access/actor.ts'
import { fullName, shortName, useMe } from '#school/access/web/public.tsx'
import { meetingMinutes, purposeLengthMaximum } from '../../meeting.ts'
import styles from '../meetings.module.css'
import type { Person } from '../shapes.ts'
import { fieldWords } from '../words/fields.ts'
import type { MeetingValues } from './meeting-values.ts'

export interface FieldsProps {
  values: MeetingValues
  change: (changes: Partial<MeetingValues>) => void
  /** After the first try to send: what is missing is said. */
  isAsked: boolean
  problems: Readonly<Record<string, string>>
}

type PurposeFieldProps = Pick<FieldsProps, 'isAsked' | 'problems'> & {
  purpose: string
  change: (changes: { purpose: string }) => void
}

export function PurposeField({ purpose, change, isAsked, problems }: PurposeFieldProps): ReactNode {
  const t = useWords(fieldWords)
  const isMissing = isAsked && purpose.trim() === ''
  return (
    <Textarea
      label={t.purpose}
      description={t.purposeNote}
      autosize
      minRows={2}
      withAsterisk
      maxLength={purposeLengthMaximum}
      value={purpose}
      error={isMissing ? t.purposeMissing : problems.purpose}
      onChange={(event) => change({ purpose: event.currentTarget.value })}
    />
  )
}

export function WhenFields({ values, change, isAsked, problems }: FieldsProps): ReactNode {
  const t = useWords(fieldWords)
  const { today } = useMe()
  return (
    <div className={styles.when}>
      <DayInput
        label={t.on}
        from={today}
        value={values.on}
        change={(on) => change({ on })}
        error={isAsked && values.on === null ? t.dayMissing : problems.startsAt}
      />
      <TextInput
        type="time"
        label={t.time}
        value={values.time}
        error={isAsked && values.time === '' ? t.timeMissing : undefined}
        onChange={(event) => change({ time: event.currentTarget.value })}
      />
      <MinutesField value={values.lengthMinutes} change={(lengthMinutes) => change({ lengthMinutes })} />
    </div>
  )
}

interface MinutesFieldProps {
  value: number
  change: (minutes: number) => void
}

export function MinutesField({ value, change }: MinutesFieldProps): ReactNode {
  const t = useWords(fieldWords)
  return (
    <NumberInput
      label={t.minutes}
      min={meetingMinutes.least}
      max={meetingMinutes.most}
      step={5}
      allowDecimal={false}
      value={value}
      onChange={(minutes) => change(Number(minutes))}
    />
  )
}

type WhereProps = Pick<FieldsProps, 'problems'> & {
  values: Pick<MeetingValues, 'place' | 'link'>
  change: (changes: Partial<Pick<MeetingValues, 'place' | 'link'>>) => void
}

export function WhereFields({ values, change, problems }: WhereProps): ReactNode {
  const t = useWords(fieldWords)
  return (
    <div className={styles.pair}>
      <TextInput
        label={t.place}
        description={t.placeNote}
        maxLength={200}
        value={values.place}
        error={problems.place}
        onChange={(event) => change({ place: event.currentTarget.value })}
      />
      <TextInput
        label={t.link}
        description={t.linkNote}
        inputMode="url"
        autoComplete="off"
        maxLength={500}
        value={values.link}
        error={problems.link}
        onChange={(event) => change({ link: event.currentTarget.value })}
      />
    </div>
  )
}

interface PeopleFieldsProps extends FieldsProps {
  people: readonly Person[]
  /** Whose turn it is to lead; left out where nothing is proposed. */
  proposed?: Person | null
}

export function PeopleFields(props: PeopleFieldsProps): ReactNode {
  const { values, change, problems, people, proposed = null } = props
  const t = useWords(fieldWords)
  return (
    <div className={styles.pair}>
      <MemberSelect
        label={t.facilitator}
        description={proposed === null ? t.facilitatorNobody : t.facilitatorNote(shortName(proposed))}
        people={people}
        value={values.facilitatorId}
        error={problems.facilitatorId}
        change={(facilitatorId) => change({ facilitatorId })}
      />
      <MemberSelect
        label={t.secretary}
        description={t.facilitatorNobody}
        people={people}
        value={values.secretaryId}
        error={problems.secretaryId}
        change={(secretaryId) => change({ secretaryId })}
      />
    </div>
  )
}

interface MemberSelectProps {
  label: string
  description?: string
  people: readonly Person[]
  value: PersonId | null
  change: (person: PersonId | null) => void
  error?: string | undefined
}

export function MemberSelect({ people, value, change, ...rest }: MemberSelectProps): ReactNode {
  return (
    <Select
      {...rest}
      clearable
      searchable
      data={people.map((person) => ({ value: person.id, label: fullName(person) }))}
      value={value}
      // Only ids of these people are offered.
      onChange={(id) => change(id as PersonId | null)}
    />
  )
}
