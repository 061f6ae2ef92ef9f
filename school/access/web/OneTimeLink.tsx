import { Button, CopyButton, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useQrPicture } from '#kit/qr-picture.ts'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import styles from './one-time-link.module.css'
import { words } from './words/accounts.ts'

interface OneTimeLinkProps {
  link: string
  expiresAt: string
}

/** A link to hand over: to copy, or to be read by the other person's phone from the screen. */
export function OneTimeLink({ link, expiresAt }: OneTimeLinkProps): ReactNode {
  const t = useWords(words)
  const kit = useWords(kitWords)
  const formats = useFormats()
  const picture = useQrPicture(link)
  return (
    <div className={styles.link}>
      <TextInput
        label={t.linkLabel}
        description={t.linkUntil(formats.instant(expiresAt))}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? kit.copied : kit.copy}
          </Button>
        )}
      </CopyButton>
      <figure className={styles.picture}>
        {picture !== null && <img src={picture} alt={t.qrAlt} width={180} height={180} />}
        <figcaption>{t.qrNote}</figcaption>
      </figure>
    </div>
  )
}
