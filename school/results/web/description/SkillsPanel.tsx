import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { sliceKey } from '#kit/api.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { problemOf } from '#kit/problem.ts'
import { Row, RowList } from '#kit/RowList.tsx'
import { useWords } from '#kit/words.ts'
import { api } from '../api.ts'
import type { Skill } from '../shapes.ts'
import { descriptionWords } from '../words/description.ts'

/** The skills of the school: what items ask of pupils, across works and subjects. */
export function SkillsPanel(): ReactNode {
  const t = useWords(descriptionWords)
  const skills = useQuery(api.skills.list.queryOptions())
  const [editing, setEditing] = useState<string | null>(null)
  return (
    <Panel title={t.skills} note={t.skillsNote}>
      <ProblemNotice error={skills.error} retry={() => void skills.refetch()} reading />
      {skills.data?.length === 0 && <p>{t.noSkills}</p>}
      <RowList label={t.skills}>
        {(skills.data ?? []).map((skill) => (
          <Row
            key={skill.id}
            title={
              skill.id === editing ? (
                <RenameSkill skill={skill} onDone={() => setEditing(null)} />
              ) : (
                skill.name
              )
            }
            note={t.skillItems(skill.itemCount)}
            aside={
              skill.id === editing ? undefined : (
                <Button variant="subtle" onClick={() => setEditing(skill.id)}>
                  {t.rename}
                </Button>
              )
            }
          />
        ))}
      </RowList>
    </Panel>
  )
}

function RenameSkill({ skill, onDone }: { skill: Skill; onDone: () => void }): ReactNode {
  const t = useWords(descriptionWords)
  const queries = useQueryClient()
  const [name, setName] = useState(skill.name)
  const rename = useMutation(
    api.skills.rename.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: sliceKey('results') })
        onDone()
      },
    }),
  )

  function submit(event: FormEvent) {
    event.preventDefault()
    rename.mutate({ skillId: skill.id, name: name.trim() })
  }

  const isTaken = rename.error !== null && problemOf(rename.error).code === 'skill_exists'
  return (
    <form onSubmit={submit}>
      <Group align="end">
        <TextInput
          label={t.skillName}
          maxLength={300}
          miw={280}
          error={isTaken ? t.skillExists : undefined}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''} loading={rename.isPending}>
          {t.rename}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t.cancel}
        </Button>
      </Group>
      {!isTaken && <ProblemNotice error={rename.error} />}
    </form>
  )
}
