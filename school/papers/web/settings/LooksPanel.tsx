import { Radio, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { idFrom } from '#base/id.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '#school/access/web/public.tsx'
import { approvalBlocks, keptLongs } from '../../paper-content.ts'
import { peopleApi } from '../people-api.ts'
import type { SettingsPage } from '../shapes.ts'
import { settingsWords } from '../words/settings.ts'
import styles from './settings.module.css'
import type { SettingsForm } from './settings-form.ts'

interface LooksPanelProps {
  form: SettingsForm
  page: SettingsPage
  change: (changes: Partial<SettingsForm>) => void
}

const mostStaff = 500

/** Who keeps the site, how approval is written, how wide the margin is. */
export function LooksPanel({ form, page, change }: LooksPanelProps): ReactNode {
  const t = useWords(settingsWords)
  return (
    <Panel title={t.people}>
      <div className={styles.fields}>
        <SiteKeeper form={form} page={page} change={change} />
        <Radio.Group
          label={t.approvalBlock}
          value={form.approvalBlock}
          readOnly={!page.mayChange}
          onChange={(value) =>
            change({ approvalBlock: approvalBlocks.find((each) => each === value) ?? 'by_order' })
          }
        >
          <Stack gap={6} mt={6}>
            {approvalBlocks.map((value) => (
              <Radio key={value} value={value} label={t.approvalBlocks[value]} />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t.keptLong}
          description={t.keptNote}
          value={form.keptLong}
          readOnly={!page.mayChange}
          onChange={(value) => change({ keptLong: keptLongs.find((each) => each === value) ?? 'usual' })}
        >
          <Stack gap={6} mt={6}>
            {keptLongs.map((value) => (
              <Radio key={value} value={value} label={t.keptLongs[value]} />
            ))}
          </Stack>
        </Radio.Group>
      </div>
    </Panel>
  )
}

function SiteKeeper({ form, page, change }: LooksPanelProps): ReactNode {
  const t = useWords(settingsWords)
  const staff = useQuery(peopleApi.list.queryOptions({ input: { limit: mostStaff } }))
  const people = staff.data?.people ?? []
  const known =
    page.siteKeeper !== null && people.every(({ id }) => id !== page.siteKeeper?.id) ? [page.siteKeeper] : []
  return (
    <Select
      label={t.siteKeeper}
      description={t.siteKeeperHint}
      placeholder={t.nobody}
      searchable
      clearable
      readOnly={!page.mayChange}
      data={[...known, ...people].map((person) => ({ value: person.id, label: fullName(person) }))}
      value={form.siteKeeper}
      onChange={(value) => change({ siteKeeper: value === null ? null : idFrom<'Person'>(value) })}
    />
  )
}
