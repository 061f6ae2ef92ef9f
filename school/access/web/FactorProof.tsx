import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useQrPicture } from '#kit/qr-picture.ts'
import { useWords } from '#kit/words.ts'
import styles from './account-page.module.css'
import { proveSecondFactor, type SecondFactor } from './accounts.ts'
import { words } from './words/account.ts'

/** Shows the key to the app and asks for its first code. */
export function FactorProof({ factor, done }: { factor: SecondFactor; done: () => void }): ReactNode {
  const t = useWords(words)
  const [code, setCode] = useState('')
  const picture = useQrPicture(factor.totpURI)
  const proving = useMutation({ mutationFn: () => proveSecondFactor(code.trim(), false), onSuccess: done })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    proving.mutate()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{t.factorScan}</p>
      {picture !== null && <img className={styles.picture} src={picture} alt={t.factorQr} />}
      <p>
        {t.factorKey}: <span className={styles.key}>{keyIn(factor.totpURI)}</span>
      </p>
      <TextInput
        label={t.factorCode}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="\d{6}"
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <ProblemNotice error={proving.error} refusals={t.factorRefusals} />
      <div>
        <Button type="submit" loading={proving.isPending}>
          {t.factorConfirm}
        </Button>
      </div>
    </form>
  )
}

function keyIn(uri: string): string {
  return URL.canParse(uri) ? (new URL(uri).searchParams.get('secret') ?? '') : ''
}
