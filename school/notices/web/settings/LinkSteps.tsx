import { Anchor, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { useQrPicture } from '#kit/qr-picture.ts'
import { useWords } from '#kit/words.ts'
import { words } from '../words/settings.ts'
import styles from './settings.module.css'

interface LinkStepsProps {
  name: string
  code: { code: string; link: string | null; expiresAt: string }
  renew: () => void
}

/** How the bot learns whose chat it is. The page notices by itself when it has. */
export function LinkSteps({ name, code, renew }: LinkStepsProps): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  return (
    <div className={styles.steps} role="status" aria-label={t.linkTitle(name)}>
      {code.link === null ? <p>{t.noLink}</p> : <BotLink link={code.link} />}
      <p>
        {code.link !== null && t.linkByHand} <code className={styles.code}>{code.code}</code>
      </p>
      <p>{t.linkWait(formats.time(code.expiresAt))}</p>
      <Button variant="default" size="xs" onClick={renew}>
        {t.newCode}
      </Button>
    </div>
  )
}

function BotLink({ link }: { link: string }): ReactNode {
  const t = useWords(words)
  const picture = useQrPicture(link)
  return (
    <>
      <p>{t.linkHow}</p>
      <p>
        <Anchor href={link} target="_blank" rel="noreferrer" className={styles.bot}>
          {t.openBot}
        </Anchor>
      </p>
      {picture !== null && <img src={picture} alt={t.linkQr} width={160} height={160} />}
    </>
  )
}
