import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { noticesApi } from '../api.ts'
import type { OwnWays } from '../ways.ts'
import { words } from '../words/settings.ts'
import { LinkSteps } from './LinkSteps.tsx'
import { TrialButton } from './TrialButton.tsx'
import { Lines, useTrialNote, type WayProps } from './WaysPanel.tsx'

type Chat = OwnWays['messengers'][number]

/** A messenger: not linked, being linked by a code, linked, or stopped by the person. */
export function ChatRow({ chat, ways, changing }: WayProps & { chat: Chat }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const trial = useTrialNote(ways, chat.messenger)
  const { messenger } = chat
  const name = t.channels[messenger]
  const begin = useMutation({ mutationFn: () => noticesApi.chats.begin.call({ messenger }) })
  const isWorking = chat.linkedAt !== null && chat.blockedAt === null
  const isLinking = !isWorking && begin.data !== undefined
  const state =
    chat.blockedAt !== null
      ? t.blocked
      : chat.linkedAt === null
        ? t.notLinked
        : t.linked(formats.instant(chat.linkedAt))
  const end = () =>
    changing.mutate({ make: () => noticesApi.chats.end.call({ messenger }), text: t.unlinked(name) })
  return (
    <Row
      title={name}
      note={
        <>
          <Lines lines={[state, isWorking ? trial : null]} />
          <ProblemNotice error={begin.error} refusals={t.refusals} />
          {isLinking && <LinkSteps name={name} code={begin.data} renew={() => begin.mutate()} />}
        </>
      }
      aside={
        <Group gap="xs">
          {isWorking && <TrialButton channel={messenger} changing={changing} />}
          {!isWorking && !isLinking && (
            <Button
              variant="default"
              size="xs"
              aria-label={t.linkOf(name)}
              loading={begin.isPending}
              onClick={() => begin.mutate()}
            >
              {t.link}
            </Button>
          )}
          {chat.linkedAt !== null && (
            <Button variant="default" size="xs" aria-label={t.unlinkOf(name)} onClick={end}>
              {t.unlink}
            </Button>
          )}
        </Group>
      }
    />
  )
}
