import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import styles from './access-log.module.css'
import { shortName } from './person-name.ts'
import { words } from './words/access-log.ts'

export interface LogEntry {
  id: string
  at: string
  person: { id: string; familyName: string; givenName: string; patronymic: string | null } | null
  action: string
  object: string
}

export function AccessLogTable({ entries }: { entries: readonly LogEntry[] }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  return (
    <Table className={styles.table} data-narrow="rows" verticalSpacing={8}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.at}</Table.Th>
          <Table.Th>{t.person}</Table.Th>
          <Table.Th>{t.action}</Table.Th>
          <Table.Th>{t.object}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map(({ id, at, person, action, object }) => (
          <Table.Tr key={id}>
            <Table.Td className={styles.at}>{formats.instant(at)}</Table.Td>
            <Table.Td>{person === null ? t.nobody : shortName(person)}</Table.Td>
            <Table.Td>{named(t.actions, action)}</Table.Td>
            <Table.Td className="soft">{named(t.objects, object.split(/[/:]/)[0] ?? '')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** A code newer than these words is shown as it is: an entry left out would be a lie. */
function named(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? code
}
