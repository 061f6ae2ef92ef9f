import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useContext } from 'react'
import type { Language } from '#base/words.ts'
import { useFormats } from '#kit/format.ts'
import { useLanguage, useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { membersMinimum } from '../../size.ts'
import { communitiesApi } from '../api.ts'
import { orderWords } from '../order-words.ts'
import { CommunityPlaces, placeOf } from '../places.ts'
import type { Community, FirstMeeting, Path } from '../shapes.ts'
import { type Next, type StepOnWay, wayOf } from '../way.ts'
import { words } from '../words/path.ts'
import { StepMark } from './BeadList.tsx'
import { NextButton } from './NextButton.tsx'
import styles from './path.module.css'

interface FirstStepsProps {
  community: Community
  path: Path
}

/** What gathers the team: done with its facts and days, now with what to do, later as it is. */
export function FirstSteps({ community, path }: FirstStepsProps): ReactNode {
  const t = useWords(words)
  const factOf = useFacts(community, path)
  const hasAgreement = placeOf(useContext(CommunityPlaces), 'agreement') !== null
  const todoOf = useTodos(community, path, hasAgreement)
  return (
    <ol className={styles.steps}>
      {wayOf(community, path, hasAgreement).map((each) => (
        <li key={each.step} className={styles.step} data-state={each.state}>
          <StepMark state={each.state} />
          <div>
            <div className={styles.stepName}>
              {t.steps[each.step]}
              <span className={styles.unseen}>, {t.stateOfBead[each.state]}</span>
            </div>
            <div className={styles.stepNote}>{each.state === 'done' ? factOf(each) : todoOf(each)}</div>
          </div>
          {each.state === 'now' && <StepAction step={each} community={community} path={path} />}
        </li>
      ))}
    </ol>
  )
}

function StepAction({ step, community, path }: FirstStepsProps & { step: StepOnWay }): ReactNode {
  if (!community.isInside || community.state === 'closed') return null
  const isSet = step.step === 'first_meeting_set' && community.firstMeeting !== null
  const next = isSet ? null : nextOf(step.step, path)
  return next === null ? null : <NextButton next={next} community={community} isQuiet />
}

function nextOf(step: StepOnWay['step'], path: Path): Next | null {
  switch (step) {
    case 'announced':
      return 'announce'
    case 'members_joined':
      return path.sizeProblem === 'too_many' ? 'split' : 'call'
    case 'leader_agreed':
      return 'propose'
    case 'ordered':
      return 'order'
    case 'first_meeting_set':
      return 'meeting'
    case 'agreement':
      return 'agreement'
    default:
      return null
  }
}

/** What proves a step that is done, with its day. */
function useFacts(community: Community, path: Path): (step: StepOnWay) => string {
  const t = useWords(words)
  const formats = useFormats()
  const { language } = useLanguage()
  const { topic, leader, firstMeeting } = community
  const day = (at: string | null) => (at === null ? '' : formats.dayOf(at))
  const joined = (...parts: (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(' · ')
  return ({ step, at }) => {
    switch (step) {
      case 'topic_chosen':
        return joined(
          t.did.topic(topic.title),
          topic.votes === null ? null : t.did.topicVotes(topic.votes.voters, topic.votes.electorate),
        )
      case 'announced':
        return t.did.announced(day(at))
      case 'members_joined':
        return t.did.members(path.memberCount)
      case 'leader_agreed':
        return joined(leader === null ? null : shortName(leader), day(at))
      case 'ordered':
        return orderIn(community, t, language) ?? day(at)
      case 'first_meeting_set':
        return firstMeeting === null ? '' : meetingIn(firstMeeting, formats)
      case 'agreement':
        return day(at)
    }
  }
}

function orderIn(community: Community, t: (typeof words)['ru'], language: Language): string | null {
  const order = community.states.find(({ state }) => state === 'ordered')?.words
  return typeof order === 'string' ? t.order(orderWords(order, language)) : null
}

function meetingIn({ on, time }: FirstMeeting, formats: ReturnType<typeof useFormats>): string {
  return `${formats.dayWithWeekday(on)}, ${time}`
}

/** What a step wants that is not done yet. */
function useTodos(community: Community, path: Path, hasAgreement: boolean): (step: StepOnWay) => string {
  const t = useWords(words)
  const formats = useFormats()
  const { firstMeeting } = community
  const input = { communityId: community.id }
  const leader = useQuery(communitiesApi.leader.read.queryOptions({ input }))
  const proposed = leader.data?.proposal
  return ({ step }) => {
    switch (step) {
      case 'topic_chosen':
        return ''
      case 'announced':
        return t.todo.announcement
      case 'members_joined':
        return path.sizeProblem === 'too_many'
          ? t.todo.tooMany
          : t.todo.members(path.memberCount, membersMinimum - path.memberCount)
      case 'leader_agreed':
        return proposed === null || proposed === undefined
          ? t.todo.leader
          : t.todo.leaderAsked(shortName(proposed.person))
      case 'ordered':
        return t.todo.order
      case 'first_meeting_set':
        return firstMeeting === null ? t.todo.meeting : t.todo.meetingSet(meetingIn(firstMeeting, formats))
      case 'agreement':
        return hasAgreement ? t.todo.agreement : t.todo.agreementLater
    }
  }
}
