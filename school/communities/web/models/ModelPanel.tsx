import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Chip } from '#kit/Chip.tsx'
import type { Done } from '#kit/DoneNote.tsx'
import { downloadText } from '#kit/download.ts'
import { useFormats } from '#kit/format.ts'
import { LinkButton } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { useAreaNames } from '#school/topics/web/public.tsx'
import { communitiesPaths } from '../../paths.ts'
import { communitiesApi } from '../api.ts'
import type { Model } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/models.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './models.module.css'

interface ModelPanelProps {
  model: Model
  mayStart: boolean
  show: (done: Done) => void
}

/** One model: what is in it, its file, and starting with it. */
export function ModelPanel({ model, mayStart, show }: ModelPanelProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const saved = formats.dayOf(model.savedAt)
  return (
    <Panel
      title={model.name}
      note={model.savedBy === null ? saved : t.savedBy(shortName(model.savedBy), saved)}
      aside={<Chip>{model.source === 'own' ? t.own : t.fromFile}</Chip>}
      order={model.retiredAt === null ? 2 : 3}
    >
      {model.retiredAt === null && <Content model={model} />}
      <Actions model={model} mayStart={mayStart} show={show} />
    </Panel>
  )
}

function Content({ model }: { model: Model }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const nameOf = useAreaNames()
  const { content } = model
  const { rhythm } = content
  const weekday = rhythm?.weekday ?? null
  const meetings = rhythm && [
    weekday === null ? null : weekdayIn(weekday, t),
    rhythm.time,
    t.minutes(rhythm.meetingMinutes),
  ]
  const facts: [string, string | null][] = [
    [t.topic, content.topic],
    [t.why, content.why],
    [t.challenges, content.challenges.map(({ wording }) => wording).join('; ')],
    [t.areas, formats.list(content.areas.map(nameOf))],
    [t.motto, content.motto],
    [t.chatName, content.chatName],
    [t.rhythm, meetings?.filter((part) => part !== null).join(', ') ?? null],
    [t.announcement, content.announcement],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) =>
        value === null || value === '' ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

function weekdayIn(weekday: number, t: (typeof words)['ru']): string | null {
  const names: Readonly<Record<number, string>> = t.weekdays
  return names[weekday] ?? null
}

function Actions({ model, mayStart, show }: ModelPanelProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const deed = useDeed(show)
  const { id: modelId, name } = model
  const exporting = useMutation({
    mutationFn: () => communitiesApi.models.export.call({ modelId }),
    onSuccess: ({ fileName, text }) => downloadText(fileName, text, 'application/json'),
  })
  const retire = async (): Promise<Done> => {
    await communitiesApi.models.retire.call({ modelId })
    return { text: t.retired(name), undo: restore }
  }
  const restore = async (): Promise<Done> => {
    await communitiesApi.models.restore.call({ modelId })
    return { text: t.restored(name), undo: retire }
  }
  const isRetired = model.retiredAt !== null
  return (
    <>
      <Group gap="sm">
        {mayStart && (
          <LinkButton variant="default" to={communitiesPaths.start} search={{ model: modelId }}>
            {t.use}
          </LinkButton>
        )}
        <Button
          variant="default"
          aria-label={t.exportNamed(name)}
          loading={exporting.isPending}
          onClick={() => exporting.mutate()}
        >
          {t.export}
        </Button>
        {model.mayRetire && (
          <Button
            variant="subtle"
            color="gray"
            aria-label={isRetired ? t.restoreNamed(name) : t.retireNamed(name)}
            loading={deed.isPending}
            onClick={() => deed.run(isRetired ? restore : retire)}
          >
            {isRetired ? t.restore : t.retire}
          </Button>
        )}
      </Group>
      <ProblemNotice error={deed.error ?? exporting.error} refusals={refusals} />
    </>
  )
}
