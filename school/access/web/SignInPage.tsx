import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useWords } from '#kit/words.ts'
import { accessApi } from './api.ts'
import { useArrival } from './arrival.ts'
import { DemoPeople } from './DemoPeople.tsx'
import { FrontDoor } from './FrontDoor.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactorForm } from './SecondFactorForm.tsx'
import { words } from './words/sign-in.ts'

/** The door: with a password, with a second factor, or as somebody of the example school. */
export function SignInPage(): ReactNode {
  const t = useWords(words)
  const entrance = useQuery(accessApi.entrance.queryOptions())
  const [step, setStep] = useState<'password' | 'second_factor'>('password')
  const arrive = useArrival()

  if (step === 'second_factor') {
    return (
      <FrontDoor title={t.codeTitle} lead={t.codeNote}>
        <SecondFactorForm done={arrive} back={() => setStep('password')} />
      </FrontDoor>
    )
  }
  const demo = entrance.data?.demo ?? null
  return (
    <FrontDoor
      title={demo === null ? t.title : t.byPassword}
      lead={demo === null ? t.promise : undefined}
      beside={
        demo === null ? undefined : (
          <DemoPeople demo={demo} mayFoundSchool={entrance.data?.mayFoundSchool === true} done={arrive} />
        )
      }
    >
      <PasswordForm done={(needsCode) => (needsCode ? setStep('second_factor') : arrive())} />
    </FrontDoor>
  )
}
