import { Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useAddress } from '#kit/address.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { firstYearOn, yearLabel } from '#school/calendar/school-year.ts'
import { api } from '../api.ts'
import { workListWords } from '../words/works.ts'

const worksLookedAt = 200
const yearsOffered = 6

/** Which works to show; the choice stands in the address. */
export function WorkFilters(): ReactNode {
  const t = useWords(workListWords)
  const [address, change] = useAddress()
  const { today } = useMe()
  const all = useQuery(api.works.list.queryOptions({ input: { limit: worksLookedAt } })).data?.works ?? []
  const subjects = new Set(all.map(({ subject }) => subject))
  if (address.subject !== undefined) subjects.add(address.subject)
  const thisYear = firstYearOn(today)
  const years = Array.from({ length: yearsOffered }, (_, index) => thisYear - index)
  return (
    <Group className="no-print">
      <Select
        label={t.subject}
        placeholder={t.allSubjects}
        clearable
        data={[...subjects].toSorted((a, b) => a.localeCompare(b, 'ru'))}
        value={address.subject ?? null}
        onChange={(subject) => change({ subject: subject ?? undefined })}
      />
      <Select
        label={t.year}
        placeholder={t.allYears}
        clearable
        data={years.map((year) => ({ value: String(year), label: yearLabel(year) }))}
        value={address.year ?? null}
        onChange={(year) => change({ year: year ?? undefined })}
      />
    </Group>
  )
}
