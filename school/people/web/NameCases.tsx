import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { Gender } from '../gender.ts'
import { fullName } from '../name.ts'
import { type NameForms, obliqueCases } from '../oblique-case.ts'
import { peopleApi, useRefresh } from './api.ts'
import { NameCorrection } from './NameCorrection.tsx'
import styles from './names.module.css'
import type { ShownForms } from './shapes.ts'
import { words } from './words/names.ts'

interface NameCasesProps {
  personId: string
  shown: ShownForms
}

/** The five forms as a document will write them, to be confirmed or corrected. Without a gender it is asked first. */
export function NameCases({ personId, shown }: NameCasesProps): ReactNode {
  const t = useWords(words)
  const [isCorrecting, setIsCorrecting] = useState(false)
  const keeping = useKeeping(() => setIsCorrecting(false))
  const proposing = useMutation(peopleApi.names.propose.mutationOptions())
  const current = proposing.data ?? shown
  const { forms, gender } = current
  if (forms === null || gender === null) {
    return (
      <>
        <GenderQuestion ask={(answer) => proposing.mutate({ personId, gender: answer })} />
        <ProblemNotice error={proposing.error} refusals={t.refusals} />
      </>
    )
  }
  const keep = (kept: NameForms) => keeping.mutate({ personId, gender, forms: kept })
  if (isCorrecting) {
    return (
      <NameCorrection
        forms={forms}
        isPending={keeping.isPending}
        keep={keep}
        cancel={() => setIsCorrecting(false)}
        problem={<ProblemNotice error={keeping.error} refusals={t.refusals} />}
      />
    )
  }
  return (
    <div className={styles.cases}>
      <FormsList forms={forms} />
      <Example shown={current} forms={forms} />
      <ProblemNotice error={keeping.error} refusals={t.refusals} />
      <div className={styles.buttons}>
        {shown.confirmedAt === null && (
          <Button loading={keeping.isPending} onClick={() => keep(forms)}>
            {t.right}
          </Button>
        )}
        <Button variant="default" onClick={() => setIsCorrecting(true)}>
          {shown.confirmedAt === null ? t.correct : t.change}
        </Button>
      </div>
    </div>
  )
}

export function useKeeping(done: () => void) {
  const refresh = useRefresh()
  return useMutation(
    peopleApi.names.keep.mutationOptions({
      onSuccess: async () => {
        await refresh()
        done()
      },
    }),
  )
}

export function FormsList({ forms }: { forms: NameForms }): ReactNode {
  const t = useWords(words)
  return (
    <dl className={styles.forms}>
      {obliqueCases.map((wanted) => (
        <div key={wanted} className={styles.form}>
          <dt>
            {t.cases[wanted]} <span className={styles.caseName}>{t.caseNames[wanted]}</span>
          </dt>
          {/* Documents are Russian whatever the language of the page. */}
          <dd lang="ru">{fullName(forms[wanted])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A phrase of a real order, in which a wrong case is heard at once. */
function Example({ shown, forms }: { shown: ShownForms; forms: NameForms }): ReactNode {
  const t = useWords(words)
  const position = shown.positionForms?.accusative
  if (position === undefined) return null
  const whom = `${fullName(forms.accusative)}, ${position}`
  return (
    <p className="small soft">
      {t.example} <span lang="ru">{t.order(whom)}</span>
    </p>
  )
}

export function GenderQuestion({ ask }: { ask: (gender: Gender) => void }): ReactNode {
  const t = useWords(words)
  return (
    <div className={styles.cases}>
      <p>{t.asksGender}</p>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => ask('female')}>
          {t.genders.female}
        </Button>
        <Button variant="default" onClick={() => ask('male')}>
          {t.genders.male}
        </Button>
      </div>
    </div>
  )
}
