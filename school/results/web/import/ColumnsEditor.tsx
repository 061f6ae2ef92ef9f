import { Group, NumberInput, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { columnName } from '#kit/table/table.ts'
import { useWords } from '#kit/words.ts'
import type { ColumnMapping, ColumnRole } from '../../column-mapping.ts'
import { personalColumns } from '../../personal-columns.ts'
import { mappingOf } from '../../recognise-file.ts'
import { columnsWords } from '../words/columns.ts'
import { fileColumns, tableOf, withMaximum, withRole } from './columns.ts'
import { withMapping } from './draft.ts'
import classes from './import.module.css'
import type { Importing } from './use-importing.ts'

const notRead = 'none'

/** Every column of the sheet and what it means. */
export function ColumnsEditor({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(columnsWords)
  const { mapping, file, draft } = importing
  if (mapping === null || file.state !== 'open') return null
  const { tables } = file.file
  const table = tableOf(tables, mapping)
  const change = (next: ColumnMapping) => draft.change((before) => withMapping(before, next))
  const roles = Object.entries(t.roles).map(([value, label]) => ({ value, label }))

  function begin(sheet: string | null, headerRow: number) {
    const chosen = tables.find((each) => each.sheet === sheet) ?? tables[0]
    if (chosen !== undefined) change(mappingOf(chosen, headerRow, 'own', personalColumns(chosen, headerRow)))
  }

  if (table === null) return null
  const columns = fileColumns(table, mapping)
  return (
    <>
      <Group align="end">
        {tables.length > 1 && (
          <Select
            label={t.sheet}
            data={tables.map(({ sheet }) => sheet)}
            value={table.sheet}
            allowDeselect={false}
            onChange={(sheet) => begin(sheet, 0)}
          />
        )}
        <NumberInput
          label={t.headerRow}
          min={1}
          max={Math.min(50, table.rows.length)}
          allowDecimal={false}
          value={mapping.headerRow + 1}
          onChange={(row) => typeof row === 'number' && row >= 1 && begin(mapping.sheet, row - 1)}
        />
      </Group>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t.column}</th>
              <th scope="col">{t.example}</th>
              <th scope="col">{t.meaning}</th>
              <th scope="col">{t.itemMaximum}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ column, header, examples, isPersonal, mapped }) => (
              <tr key={column}>
                <th scope="row">
                  {columnName(column)} · {header}
                </th>
                <td className={classes.example}>{isPersonal ? t.hidden : examples.join(', ')}</td>
                <td>
                  <Select
                    aria-label={`${header}: ${t.meaning}`}
                    data={roles}
                    value={mapped?.role ?? notRead}
                    allowDeselect={false}
                    onChange={(role) => change(withRole(columns, mapping, column, roleFrom(role)))}
                  />
                </td>
                <td>
                  {mapped?.role === 'item' && (
                    <NumberInput
                      aria-label={`${header}: ${t.itemMaximum}`}
                      min={1}
                      max={100}
                      allowDecimal={false}
                      w={84}
                      value={mapped.maximum ?? ''}
                      onChange={(value) =>
                        change(
                          withMaximum(columns, mapping, column, typeof value === 'number' ? value : null),
                        )
                      }
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function roleFrom(value: string | null): ColumnRole | null {
  // The options are the keys of the words, which are the roles and «none».
  return value === null || value === notRead ? null : (value as ColumnRole)
}
