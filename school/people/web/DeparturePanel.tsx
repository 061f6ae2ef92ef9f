import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { type LocalDate, localDate } from '#base/local-date.ts'
import { DayInput } from '#kit/DayInput.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { useActor } from '#school/access/web/public.tsx'
import { peopleApi, useRefresh } from './api.ts'
import styles from './person-page.module.css'
import type { ShownPerson } from './shapes.ts'
import { words } from './words/person.ts'

/** The last day in the school: kept as soon as it is chosen, lifted by clearing it. */
export function DeparturePanel({ person }: { person: ShownPerson }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const actor = useActor()
  const refresh = useRefresh()
  const [said, setSaid] = useState('')
  const recording = useMutation(
    peopleApi.departure.record.mutationOptions({
      onSuccess: async ({ endsOn }) => {
        setSaid(endsOn === null ? '' : t.departureSet(formats.day(localDate(endsOn))))
        await refresh()
      },
    }),
  )
  const withdrawing = useMutation(
    peopleApi.departure.withdraw.mutationOptions({
      onSuccess: async () => {
        setSaid(t.departureLifted)
        await refresh()
      },
    }),
  )
  const change = (day: LocalDate | null) => {
    if (day === person.endsOn) return
    if (day === null) withdrawing.mutate({ personId: person.id })
    else recording.mutate({ personId: person.id, leftOn: day })
  }
  const isSelf = actor.personId === person.id
  return (
    <Panel title={t.departureTitle} note={isSelf ? t.departureRefusals.own_departure : t.departureNote}>
      <div className={styles.stack}>
        <DayInput
          label={t.departure}
          optional
          value={person.endsOn === null ? null : localDate(person.endsOn)}
          change={change}
          disabled={isSelf || recording.isPending || withdrawing.isPending}
        />
        <span role="status" className="small soft">
          {said}
        </span>
        <ProblemNotice error={recording.error ?? withdrawing.error} refusals={t.departureRefusals} />
      </div>
    </Panel>
  )
}
