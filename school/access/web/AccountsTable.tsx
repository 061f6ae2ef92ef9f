import { Button, Table, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { localDate } from '#base/local-date.ts'
import { Chip } from '#kit/Chip.tsx'
import { useFormats } from '#kit/format.ts'
import type { Tone } from '#kit/tokens.ts'
import { useWords } from '#kit/words.ts'
import type { Account } from './account-row.ts'
import styles from './accounts-table.module.css'
import { fullName } from './person-name.ts'
import { words } from './words/accounts.ts'
import { words as roleWords } from './words/roles.ts'

const tones: Record<Account['state'], Tone> = {
  no_account: 'plain',
  invited: 'amber',
  active: 'board',
  ended: 'plain',
}

interface AccountsTableProps {
  accounts: readonly Account[]
  open: (id: string) => void
}

export function AccountsTable({ accounts, open }: AccountsTableProps): ReactNode {
  const t = useWords(words)
  const roles = useWords(roleWords)
  const formats = useFormats()
  if (accounts.length === 0) return <p className="soft">{t.nothingFound}</p>
  return (
    <Table className={styles.table} verticalSpacing={10}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.person}</Table.Th>
          <Table.Th>{t.login}</Table.Th>
          <Table.Th>{t.rolesColumn}</Table.Th>
          <Table.Th>{t.state}</Table.Th>
          <Table.Th className="no-print">
            <VisuallyHidden>{t.open}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {accounts.map((account) => (
          <Table.Tr key={account.id}>
            <Table.Td className={styles.name}>{fullName(account)}</Table.Td>
            <Table.Td data-label={t.login}>{account.login ?? '—'}</Table.Td>
            <Table.Td data-label={t.rolesColumn}>
              {account.roles.map((role) => roles.roles[role]).join(', ') || roles.noRole}
            </Table.Td>
            <Table.Td data-label={t.state}>
              <Chip tone={tones[account.state]}>{t.states[account.state]}</Chip>{' '}
              {account.endsOn !== null && (
                <span className="small soft">{t.until(formats.dayInDigits(localDate(account.endsOn)))}</span>
              )}
            </Table.Td>
            <Table.Td className="no-print">
              <Button
                variant="default"
                size="xs"
                aria-label={t.openOf(fullName(account))}
                onClick={() => open(account.id)}
              >
                {t.open}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
