import { Button, Group, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Done } from '#kit/DoneNote.tsx'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { problemOf } from '#kit/problem.ts'
import { useWords } from '#kit/words.ts'
import { shortName } from '#school/access/web/public.tsx'
import { announcementLengthMaximum, chatNameLengthMaximum } from '../../announcement.ts'
import { linkLengthMaximum } from '../../open-link.ts'
import type { Announcement, Community } from '../shapes.ts'
import { words } from '../words/announcement.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './announcement.module.css'
import { BehindNotice } from './BehindNotice.tsx'
import { type AnnouncementWriting, useAnnouncement } from './use-announcement.ts'

interface AnnouncementFormProps {
  community: Community
  announcement: Announcement
  show: (done: Done | null) => void
}

/** The wording, the chat, and making it known. What is typed is kept; what somebody else saved meanwhile is shown beside it. */
export function AnnouncementForm({ community, announcement, show }: AnnouncementFormProps): ReactNode {
  const t = useWords(words)
  const writing = useAnnouncement(community, announcement, show)
  const { values, change, problems } = writing
  return (
    <Panel title={t.title} note={<Standing announcement={announcement} />}>
      {writing.isBehind && (
        <BehindNotice
          announcement={announcement}
          takeTheirs={writing.takeTheirs}
          keepMine={writing.keepMine}
        />
      )}
      <form className={styles.form} onSubmit={writing.submit}>
        <Textarea
          label={t.text}
          autosize
          minRows={8}
          maxRows={24}
          maxLength={announcementLengthMaximum}
          value={values.text}
          error={problems.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <TextInput
            label={t.chatName}
            description={t.chatNameNote}
            maxLength={chatNameLengthMaximum}
            value={values.chatName}
            error={problems.chatName}
            onChange={(event) => change({ chatName: event.currentTarget.value })}
          />
          <TextInput
            label={t.chatLink}
            description={t.chatLinkNote}
            maxLength={linkLengthMaximum}
            inputMode="url"
            autoComplete="off"
            value={values.chatLink}
            error={problems.chatLink}
            onChange={(event) => change({ chatLink: event.currentTarget.value })}
          />
        </div>
        <Problem writing={writing} />
        <FormButtons announcement={announcement} writing={writing} />
      </form>
    </Panel>
  )
}

/** A text changed meanwhile is shown as such above; saying it twice would help nobody. */
function Problem({ writing }: { writing: AnnouncementWriting }): ReactNode {
  const refusals = useWords(refusalWords)
  const { error } = writing
  if (error === null || problemOf(error).code === 'changed_meanwhile') return null
  return <ProblemNotice error={error} refusals={refusals} />
}

interface FormButtonsProps {
  announcement: Announcement
  writing: AnnouncementWriting
}

function FormButtons({ announcement, writing }: FormButtonsProps): ReactNode {
  const t = useWords(words)
  const isShown = announcement.announcedAt !== null
  return (
    <Group gap="sm">
      {isShown ? (
        <Button type="submit" loading={writing.isPending}>
          {t.saveShown}
        </Button>
      ) : (
        <>
          <Button loading={writing.isPending} onClick={writing.announce}>
            {t.announce}
          </Button>
          <Button type="submit" variant="default" loading={writing.isPending}>
            {t.save}
          </Button>
        </>
      )}
      <Button variant="subtle" onClick={writing.compose}>
        {t.compose}
      </Button>
      {isShown && (
        <Button variant="subtle" color="gray" loading={writing.isPending} onClick={writing.withdraw}>
          {t.withdraw}
        </Button>
      )}
      <DraftNote draft={writing.draft} />
    </Group>
  )
}

function Standing({ announcement }: { announcement: Announcement }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { announcedAt, announcedBy, changedAt, changedBy } = announcement
  if (announcedAt !== null && announcedBy !== null)
    return t.shownBy(formats.dayOf(announcedAt), shortName(announcedBy))
  if (changedAt !== null && changedBy !== null)
    return t.changedBy(shortName(changedBy), formats.instant(changedAt))
  return t.note
}
