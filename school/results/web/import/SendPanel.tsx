import { Button, Group, Progress, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { problemOf } from '#kit/problem.ts'
import { useWords } from '#kit/words.ts'
import { checkWords } from '../words/check.ts'
import { importWords } from '../words/import.ts'
import type { Step } from './draft.ts'
import { steps } from './draft.ts'
import type { Phase } from './perform.ts'
import { type Missing, whyNotNext } from './steps.ts'
import { useImportCalls } from './use-import-calls.ts'
import type { Importing } from './use-importing.ts'

/** The button that sends, its progress, and what to do when the connection breaks. */
export function SendPanel({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(checkWords)
  const missingWords = useWords(importWords).missing
  const [phase, setPhase] = useState<{ phase: Phase; share: number | null } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const perform = useImportCalls(importing, (next, share) => setPhase({ phase: next, share }))
  const { draft, rows } = importing
  const missing = firstMissing(importing)

  async function send() {
    setError(null)
    try {
      await perform()
    } catch (reason) {
      setError(reason)
    } finally {
      setPhase(null)
    }
  }

  if (rows.length === 0) return <Text>{t.nothingToSend}</Text>
  const isBroken = draft.value.sending !== null && phase === null
  return (
    <>
      {isBroken && problemOf(error ?? new TypeError('fetch')).kind === 'offline' && (
        <Text>{t.interrupted}</Text>
      )}
      {/* The button below is the retry. */}
      <ProblemNotice error={error} refusals={t.refusals} />
      {phase !== null && (
        <div role="status">
          <Text>{t.phases[phase.phase]}</Text>
          <Progress value={(phase.share ?? 0.02) * 100} animated aria-label={t.sending} />
        </div>
      )}
      <Group>
        <Button
          leftSection={<IconSend size={18} />}
          loading={phase !== null}
          disabled={missing !== null}
          onClick={() => void send()}
        >
          {isBroken ? t.resume : t.send(rows.length)}
        </Button>
        {missing !== null && <Text size="sm">{missingWords[missing]}</Text>}
      </Group>
    </>
  )
}

/** The check can be reached while an earlier step has become incomplete: the button says which. */
function firstMissing(importing: Importing): Missing | null {
  const facts = { ...importing, draft: importing.draft.value }
  const before: readonly Step[] = steps.slice(0, steps.indexOf('check'))
  for (const step of before) {
    const missing = whyNotNext(step, facts)
    if (missing !== null) return missing
  }
  return null
}
