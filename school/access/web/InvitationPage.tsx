import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LoadingSpace } from '#kit/Loaded.tsx'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { accessPaths } from '../paths.ts'
import { AcceptanceForm } from './AcceptanceForm.tsx'
import { accessApi } from './api.ts'
import { FrontDoor } from './FrontDoor.tsx'
import { fullName } from './person-name.ts'
import { words } from './words/joining.ts'

/** Where a one-time link leads: to come in for the first time, or to set a new password. */
export function InvitationPage(): ReactNode {
  const t = useWords(words)
  const { token } = useParams({ strict: false }) as { token: string }
  const invitation = useQuery(
    accessApi.invitations.read.queryOptions({ input: { token }, staleTime: Infinity }),
  )

  if (invitation.data === undefined) {
    return (
      <FrontDoor title={invitation.isError ? t.linkTitle : t.welcome}>
        {invitation.isError ? (
          <ProblemNotice
            error={invitation.error}
            refusals={t.links}
            retry={() => void invitation.refetch()}
            reading
          />
        ) : (
          <LoadingSpace height={220} />
        )}
      </FrontDoor>
    )
  }
  const { purpose, schoolName, why, login } = invitation.data
  if (why !== null) {
    return (
      <FrontDoor title={t.linkTitle}>
        <Alert color="amber" variant="light">
          {t.links[why]}
        </Alert>
        <LinkButton to={accessPaths.signIn}>{t.toSignIn}</LinkButton>
      </FrontDoor>
    )
  }
  const isReset = purpose === 'password_reset'
  return (
    <FrontDoor
      title={isReset ? t.newPassword : t.welcome}
      lead={isReset ? t.resets(schoolName) : t.invites(schoolName)}
    >
      <div>
        <div className="small soft">{t.you}</div>
        <strong>{fullName(invitation.data)}</strong>
      </div>
      <AcceptanceForm token={token} login={login} isReset={isReset} />
      <p className="small soft">{t.notYou}</p>
    </FrontDoor>
  )
}
