import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { isColumnMapping } from '../../column-mapping.ts'
import { api } from '../api.ts'
import { columnsWords } from '../words/columns.ts'
import { fits, tableOf } from './columns.ts'
import { withMapping } from './draft.ts'
import type { Importing } from './use-importing.ts'

/** Saved mappings of the school: take one, keep the present one, forget one. */
export function MappingProfiles({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(columnsWords)
  const queries = useQueryClient()
  const profiles = useQuery(api.profiles.list.queryOptions()).data ?? []
  const refresh = () => queries.invalidateQueries({ queryKey: api.profiles.list.key() })
  const save = useMutation(api.profiles.save.mutationOptions({ onSuccess: refresh }))
  const forget = useMutation(api.profiles.remove.mutationOptions({ onSuccess: refresh }))
  const [chosen, setChosen] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [isMisfit, setMisfit] = useState(false)
  const { mapping, file, draft } = importing
  if (mapping === null || file.state !== 'open') return null
  const { tables, recognition } = file.file

  function take(id: string | null) {
    const profile = profiles.find((each) => each.id === id)
    const next = isColumnMapping(profile?.mapping)
      ? profile.mapping
      : 'mapping' in recognition
        ? recognition.mapping
        : mapping
    const table = next === null ? null : tableOf(tables, next)
    const isFitting = next !== null && table !== null && fits(next, table)
    setMisfit(!isFitting)
    setChosen(id)
    if (isFitting) draft.change((before) => withMapping(before, next))
  }

  const profile = profiles.find((each) => each.id === chosen)
  return (
    <>
      {profiles.length > 0 && (
        <Group align="end">
          <Select
            label={t.profile}
            placeholder={t.profileNone}
            clearable
            data={profiles.map(({ id, name: label }) => ({ value: id, label }))}
            value={chosen}
            onChange={take}
          />
          {profile !== undefined && (
            <Button variant="subtle" onClick={() => forget.mutate({ profileId: profile.id })}>
              {t.profileForget}
            </Button>
          )}
        </Group>
      )}
      {isMisfit && <Text role="alert">{t.profileMisfit}</Text>}
      <Group align="end">
        <TextInput
          label={t.profileName}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={name.trim() === ''}
          loading={save.isPending}
          onClick={() =>
            save.mutate({ name: name.trim(), mapping: { ...mapping, columns: [...mapping.columns] } })
          }
        >
          {t.profileSave}
        </Button>
        {save.isSuccess && <Text role="status">{t.profileSaved}</Text>}
      </Group>
      <ProblemNotice error={save.error ?? forget.error} />
    </>
  )
}
