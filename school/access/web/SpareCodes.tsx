import { Button, CopyButton, Group, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { words as kitWords } from '#kit/words/kit.ts'
import { useWords } from '#kit/words.ts'
import styles from './account-page.module.css'
import { words } from './words/account.ts'

/** Shown once, when the second step is switched on. */
export function SpareCodes({ codes, done }: { codes: readonly string[]; done: () => void }): ReactNode {
  const t = useWords(words)
  const kit = useWords(kitWords)
  return (
    <>
      <Title order={3}>{t.spareTitle}</Title>
      <p className="small soft">{t.spareNote}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group>
        <Button onClick={done}>{t.spareDone}</Button>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? kit.copied : t.copySpare}
            </Button>
          )}
        </CopyButton>
      </Group>
    </>
  )
}
