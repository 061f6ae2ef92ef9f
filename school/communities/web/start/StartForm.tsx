import { Button, Checkbox, Group, Radio, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { newId } from '#base/id.ts'
import { useAddress } from '#kit/address.ts'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { useHolds } from '#school/access/web/public.tsx'
import { yearLabel } from '#school/calendar/school-year.ts'
import { mottoLengthMaximum, nameLengthMaximum } from '../../community.ts'
import { communitiesPaths } from '../../paths.ts'
import { communitiesApi, useRefresh } from '../api.ts'
import type { Model } from '../shapes.ts'
import { words } from '../words/communities.ts'
import { refusalWords } from '../words/refusals.ts'
import type { ChosenTopic } from './chosen-topics.ts'

interface StartFormProps {
  topics: readonly ChosenTopic[]
}

/** Topic, perhaps a model, a name, and whether who starts it joins. What is typed stays until it is sent. */
export function StartForm({ topics }: StartFormProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const form = useStart(topics)
  const { values, topic, change } = form
  const missing = form.missing ? { topic: t.chooseTopic, name: t.nameMissing } : { topic: null, name: null }
  return (
    <form onSubmit={form.submit}>
      <Stack gap="md">
        <TopicChoice
          topics={topics}
          chosen={topic?.id ?? null}
          choose={(topicId) => change({ topicId })}
          error={topic === undefined ? missing.topic : null}
        />
        <ModelChoice chosen={values.modelId} choose={(modelId) => change({ modelId })} />
        <TextInput
          label={t.name}
          description={t.nameNote}
          maxLength={nameLengthMaximum}
          value={form.name}
          error={form.problems.name ?? (form.name.trim() === '' ? missing.name : null)}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t.motto}
          description={t.mottoNote}
          maxLength={mottoLengthMaximum}
          value={values.motto}
          error={form.problems.motto}
          onChange={(event) => change({ motto: event.currentTarget.value })}
        />
        <Checkbox
          label={t.joins}
          description={form.isTeacher ? undefined : t.joinsNote}
          checked={form.joins}
          onChange={(event) => change({ joins: event.currentTarget.checked })}
        />
        <ProblemNotice error={form.error} refusals={refusals} />
        <Group gap="sm">
          <Button type="submit" loading={form.isPending}>
            {t.create}
          </Button>
          <LinkButton to={communitiesPaths.communities} variant="default" onClick={form.draft.forget}>
            {t.cancel}
          </LinkButton>
          <DraftNote draft={form.draft} />
        </Group>
      </Stack>
    </form>
  )
}

interface StartValues {
  id: ReturnType<typeof newId<'Community'>>
  topicId: string | null
  modelId: Model['id'] | null
  /** Null as long as the name is that of the topic. */
  name: string | null
  motto: string
  joins: boolean | null
}

function useStart(topics: readonly ChosenTopic[]) {
  const [{ topic: asked, model: askedModel }] = useAddress()
  const isTeacher = useHolds('teacher')
  const navigate = useNavigate()
  const refresh = useRefresh()
  const [missing, setMissing] = useState(false)
  const draft = useDraft<StartValues>(`communities.start.${asked ?? ''}.${askedModel ?? ''}`, {
    id: newId<'Community'>(),
    topicId: asked ?? (topics.length === 1 ? (topics[0]?.id ?? null) : null),
    // The address is text; the server checks that it is an id.
    modelId: (askedModel as Model['id'] | undefined) ?? null,
    name: null,
    motto: '',
    joins: null,
  })
  const { value: values } = draft
  const topic = topics.find(({ id }) => id === values.topicId)
  const name = values.name ?? topic?.title ?? ''
  const joins = values.joins ?? isTeacher
  const starting = useMutation(
    communitiesApi.start.mutationOptions({
      onSuccess: async ({ id: communityId }) => {
        draft.forget()
        await refresh()
        // Paths of capabilities are strings; the router knows no type for them.
        await navigate({ to: communitiesPaths.community, params: { communityId } } as never)
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(topic === undefined || name.trim() === '')
    if (topic === undefined || name.trim() === '') return
    const { id: communityId, modelId, motto } = values
    starting.mutate({ communityId, topicId: topic.id, modelId, name, motto, joins })
  }
  const change = (changes: Partial<StartValues>) => draft.change((before) => ({ ...before, ...changes }))
  const problems = useFieldProblems(starting.error)
  const { error, isPending } = starting
  return { values, topic, name, joins, isTeacher, missing, draft, change, submit, problems, error, isPending }
}

interface TopicChoiceProps {
  topics: readonly ChosenTopic[]
  chosen: string | null
  choose: (topicId: string) => void
  error: string | null
}

function TopicChoice({ topics, chosen, choose, error }: TopicChoiceProps): ReactNode {
  const t = useWords(words)
  return (
    <Radio.Group label={t.topic} description={t.topicNote} value={chosen} onChange={choose} error={error}>
      <Stack gap="sm" mt="sm" mb={error === null ? 0 : 'xs'}>
        {topics.map((topic) => (
          <Radio
            key={topic.id}
            value={topic.id}
            label={topic.title}
            description={t.chosenIn(topic.board, yearLabel(topic.schoolYear))}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}

interface ModelChoiceProps {
  chosen: Model['id'] | null
  choose: (modelId: Model['id'] | null) => void
}

/** Left out in a school that has kept no model yet. */
function ModelChoice({ chosen, choose }: ModelChoiceProps): ReactNode {
  const t = useWords(words)
  const models = useQuery(communitiesApi.models.list.queryOptions())
  const offered = models.data?.models.filter(({ retiredAt }) => retiredAt === null) ?? []
  if (offered.length === 0) return null
  return (
    <Select
      label={t.model}
      description={t.modelNote}
      placeholder={t.noModel}
      clearable
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen}
      onChange={(id) => choose(offered.find((model) => model.id === id)?.id ?? null)}
    />
  )
}
