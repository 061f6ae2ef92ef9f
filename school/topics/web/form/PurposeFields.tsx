import { Checkbox, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { TextLink } from '#kit/links.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { challengeLevels } from '../../challenge.ts'
import { topicsPaths } from '../../paths.ts'
import { problemAreas } from '../../problem-area.ts'
import { topicsApi } from '../api.ts'
import type { Topic } from '../shapes.ts'
import { useAreaNames } from '../use-area-names.ts'
import { challengeWords } from '../words/challenges.ts'
import { topicWords } from '../words/topic.ts'
import styles from './form.module.css'
import type { TopicFields } from './topic-fields.ts'

interface Props {
  fields: TopicFields
  change: (changes: Partial<TopicFields>) => void
  /** Challenges the topic names already, also such as are offered no more. */
  named: Topic['challenges']
}

/** What the topic answers to: challenges by level, and problem areas. All of it may be left out. */
export function PurposeFields({ fields, change, named }: Props): ReactNode {
  const t = useWords(topicWords)
  const areaName = useAreaNames()
  return (
    <Panel title={t.challenges} note={t.optional}>
      <Challenges fields={fields} change={change} named={named} />
      <Checkbox.Group
        label={t.areas}
        value={[...fields.areas]}
        onChange={(picked) => change({ areas: problemAreas.filter((area) => picked.includes(area)) })}
      >
        <Stack gap={10} mt={6}>
          {problemAreas.map((area) => (
            <Checkbox key={area} value={area} label={areaName(area)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Panel>
  )
}

function Challenges({ fields, change, named }: Props): ReactNode {
  const t = useWords(topicWords)
  const c = useWords(challengeWords)
  const listed = useQuery(topicsApi.challenges.list.queryOptions())
  const offered = (listed.data ?? []).filter(({ retiredAt }) => retiredAt === null)
  const gone = named.filter(({ id }) => !offered.some((each) => each.id === id))
  if (listed.isSuccess && offered.length + gone.length === 0)
    return (
      <p className="soft">
        {t.challengesNone}{' '}
        <TextLink to={topicsPaths.challenges} underline="always">
          {t.challengesAdd}
        </TextLink>
      </p>
    )
  const choose = (challengeIds: string[]) => change({ challengeIds })
  return (
    <Checkbox.Group value={[...fields.challengeIds]} onChange={choose}>
      <div className={styles.levels}>
        {challengeLevels.map((level) => {
          const here = [...offered, ...gone].filter((each) => each.level === level)
          if (here.length === 0) return null
          return (
            <fieldset key={level} className={styles.level}>
              <legend>{c.level[level]}</legend>
              <Stack gap={10}>
                {here.map((each) => (
                  <Checkbox
                    key={each.id}
                    value={each.id}
                    label={each.wording}
                    {...(gone.includes(each) ? { description: t.challengeRetired } : {})}
                  />
                ))}
              </Stack>
            </fieldset>
          )
        })}
      </div>
    </Checkbox.Group>
  )
}
