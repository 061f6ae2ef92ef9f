import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { newId } from '#base/id.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { modelNameLengthMaximum } from '../../model.ts'
import { communitiesPaths } from '../../paths.ts'
import { communitiesApi } from '../api.ts'
import type { Community } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/card.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './card.module.css'

interface KeepModelProps {
  community: Community
  show: (done: Done) => void
}

/** Keeps what can be handed on under a name: no people, no results. */
export function KeepModel({ community, show }: KeepModelProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [name, setName] = useState(community.name.slice(0, modelNameLengthMaximum))
  const modelId = useRef(newId<'CommunityModel'>())
  const keeping = useDeed((done) => {
    modelId.current = newId<'CommunityModel'>()
    show(done)
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    keeping.run(async () => {
      const model = await communitiesApi.models.keep.call({
        communityId: community.id,
        modelId: modelId.current,
        name,
      })
      const undo = async () => {
        await communitiesApi.models.retire.call({ modelId: model.id })
        return { text: t.keptBack(model.name) }
      }
      return { text: t.kept(model.name), undo }
    })
  }
  return (
    <Panel title={t.model} note={t.modelNote}>
      <form className={styles.form} onSubmit={submit}>
        <TextInput
          label={t.modelName}
          maxLength={modelNameLengthMaximum}
          value={name}
          error={name.trim() === '' ? t.modelMissing : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ProblemNotice error={keeping.error} refusals={refusals} />
        <Group gap="sm">
          <Button type="submit" variant="default" loading={keeping.isPending}>
            {t.keep}
          </Button>
          <LinkButton to={communitiesPaths.models} variant="subtle">
            {t.toModels}
          </LinkButton>
        </Group>
      </form>
    </Panel>
  )
}
