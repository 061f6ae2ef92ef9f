import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { agreementApi, useDeed } from '../api.ts'
import type { Version } from '../shapes.ts'
import { words } from '../words/agreement.ts'
import { refusalWords } from '../words/refusals.ts'

/** One’s own yes. While others are awaited it can be taken back. */
export function AcceptButton({ version, show }: { version: Version; show: (done: Done) => void }): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const { id: versionId } = version
  const accept = async (): Promise<Done> => {
    const { versions } = await agreementApi.versions.accept.call({ versionId })
    const isHeld = versions.some(({ id, state }) => id === versionId && state === 'in_force')
    if (isHeld) return { text: version.inForceAt === null ? t.broughtIntoForce : t.acceptedDone }
    return { text: t.acceptedDone, undo: takeBack }
  }
  const takeBack = async (): Promise<Done> => {
    await agreementApi.versions.takeBack.call({ versionId })
    return { text: t.takenBack, undo: accept }
  }
  return (
    <div>
      {version.actions.accept === null && (
        <Button loading={deed.isPending} onClick={() => deed.run(accept)}>
          {t.accept}
        </Button>
      )}
      {version.actions.takeBack === null && (
        <Button variant="default" loading={deed.isPending} onClick={() => deed.run(takeBack)}>
          {t.takeBack}
        </Button>
      )}
      <ProblemNotice error={deed.error} refusals={refusals} />
    </div>
  )
}
