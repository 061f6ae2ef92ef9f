import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { DraftNote } from '#kit/DraftNote.tsx'
import { downloadBlob } from '#kit/download.ts'
import { useDraft } from '#kit/draft.ts'
import { TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { classAgreementClausesMaximum } from '../class-agreement-limits.ts'
import { clauseLengthMaximum } from '../clause.ts'
import { agreementPaths } from '../paths.ts'
import styles from './agreement.module.css'
import { agreementApi } from './api.ts'
import { classWords } from './words/class.ts'
import { readyWords } from './words/ready.ts'

interface Sheet {
  title: string
  className: string
  clauses: string[]
}

/** A sheet for the wall of a class, made as a file. It is kept on this device only. */
export function ClassAgreementPage(): ReactNode {
  const t = useWords(classWords)
  const { children } = useWords(readyWords)
  // The address is text.
  const { communityId = '' } = useParams({ strict: false }) as { communityId?: string }
  const draft = useDraft<Sheet>('agreement.class', {
    title: t.headingUsual,
    className: '',
    clauses: children.slice(0, 5),
  })
  const sheet = draft.value
  const change = (part: Partial<Sheet>) => draft.change((before) => ({ ...before, ...part }))
  const offered = children.filter((text) => !sheet.clauses.includes(text))
  const isFull = sheet.clauses.length >= classAgreementClausesMaximum
  return (
    <Page
      title={t.title}
      lead={t.lead}
      width="text"
      above={
        <TextLink to={agreementPaths.agreement} params={{ communityId }}>
          {t.back}
        </TextLink>
      }
    >
      <Panel title={t.clauses}>
        <TextInput
          label={t.heading}
          value={sheet.title}
          maxLength={200}
          error={sheet.title.trim() === '' ? t.headingMissing : undefined}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <TextInput
          label={t.className}
          description={t.classNote}
          value={sheet.className}
          maxLength={20}
          onChange={(event) => change({ className: event.currentTarget.value })}
        />
        <SheetClauses clauses={sheet.clauses} change={(clauses) => change({ clauses })} />
        {isFull ? (
          <p className="small soft">{t.tooMany}</p>
        ) : (
          <div className={styles.ready}>
            <Button variant="default" onClick={() => change({ clauses: [...sheet.clauses, ''] })}>
              {t.add}
            </Button>
            {offered.length > 0 && <p className="small soft">{t.ready}</p>}
            <ul>
              {offered.map((text) => (
                <li key={text}>
                  <Button
                    variant="default"
                    className={styles.readyClause ?? ''}
                    onClick={() => change({ clauses: [...sheet.clauses, text] })}
                  >
                    {text}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        )}
        <Downloads sheet={sheet} />
        <DraftNote draft={draft} />
      </Panel>
    </Page>
  )
}

interface SheetClausesProps {
  clauses: readonly string[]
  change: (clauses: string[]) => void
}

function SheetClauses({ clauses, change }: SheetClausesProps): ReactNode {
  const t = useWords(classWords)
  return (
    <ol className={styles.sheet}>
      {clauses.map((text, index) => (
        // A clause is its place on the sheet; nothing else tells two empty ones apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity here
        <li key={index}>
          <TextInput
            aria-label={t.clause(index + 1)}
            value={text}
            maxLength={clauseLengthMaximum}
            onChange={(event) => change(clauses.with(index, event.currentTarget.value))}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label={`${t.remove} ${index + 1}`}
            onClick={() => change(clauses.toSpliced(index, 1))}
          >
            <IconX size={18} />
          </ActionIcon>
        </li>
      ))}
    </ol>
  )
}

function Downloads({ sheet }: { sheet: Sheet }): ReactNode {
  const t = useWords(classWords)
  const [isMissing, setMissing] = useState(false)
  const making = useMutation({
    mutationFn: async (format: 'docx' | 'pdf') => {
      const clauses = sheet.clauses.map((text) => text.trim()).filter((text) => text !== '')
      const { body } = await agreementApi.classAgreement.call({ ...sheet, clauses, format })
      // A file of the answer keeps the name that the server gave it.
      downloadBlob(body instanceof File ? body.name : `agreement.${format}`, body)
    },
  })
  const make = (format: 'docx' | 'pdf') => {
    const isEmpty = sheet.clauses.every((text) => text.trim() === '') || sheet.title.trim() === ''
    setMissing(isEmpty)
    if (!isEmpty) making.mutate(format)
  }
  return (
    <>
      <Group gap="sm">
        <Button loading={making.isPending} onClick={() => make('docx')}>
          {t.docx}
        </Button>
        <Button variant="default" loading={making.isPending} onClick={() => make('pdf')}>
          {t.pdf}
        </Button>
      </Group>
      {isMissing && <p role="alert">{t.clausesMissing}</p>}
      <ProblemNotice error={making.error} />
    </>
  )
}
