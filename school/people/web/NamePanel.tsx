import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { nameWithInitials } from '../name.ts'
import { peopleApi } from './api.ts'
import { NameCases } from './NameCases.tsx'
import type { ShownForms } from './shapes.ts'
import { words as nameWords } from './words/names.ts'
import { words } from './words/person.ts'

/** The name in its cases, and who has said that it is right. */
export function NamePanel({ personId }: { personId: string }): ReactNode {
  const t = useWords(words)
  const names = useQuery(peopleApi.names.read.queryOptions({ input: { personId } }))
  return (
    <Panel title={t.names} note={names.data === undefined ? undefined : <Confirmation shown={names.data} />}>
      <Loaded query={names} height={220}>
        {(shown) => <NameCases personId={personId} shown={shown} />}
      </Loaded>
    </Panel>
  )
}

function Confirmation({ shown }: { shown: ShownForms }): ReactNode {
  const t = useWords(nameWords)
  const formats = useFormats()
  if (shown.confirmedAt === null) return t.unconfirmed
  const by = shown.confirmedBy === null ? '' : nameWithInitials(shown.confirmedBy)
  return t.confirmed(by, formats.instant(shown.confirmedAt))
}
