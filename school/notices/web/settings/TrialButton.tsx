import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import type { Channel } from '../../channel.ts'
import { noticesApi } from '../api.ts'
import type { Changing } from '../ways.ts'
import { words } from '../words/settings.ts'

/** Sends something to oneself, to see whether it arrives. */
export function TrialButton({ channel, changing }: { channel: Channel; changing: Changing }): ReactNode {
  const t = useWords(words)
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={t.trialOf(t.channels[channel])}
      onClick={() =>
        changing.mutate({ make: () => noticesApi.trials.begin.call({ channel }), text: t.trialBegun })
      }
    >
      {t.trial}
    </Button>
  )
}
