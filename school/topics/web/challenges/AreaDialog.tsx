import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { topicsApi } from '../api.ts'
import { useBoardChange } from '../board/use-board-change.ts'
import { Dialog } from '../Dialog.tsx'
import type { AreaNames } from '../shapes.ts'
import { challengeWords } from '../words/challenges.ts'
import styles from './challenges.module.css'

interface Props {
  named: AreaNames['areas'][number]
  show: (done: Done) => void
  close: () => void
}

const longestName = 200

/** The school’s own name of a problem area, or the usual one again. */
export function AreaDialog({ named: { area, name }, show, close }: Props): ReactNode {
  const t = useWords(challengeWords)
  const usual = t.area[area]
  const draft = useDraft(`topics.area.${area}`, name ?? usual)
  const [isMissing, setMissing] = useState(false)
  const change = useBoardChange((done) => {
    draft.forget()
    close()
    show(done)
  })
  const problems = useFieldProblems(change.error)
  const says = (called: string | null) => (called === null ? t.areaIsUsual(usual) : t.areaRenamed(called))
  const rename = (called: string | null) =>
    change.mutate({
      run: () => topicsApi.areas.rename.call({ area, name: called }),
      text: says(called),
      back: { run: () => topicsApi.areas.rename.call({ area, name }), text: says(name) },
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const called = draft.value.trim()
    setMissing(called === '')
    if (called !== '') rename(called === usual ? null : called)
  }
  return (
    <Dialog title={t.areaTitle} close={close}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t.areaName}
          description={t.areaUsual(usual)}
          maxLength={longestName}
          autoComplete="off"
          value={draft.value}
          error={isMissing ? t.areaMissing : problems.name}
          onChange={({ currentTarget: { value } }) => {
            setMissing(false)
            draft.change(value)
          }}
        />
        <ProblemNotice error={change.error} refusals={t.refusals} />
        <div className={styles.buttons}>
          <Button type="submit" loading={change.isPending}>
            {t.save}
          </Button>
          {name !== null && (
            <Button variant="default" onClick={() => rename(null)}>
              {t.areaBack}
            </Button>
          )}
          <Button variant="default" onClick={close}>
            {t.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
