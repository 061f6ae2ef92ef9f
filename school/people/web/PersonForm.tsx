import { Button, Checkbox, Fieldset, NumberInput, TagsInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { DayInput } from '#kit/DayInput.tsx'
import { useWords } from '#kit/words.ts'
import { positionTypes, positionTypesIn, positionWordingLengthMaximum } from '../position.ts'
import { knownSubjects, subjectNamed } from '../subject.ts'
import { peopleApi } from './api.ts'
import { ClassFields } from './ClassFields.tsx'
import { yearName } from './describe.ts'
import { type FormProblems, formProblems, hasProblems, type PersonFormValues } from './form-values.ts'
import { NameFields } from './NameFields.tsx'
import styles from './person-form.module.css'
import { words } from './words/form.ts'
import { words as peopleWords } from './words/people.ts'

interface PersonFormProps {
  values: PersonFormValues
  change: (next: (before: PersonFormValues) => PersonFormValues) => void
  schoolYear: number
  /** A sentence per field the server refused. */
  refused: Readonly<Record<string, string>>
  /** Whether a last day is asked: only for somebody new. */
  asksEnd: boolean
  submit: () => void
  /** Above the buttons: what went wrong, what was saved. */
  notes: ReactNode
  actions: (isReady: boolean) => ReactNode
}

/** Everything the staff list says about a person. Problems are shown once somebody has tried to send. */
export function PersonForm(props: PersonFormProps): ReactNode {
  const { values, change, submit, notes, actions } = props
  const [wasSent, setWasSent] = useState(false)
  const problems = formProblems(values)
  const shown: FormProblems = wasSent ? problems : { classes: false }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setWasSent(true)
    if (!hasProblems(problems)) submit()
  }
  const set = (part: Partial<PersonFormValues>) => change((before) => ({ ...before, ...part }))
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <NameFields values={values} change={change} problems={shown} refused={props.refused} />
      <PositionFields values={values} set={set} />
      <TeachingFields values={values} set={set} schoolYear={props.schoolYear} />
      <ContactFields
        values={values}
        set={set}
        problems={shown}
        refused={props.refused}
        asksEnd={props.asksEnd}
      />
      {notes}
      <div className={styles.actions}>{actions(!hasProblems(shown))}</div>
    </form>
  )
}

interface PartProps {
  values: PersonFormValues
  set: (part: Partial<PersonFormValues>) => void
}

function PositionFields({ values, set }: PartProps): ReactNode {
  const t = useWords(words)
  const names = useWords(peopleWords).positions
  // What the words of the position say is ticked; whoever knows better changes the ticks afterwards.
  const proposeTypes = () => {
    const found = positionTypesIn(values.positionWording)
    if (values.positionTypes.length === 0 && found.length > 0) set({ positionTypes: found })
  }
  return (
    <Fieldset legend={t.position} className={styles.set ?? ''} variant="unstyled">
      <TextInput
        aria-label={t.position}
        description={t.positionHint}
        value={values.positionWording}
        maxLength={positionWordingLengthMaximum}
        onChange={(event) => set({ positionWording: event.currentTarget.value })}
        onBlur={proposeTypes}
      />
      <Checkbox.Group
        label={t.positionTypes}
        value={values.positionTypes}
        onChange={(chosen) => set({ positionTypes: positionTypes.filter((type) => chosen.includes(type)) })}
      >
        <div className={styles.checks}>
          {positionTypes.map((type) => (
            <Checkbox key={type} value={type} label={names[type]} />
          ))}
        </div>
      </Checkbox.Group>
    </Fieldset>
  )
}

function TeachingFields({ values, set, schoolYear }: PartProps & { schoolYear: number }): ReactNode {
  const t = useWords(words)
  const own = useQuery(peopleApi.subjects.list.queryOptions())
  const offered = [...new Set([...(own.data ?? []), ...knownSubjects])]
  const years = values.experienceYears
  return (
    <Fieldset legend={t.subjects} className={styles.set ?? ''} variant="unstyled">
      <TagsInput
        aria-label={t.subjects}
        description={t.subjectsHint}
        value={values.subjects}
        data={offered}
        maxTags={30}
        clearable={false}
        onChange={(names) => set({ subjects: [...new Set(names.map(subjectNamed))] })}
      />
      <ClassFields values={values} set={set} schoolYear={schoolYear} />
      <NumberInput
        label={t.experience}
        description={years === null ? undefined : t.experienceSince(yearName(schoolYear - years))}
        className={styles.short ?? ''}
        value={years ?? ''}
        min={0}
        max={70}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="strict"
        onChange={(value) => set({ experienceYears: typeof value === 'number' ? value : null })}
      />
    </Fieldset>
  )
}

interface ContactFieldsProps extends PartProps {
  problems: FormProblems
  refused: Readonly<Record<string, string>>
  asksEnd: boolean
}

function ContactFields({ values, set, problems, refused, asksEnd }: ContactFieldsProps): ReactNode {
  const t = useWords(words)
  const sentence = (field: 'email' | 'phone') =>
    problems[field] === undefined ? refused[field] : t.problems[problems[field]]
  return (
    <div className={styles.pair}>
      <TextInput
        type="email"
        label={t.email}
        description={t.emailHint}
        autoComplete="off"
        value={values.email}
        error={sentence('email')}
        maxLength={200}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <TextInput
        type="tel"
        label={t.phone}
        description={t.emailHint}
        autoComplete="off"
        value={values.phone}
        error={sentence('phone')}
        maxLength={30}
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
      {asksEnd && (
        <DayInput
          label={t.endsOn}
          description={t.endsOnHint}
          optional
          value={values.endsOn}
          change={(endsOn) => set({ endsOn })}
        />
      )}
    </div>
  )
}

/** The usual two ends of a form. */
export function FormButtons({
  label,
  isPending,
  cancel,
}: {
  label: string
  isPending: boolean
  cancel: ReactNode
}): ReactNode {
  return (
    <>
      <Button type="submit" loading={isPending}>
        {label}
      </Button>
      {cancel}
    </>
  )
}
