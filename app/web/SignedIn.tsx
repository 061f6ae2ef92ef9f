import { useQuery } from '@tanstack/react-query'
import { Outlet, useRouter } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { DraftScope, draftScopeOf } from '#kit/draft-scope.ts'
import { TimeZone } from '#kit/format.ts'
import { GoTo } from '#kit/links.tsx'
import { useLive } from '#kit/live.ts'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { problemOf } from '#kit/problem.ts'
import { accessPaths } from '#school/access/paths.ts'
import { accessApi, MeContext, meFrom } from '#school/access/web/public.tsx'
import { CommunityPlaces } from '#school/communities/web/places.ts'
import { communityPlaces } from './community-places.ts'
import { Shell, ShellSpace } from './Shell.tsx'

/** Everything behind the door: asks who is here, keeps the page live, and sends those who are nobody yet to sign in. */
export function SignedIn(): ReactNode {
  const me = useQuery(accessApi.me.queryOptions({ staleTime: 60_000 }))
  useLive(me.data !== undefined && !me.isError, 'dates')

  if (me.isError && problemOf(me.error).kind === 'unauthorized') {
    return <ToSignIn />
  }
  if (me.data === undefined) {
    return (
      <ShellSpace>
        {me.isError && <ProblemNotice error={me.error} retry={() => void me.refetch()} reading />}
      </ShellSpace>
    )
  }
  const person = meFrom(me.data)
  return (
    <MeContext value={person}>
      <DraftScope value={draftScopeOf(person.school.id, person.person.id)}>
        <TimeZone value={person.school.timeZone}>
          <CommunityPlaces value={communityPlaces}>
            <Shell>
              <Outlet />
            </Shell>
          </CommunityPlaces>
        </TimeZone>
      </DraftScope>
    </MeContext>
  )
}

/** Remembers the page once: asked again on the way, it would name the sign-in page itself, and so on without end. */
function ToSignIn(): ReactNode {
  const router = useRouter()
  const [next] = useState(() => router.state.location.href)
  return <GoTo to={accessPaths.signIn} search={{ next }} />
}
