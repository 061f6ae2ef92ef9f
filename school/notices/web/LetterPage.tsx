import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { problemOf } from '#kit/problem.ts'
import { useWords } from '#kit/words.ts'
import { FrontDoor } from '#school/access/web/public.tsx'
import { noticesPaths } from '../paths.ts'
import type { NoticeGroup } from '../sentence.ts'
import { noticesApi } from './api.ts'
import { words } from './words/letter.ts'

/** Ends letters without signing in. A button stands between, because mail servers open links too. */
export function LetterPage({ groups }: { groups: Readonly<Record<string, NoticeGroup>> }): ReactNode {
  const t = useWords(words)
  // Routes of other capabilities are unknown here, so what stands in the address is read as unknown.
  const { token = '' } = useParams({ strict: false } as never) as { token?: string }
  const meaning = useQuery(noticesApi.letters.read.queryOptions({ input: { token }, retry: false }))
  const refusing = useMutation(noticesApi.letters.refuse.mutationOptions())
  const settings = (
    <LinkButton to={noticesPaths.settings} variant="default">
      {t.toSettings}
    </LinkButton>
  )
  if (meaning.isError && problemOf(meaning.error).kind !== 'offline')
    return (
      <FrontDoor title={t.lostTitle} lead={t.lost}>
        {settings}
      </FrontDoor>
    )
  const name = groups[meaning.data?.group ?? '']?.name
  if (refusing.isSuccess)
    return (
      <FrontDoor title={t.doneTitle} lead={name === undefined ? t.doneAll : t.doneGroup(name)}>
        {settings}
      </FrontDoor>
    )
  const school = meaning.data?.schoolName
  const lead =
    school === undefined ? undefined : name === undefined ? t.leadAll(school) : t.leadGroup(name, school)
  return (
    <FrontDoor title={t.title} lead={lead}>
      <ProblemNotice error={meaning.error} retry={() => void meaning.refetch()} reading />
      <ProblemNotice error={refusing.error} />
      <Button loading={refusing.isPending || meaning.isPending} onClick={() => refusing.mutate({ token })}>
        {t.stop}
      </Button>
      {settings}
    </FrontDoor>
  )
}
