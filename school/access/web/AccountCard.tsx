import { Button, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { whyMayNotKeepAccounts } from '../policy.ts'
import { AccountEnd } from './AccountEnd.tsx'
import { AccountRoles } from './AccountRoles.tsx'
import type { Account } from './account-row.ts'
import { accessApi } from './api.ts'
import { useActor } from './me.ts'
import { OneTimeLink } from './OneTimeLink.tsx'
import { words } from './words/accounts.ts'

/** One account: the link to hand over, the roles, the last day. */
export function AccountCard({ account }: { account: Account }): ReactNode {
  const t = useWords(words)
  const mayKeep = whyMayNotKeepAccounts(useActor()) === null
  return (
    <Stack gap="xl">
      <LinkMaking account={account} />
      {mayKeep ? (
        <>
          <AccountRoles account={account} />
          <AccountEnd account={account} />
        </>
      ) : (
        <p className="small soft">{t.onlyTechnician}</p>
      )}
    </Stack>
  )
}

function LinkMaking({ account }: { account: Account }): ReactNode {
  const t = useWords(words)
  const queries = useQueryClient()
  const hasAccount = account.state === 'active' || account.state === 'ended'
  const making = useMutation(
    accessApi.invitations.create.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: accessApi.accounts.key() }),
    }),
  )
  const make = () =>
    making.mutate({ memberId: account.id, purpose: hasAccount ? 'password_reset' : 'invitation' })
  const names = { no_account: t.invite, invited: t.inviteAgain, active: t.reset, ended: t.reset }
  if (making.data !== undefined)
    return <OneTimeLink link={making.data.link} expiresAt={making.data.expiresAt} />
  return (
    <Stack gap="xs" align="start">
      <ProblemNotice error={making.error} refusals={t.refusals} retry={make} />
      <Button loading={making.isPending} onClick={make} variant={hasAccount ? 'default' : 'filled'}>
        {names[account.state]}
      </Button>
      <p className="small soft">{hasAccount ? t.resetNote : t.inviteNote}</p>
    </Stack>
  )
}
