import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { accessApi, OneTimeLink } from '#school/access/web/public.tsx'
import styles from './person-page.module.css'
import { words } from './words/person.ts'

/** How far the person has come in, and the link or QR code to let them in. */
export function InvitePanel({ personId }: { personId: string }): ReactNode {
  const t = useWords(words)
  const queries = useQueryClient()
  const accounts = useQuery(accessApi.accounts.list.queryOptions())
  const inviting = useMutation(
    accessApi.invitations.create.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: accessApi.accounts.key() }),
    }),
  )
  const account = accounts.data?.find(({ id }) => id === personId)
  if (account === undefined) return null
  const invite = () => inviting.mutate({ memberId: personId, purpose: 'invitation' })
  const mayInvite = account.state === 'no_account' || account.state === 'invited'
  return (
    <Panel title={t.account}>
      <div className={styles.stack}>
        <p>{t.accountStates[account.state]}</p>
        <ProblemNotice error={inviting.error} refusals={t.inviteRefusals} retry={invite} />
        {inviting.data !== undefined && (
          <div className={styles.wide}>
            <OneTimeLink link={inviting.data.link} expiresAt={inviting.data.expiresAt} />
          </div>
        )}
        {mayInvite && inviting.data === undefined && (
          <>
            <Button
              loading={inviting.isPending}
              onClick={invite}
              variant={account.state === 'invited' ? 'default' : 'filled'}
            >
              {account.state === 'invited' ? t.inviteAgain : t.invite}
            </Button>
            <p className="small soft">{t.inviteNote}</p>
          </>
        )}
      </div>
    </Panel>
  )
}
