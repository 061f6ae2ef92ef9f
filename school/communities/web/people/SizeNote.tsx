import { Alert, Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { communitiesPaths } from '../../paths.ts'
import { membersMinimum } from '../../size.ts'
import { communitiesApi } from '../api.ts'
import type { Community, People } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/people.ts'
import { refusalWords } from '../words/refusals.ts'

interface SizeNoteProps {
  community: Community
  people: People
  show: (done: Done) => void
}

/** Whether the group has a size that an order allows, in words; and a split that can still be taken back. */
export function SizeNote({ community, people, show }: SizeNoteProps): ReactNode {
  const says = useSaying(community, people)
  return (
    <>
      {people.sizeProblem === null ? (
        <p className="soft" role="status">
          {says}
        </p>
      ) : (
        <Alert color="amber" role="status">
          {says}
        </Alert>
      )}
      {people.split !== null && <SplitStands community={community} split={people.split} show={show} />}
    </>
  )
}

function useSaying(community: Community, people: People): string {
  const t = useWords(words)
  const count = people.members.length
  if (people.sizeProblem === 'too_many') return t.tooMany(count)
  if (people.sizeProblem === 'too_few')
    return count === 0 ? t.tooFewThree : t.tooFew(count, membersMinimum - count)
  return community.state === 'preparing' ? t.sizeFits(count) : t.sizeOrdered(count)
}

interface SplitStandsProps {
  community: Community
  split: NonNullable<People['split']>
  show: (done: Done) => void
}

function SplitStands({ community, split, show }: SplitStandsProps): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const undoing = useDeed(show)
  const undo = () =>
    undoing.run(async () => {
      await communitiesApi.splits.undo.call({ communityId: community.id, splitId: split.id })
      return { text: t.splitUndone }
    })
  return (
    <>
      <Group gap="sm">
        <span>{t.splitStands(split.name, split.memberCount)}</span>
        <LinkButton
          variant="default"
          to={communitiesPaths.people}
          params={{ communityId: split.communityId }}
        >
          {t.toSecond}
        </LinkButton>
        {community.why.edit === null && (
          <Button variant="subtle" loading={undoing.isPending} onClick={undo}>
            {t.splitUndo}
          </Button>
        )}
      </Group>
      <ProblemNotice error={undoing.error} refusals={refusals} />
    </>
  )
}
