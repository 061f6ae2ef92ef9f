import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { endOtherSessions, endSession, listSessions, readAccount, type Session } from './accounts.ts'
import { deviceOf } from './device.ts'
import { accountKey, ownKey, sessionsKey } from './own-account.ts'
import { words } from './words/account.ts'

/** Every place this account is signed in, each can be ended from here. */
export function OwnSessions(): ReactNode {
  const t = useWords(words)
  const queries = useQueryClient()
  const sessions = useQuery({ queryKey: sessionsKey, queryFn: listSessions })
  const account = useQuery({ queryKey: accountKey, queryFn: readAccount })
  const refresh = () => queries.invalidateQueries({ queryKey: ownKey })
  const ending = useMutation({ mutationFn: endSession, onSuccess: refresh })
  const endingOthers = useMutation({ mutationFn: endOtherSessions, onSuccess: refresh })
  const own = account.data?.session.token
  return (
    <Panel title={t.sessions} note={t.sessionsNote}>
      <Loaded query={sessions} height={120}>
        {(list) => (
          <>
            <RowList label={t.sessions}>
              {list
                .toSorted((a, b) => Number(b.token === own) - Number(a.token === own))
                .map((session) => (
                  <SessionRow
                    key={session.id}
                    session={session}
                    isOwn={session.token === own}
                    end={() => ending.mutate(session.token)}
                  />
                ))}
            </RowList>
            <ProblemNotice error={ending.error ?? endingOthers.error} />
            {list.length > 2 && (
              <div>
                <Button
                  variant="default"
                  loading={endingOthers.isPending}
                  onClick={() => endingOthers.mutate()}
                >
                  {t.endOthers}
                </Button>
              </div>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}

interface SessionRowProps {
  session: Session
  isOwn: boolean
  end: () => void
}

function SessionRow({ session, isOwn, end }: SessionRowProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const device = deviceOf(session.userAgent) ?? t.unknownDevice
  const note = [t.since(formats.instant(session.createdAt)), session.ipAddress].filter(Boolean).join(' · ')
  return (
    <Row
      title={device}
      note={note}
      aside={
        isOwn ? (
          <Chip tone="board">{t.thisDevice}</Chip>
        ) : (
          <Button variant="default" size="xs" aria-label={t.endSessionOf(device)} onClick={end}>
            {t.endSession}
          </Button>
        )
      }
    />
  )
}
