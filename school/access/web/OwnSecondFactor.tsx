import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { beginSecondFactor, endSecondFactor, readAccount, type SecondFactor } from './accounts.ts'
import { FactorPassword } from './FactorPassword.tsx'
import { FactorProof } from './FactorProof.tsx'
import { accountKey, ownKey } from './own-account.ts'
import { SpareCodes } from './SpareCodes.tsx'
import { words } from './words/account.ts'

type Step =
  | { at: 'rest' }
  | { at: 'password'; wanted: 'on' | 'off' }
  | { at: 'proof'; factor: SecondFactor }
  | { at: 'spare'; codes: readonly string[] }

/** The second step of signing in, on and off. It is on only after a first code has worked, so that nobody locks themselves out. */
export function OwnSecondFactor(): ReactNode {
  const t = useWords(words)
  const queries = useQueryClient()
  const account = useQuery({ queryKey: accountKey, queryFn: readAccount })
  const [step, setStep] = useState<Step>({ at: 'rest' })
  const isOn = account.data?.user.twoFactorEnabled === true
  const refresh = () => queries.invalidateQueries({ queryKey: ownKey })
  const beginning = useMutation({
    mutationFn: beginSecondFactor,
    onSuccess: (factor) => setStep({ at: 'proof', factor }),
  })
  const ending = useMutation({
    mutationFn: endSecondFactor,
    onSuccess: () => {
      setStep({ at: 'rest' })
      return refresh()
    },
  })
  const rest = () => setStep({ at: 'rest' })

  return (
    <Panel title={t.factor} note={isOn ? t.factorOn : t.factorOff}>
      {step.at === 'rest' && (
        <div>
          <Button
            variant="default"
            disabled={account.data === undefined}
            onClick={() => setStep({ at: 'password', wanted: isOn ? 'off' : 'on' })}
          >
            {isOn ? t.factorEnd : t.factorStart}
          </Button>
        </div>
      )}
      {step.at === 'password' && (
        <FactorPassword
          going={step.wanted === 'on' ? beginning : ending}
          label={step.wanted === 'on' ? t.factorContinue : t.factorEnd}
          back={rest}
        />
      )}
      {step.at === 'proof' && (
        <FactorProof
          factor={step.factor}
          done={() => {
            setStep({ at: 'spare', codes: step.factor.backupCodes })
            return refresh()
          }}
        />
      )}
      {step.at === 'spare' && <SpareCodes codes={step.codes} done={rest} />}
    </Panel>
  )
}
