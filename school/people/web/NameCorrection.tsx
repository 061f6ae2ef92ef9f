import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useWords } from '#kit/words.ts'
import { nameLengthMaximum, type PersonName, whyNotNamePart } from '../name.ts'
import { type NameForms, type ObliqueCase, obliqueCases } from '../oblique-case.ts'
import styles from './names.module.css'
import { words } from './words/names.ts'

interface NameCorrectionProps {
  forms: NameForms
  isPending: boolean
  keep: (forms: NameForms) => void
  cancel: () => void
  problem: ReactNode
}

type Part = keyof PersonName

/** The fifteen words of a name, to be put right by somebody who knows how it declines. */
export function NameCorrection({ forms, isPending, keep, cancel, problem }: NameCorrectionProps): ReactNode {
  const t = useWords(words)
  const [typed, setTyped] = useState(forms)
  const parts: Part[] =
    forms.genitive.patronymic === null
      ? ['familyName', 'givenName']
      : ['familyName', 'givenName', 'patronymic']
  const labels = { familyName: t.familyName, givenName: t.givenName, patronymic: t.patronymic }
  const problems = obliqueCases.flatMap((wanted) =>
    parts.map((part) => whyNotNamePart(typed[wanted][part] ?? '')),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (problems.every((each) => each === null)) keep(typed)
  }
  const change = (wanted: ObliqueCase, part: Part, text: string) =>
    setTyped((before) => ({ ...before, [wanted]: { ...before[wanted], [part]: text } }))
  return (
    <form onSubmit={submit} className={styles.cases}>
      {obliqueCases.map((wanted) => (
        <fieldset key={wanted} className={styles.correction}>
          <legend>
            {t.cases[wanted]} <span className={styles.caseName}>{t.caseNames[wanted]}</span>
          </legend>
          {parts.map((part) => {
            const text = typed[wanted][part] ?? ''
            const why = whyNotNamePart(text)
            return (
              <TextInput
                key={part}
                lang="ru"
                aria-label={`${labels[part]}, ${t.caseNames[wanted]}`}
                autoComplete="off"
                value={text}
                maxLength={nameLengthMaximum}
                error={why === null ? undefined : t.problems[why]}
                onChange={(event) => change(wanted, part, event.currentTarget.value)}
              />
            )
          })}
        </fieldset>
      ))}
      {problem}
      <div className={styles.buttons}>
        <Button type="submit" loading={isPending} disabled={problems.some((each) => each !== null)}>
          {t.keep}
        </Button>
        <Button variant="default" onClick={cancel}>
          {t.cancel}
        </Button>
      </div>
    </form>
  )
}
