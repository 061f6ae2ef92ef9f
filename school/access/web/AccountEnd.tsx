import { Group, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type LocalDate, localDate } from '#base/local-date.ts'
import { DayInput } from '#kit/DayInput.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { Account } from './account-row.ts'
import { accessApi } from './api.ts'
import { words } from './words/accounts.ts'

/** Until which day somebody may come in; kept as soon as a day is chosen, and undone by clearing it. */
export function AccountEnd({ account }: { account: Account }): ReactNode {
  const t = useWords(words)
  const queries = useQueryClient()
  const ending = useMutation(
    accessApi.accounts.end.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: accessApi.accounts.key() }),
    }),
  )
  const change = (endsOn: LocalDate | null) => {
    if (endsOn !== account.endsOn) ending.mutate({ memberId: account.id, endsOn })
  }
  return (
    <Stack gap="xs">
      <Group align="end">
        <DayInput
          label={t.endTitle}
          description={t.endNote}
          optional
          value={account.endsOn === null ? null : localDate(account.endsOn)}
          change={change}
          disabled={ending.isPending}
        />
        <span role="status" className="small soft">
          {ending.isSuccess ? t.saved : ''}
        </span>
      </Group>
      <ProblemNotice error={ending.error} refusals={t.refusals} />
    </Stack>
  )
}
