import { type FormEvent, useState } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { useLanguage, useWords } from '#kit/words.ts'
import { chatNameLengthMaximum } from '../../announcement.ts'
import { communitiesApi } from '../api.ts'
import type { Announcement, Community } from '../shapes.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/announcement.ts'
import { proposedAnnouncement } from './proposed-announcement.ts'
import { useLinkProblem } from './use-link-problem.ts'

interface Written {
  /** The text this one began from. */
  revision: number
  text: string
  chatName: string
  chatLink: string
}

export type AnnouncementWriting = ReturnType<typeof useAnnouncement>

/** The announcement while it is being written: kept on the device, compared with what is saved, saved and made known. */
export function useAnnouncement(
  community: Community,
  announcement: Announcement,
  show: (done: Done | null) => void,
) {
  const t = useWords(words)
  const { language } = useLanguage()
  const linkProblem = useLinkProblem()
  const [isMissing, setMissing] = useState(false)
  const { id: communityId } = community
  const saved = savedOr(announcement, {
    text: proposedAnnouncement(community, language),
    chatName: t.chatNameOf(community.name).slice(0, chatNameLengthMaximum),
  })
  const draft = useDraft<Written>(`communities.announcement.${communityId}`, saved)
  // Until something is typed the form shows what is saved, also when somebody else saves it anew.
  const values = draft.state === 'empty' || draft.state === 'opening' ? saved : draft.value
  const change = (changes: Partial<Written>) => draft.change({ ...values, ...changes })
  const deed = useDeed((done) => {
    draft.forget()
    show(done)
  })
  const save = () => communitiesApi.announcement.save.call({ communityId, ...values })
  const { publish, withdraw } = usePublishing(communityId)
  const whenWritten = (act: () => Promise<Done>) => {
    setMissing(values.text.trim() === '')
    if (values.text.trim() !== '') deed.run(act)
  }
  const isSaved = announcement.text !== null && isSame(values, saved)
  const compose = () => {
    const before = values
    draft.change({ ...values, text: proposedAnnouncement(community, language) })
    const undo = async () => {
      draft.change(before)
      return { text: t.composedBack }
    }
    show({ text: t.composed, undo })
  }
  const problems = useFieldProblems(deed.error, linkProblem('chatLink', values.chatLink))
  return {
    draft,
    values,
    change,
    compose,
    submit: (event: FormEvent) => {
      event.preventDefault()
      whenWritten(async () => {
        const { announcedAt } = await save()
        return { text: announcedAt === null ? t.saved : t.savedShown }
      })
    },
    announce: () =>
      whenWritten(async () => {
        if (!isSaved) await save()
        return await publish()
      }),
    withdraw: () => deed.run(withdraw),
    isBehind: !deed.isPending && values.revision !== announcement.revision,
    takeTheirs: draft.forget,
    keepMine: () => {
      change({ revision: announcement.revision })
      show({ text: t.kept })
    },
    problems: isMissing && values.text.trim() === '' ? { ...problems, text: t.textMissing } : problems,
    error: Object.keys(problems).length > 0 ? null : deed.error,
    isPending: deed.isPending,
  }
}

/** Telling all colleagues, and taking it back; each is the way back of the other. */
function usePublishing(communityId: Community['id']) {
  const t = useWords(words)
  const withdraw = async (): Promise<Done> => {
    await communitiesApi.announcement.withdraw.call({ communityId })
    return { text: t.withdrawn, undo: publish }
  }
  const publish = async (): Promise<Done> => {
    await communitiesApi.announcement.announce.call({ communityId })
    return { text: t.announced, undo: withdraw }
  }
  return { publish, withdraw }
}

function savedOr(announcement: Announcement, proposed: Pick<Written, 'text' | 'chatName'>): Written {
  const isNew = announcement.text === null
  return {
    revision: announcement.revision,
    text: announcement.text ?? proposed.text,
    chatName: announcement.chatName ?? (isNew ? proposed.chatName : ''),
    chatLink: announcement.chatLink ?? '',
  }
}

function isSame(one: Written, other: Written): boolean {
  return one.text === other.text && one.chatName === other.chatName && one.chatLink === other.chatLink
}
