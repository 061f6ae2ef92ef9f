import { Checkbox, Stack, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { type SchoolRole, schoolRoles } from '../actor.ts'
import type { Account } from './account-row.ts'
import { accessApi } from './api.ts'
import { words } from './words/accounts.ts'
import { words as roleWords } from './words/roles.ts'

/** Roles are given and taken back at once; each is a fact of its own in the access log. */
export function AccountRoles({ account }: { account: Account }): ReactNode {
  const t = useWords(words)
  const names = useWords(roleWords)
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: accessApi.key() })
  const granting = useMutation(accessApi.accounts.grantRole.mutationOptions({ onSuccess }))
  const revoking = useMutation(accessApi.accounts.revokeRole.mutationOptions({ onSuccess }))
  const isBusy = granting.isPending || revoking.isPending
  const turn = (role: SchoolRole, wanted: boolean) => {
    granting.reset()
    revoking.reset()
    ;(wanted ? granting : revoking).mutate({ memberId: account.id, role })
  }
  return (
    <Stack gap="xs">
      <Title order={3}>{t.rolesTitle}</Title>
      {schoolRoles.map((role) => (
        <Checkbox
          key={role}
          label={names.roles[role]}
          description={t.roleNotes[role]}
          checked={account.roles.includes(role)}
          disabled={isBusy}
          onChange={(event) => turn(role, event.currentTarget.checked)}
        />
      ))}
      <ProblemNotice error={granting.error ?? revoking.error} refusals={t.refusals} />
    </Stack>
  )
}
