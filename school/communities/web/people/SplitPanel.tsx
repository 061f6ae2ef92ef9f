import { Button, Group, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { newId } from '#base/id.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { PersonId } from '#school/access/actor.ts'
import { fullName, shortName } from '#school/access/web/public.tsx'
import { nameLengthMaximum } from '../../community.ts'
import { membersMaximum, membersMinimum } from '../../size.ts'
import { communitiesApi } from '../api.ts'
import type { Community, Member } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/people.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './people.module.css'

interface SplitPanelProps {
  community: Community
  show: (done: Done) => void
}

/** More than fifteen: two groups laid out beforehand, changed by moving people, carried out by one press. */
export function SplitPanel({ community, show }: SplitPanelProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const proposed = useQuery(
    communitiesApi.splits.propose.queryOptions({
      input: { communityId: community.id },
      // Laid out once: were it asked for again, people would jump back under the hand that moves them.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    }),
  )
  return (
    <Panel title={t.split} note={t.splitNote}>
      <Loaded query={proposed} height={320} refusals={refusals}>
        {({ parts }) => (
          <SplitForm
            key={parts.flat().length}
            community={community}
            members={parts.flat()}
            proposed={parts[1]?.map(({ person }) => person.id) ?? []}
            show={show}
          />
        )}
      </Loaded>
    </Panel>
  )
}

interface SplitFormProps extends SplitPanelProps {
  members: readonly Member[]
  proposed: readonly PersonId[]
}

function SplitForm({ community, members, proposed, show }: SplitFormProps): ReactNode {
  const t = useWords(words)
  const [moved, setMoved] = useState<ReadonlySet<PersonId>>(new Set(proposed))
  const stays = members.filter(({ person }) => !moved.has(person.id))
  const goes = members.filter(({ person }) => moved.has(person.id))
  const move = (id: PersonId) => {
    const next = new Set(moved)
    if (!next.delete(id)) next.add(id)
    setMoved(next)
  }
  return (
    <>
      <div className={styles.parts}>
        <Part
          title={t.splitStay(stays.length)}
          members={stays}
          label={t.moveThere}
          named={t.moveThereNamed}
          move={move}
        />
        <Part
          title={t.splitGo(goes.length)}
          members={goes}
          label={t.moveHere}
          named={t.moveHereNamed}
          move={move}
        />
      </div>
      <SplitAction
        community={community}
        sizes={[stays.length, goes.length]}
        members={goes.map(({ person }) => person.id)}
        show={show}
      />
    </>
  )
}

interface SplitActionProps extends SplitPanelProps {
  sizes: readonly number[]
  members: PersonId[]
}

/** The name of the second group, and parting; why it cannot be done stands beside the button. */
function SplitAction({ community, sizes, members, show }: SplitActionProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [name, setName] = useState(t.splitNameOf(community.name).slice(0, nameLengthMaximum))
  const splitting = useSplitting(community, show)
  const isFew = Math.min(...sizes) < membersMinimum
  const isMany = Math.max(...sizes) > membersMaximum
  return (
    <div className={styles.form}>
      <TextInput
        label={t.splitName}
        description={t.splitNameNote}
        maxLength={nameLengthMaximum}
        value={name}
        error={name.trim() === '' ? t.splitNameMissing : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {(isFew || isMany) && (
        <p className="small soft" role="status">
          {isFew ? t.splitFew : t.splitMany}
        </p>
      )}
      <ProblemNotice error={splitting.error} refusals={refusals} />
      <Group>
        <Button
          disabled={isFew || name.trim() === ''}
          loading={splitting.isPending}
          onClick={() => splitting.split(name, members)}
        >
          {t.splitRun}
        </Button>
      </Group>
    </div>
  )
}

function useSplitting(community: Community, show: (done: Done) => void) {
  const t = useWords(words)
  const ids = useRef({ splitId: newId<'CommunitySplit'>(), newCommunityId: newId<'Community'>() })
  const splitting = useDeed(show)
  const { id: communityId } = community
  const split = (name: string, members: PersonId[]) =>
    splitting.run(async () => {
      const { splitId } = await communitiesApi.splits.run.call({
        communityId,
        ...ids.current,
        name,
        members,
      })
      const undo = async () => {
        await communitiesApi.splits.undo.call({ communityId, splitId })
        return { text: t.splitUndone }
      }
      return { text: t.splitDone(name), undo }
    })
  return { split, isPending: splitting.isPending, error: splitting.error }
}

interface PartProps {
  title: string
  members: readonly Member[]
  label: string
  named: (name: string) => string
  move: (id: PersonId) => void
}

function Part({ title, members, label, named, move }: PartProps): ReactNode {
  return (
    <section>
      <Title order={3}>{title}</Title>
      <ul className={styles.part}>
        {members.map(({ person, subjects }) => (
          <li key={person.id}>
            <span>
              {fullName(person)}
              {subjects[0] !== undefined && <span className="small soft"> · {subjects[0]}</span>}
            </span>
            <Button
              variant="default"
              size="compact-md"
              aria-label={named(shortName(person))}
              onClick={() => move(person.id)}
            >
              {label}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
