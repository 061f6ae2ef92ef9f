import { Alert, Button, Group, List, Select, Stack, Text, TextInput } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFormats } from '#kit/format.ts'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { type CodeList, localCode, pupilKey } from '../../code-list.ts'
import type { RowMatch } from '../../code-matching.ts'
import { UnlockList } from '../code-list/UnlockList.tsx'
import { words } from '../code-list/words.ts'
import { edited } from './draft.ts'
import classes from './import.module.css'
import { hasTestCodes } from './steps.ts'
import type { Importing } from './use-importing.ts'

/** Whose rows these are: by the codes of the school, or with the teacher's own list. */
export function CodesStep({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(words)
  const { needsList, openList, setOpenList } = importing
  if (!needsList) {
    return (
      <Panel title={t.notNeeded}>
        <Text>{t.notNeededText}</Text>
      </Panel>
    )
  }
  if (openList === null) {
    return (
      <Panel title={t.why} note={t.whyText}>
        <UnlockList onOpen={setOpenList} />
      </Panel>
    )
  }
  return (
    <Panel title={t.title} note={t.open(openList.list.pupils.length)}>
      <Stack gap="lg">
        {hasTestCodes(importing) && <Round importing={importing} />}
        <Matched matches={importing.matches} />
        <Questions importing={importing} list={openList.list} />
        <Group>
          <Button variant="default" onClick={() => setOpenList(null)}>
            {t.close}
          </Button>
        </Group>
      </Stack>
    </Panel>
  )
}

function Round({ importing }: { importing: Importing }): ReactNode {
  const t = useWords(words)
  const formats = useFormats()
  const { draft, existing, openList } = importing
  const { change, value } = draft
  const conductedBy = existing?.conductedBy ?? value.work.conductedBy
  const takenOn = existing?.takenOn ?? value.work.takenOn
  const proposed = takenOn === null ? '' : t.roundFrom(conductedBy.trim(), formats.month(takenOn))
  // Proposed once, when the step opens: an emptied field stays empty.
  const isProposed = useRef(value.round !== '')
  useEffect(() => {
    if (isProposed.current || proposed === '') return
    isProposed.current = true
    change((before) => edited(before, { round: proposed }))
  }, [proposed, change])
  const rounds = openList?.list.rounds ?? []
  return (
    <div>
      <TextInput
        label={t.round}
        description={t.roundHint}
        list="code-list-rounds"
        maxLength={120}
        value={value.round}
        onChange={(event) => {
          const round = event.currentTarget.value
          change((before) => edited(before, { round, decisions: {} }))
        }}
      />
      <datalist id="code-list-rounds">
        {rounds.map((round) => (
          <option key={round} value={round} />
        ))}
      </datalist>
    </div>
  )
}

function Matched({ matches }: { matches: readonly RowMatch[] }): ReactNode {
  const t = useWords(words).matched
  const count = (fits: (match: RowMatch) => boolean) => matches.filter(fits).length
  const byCode = count(
    (each) => each.kind === 'known' && (each.by === 'test_code' || each.by === 'local_code'),
  )
  const byName = count((each) => each.kind === 'known' && (each.by === 'name' || each.by === 'initials'))
  const asked = count(({ kind }) => kind === 'ask')
  const lines = [
    byCode > 0 && t.byCode(byCode),
    byName > 0 && t.byName(byName),
    t.fresh(count(({ kind }) => kind === 'new')),
    asked > 0 && t.asked(asked),
  ].filter((line) => line !== false)
  return (
    <List>
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  )
}

type Question = Extract<RowMatch, { kind: 'ask' }>

function Questions({ importing, list }: { importing: Importing; list: CodeList }): ReactNode {
  const t = useWords(words)
  const questions = importing.matches.filter((match): match is Question => match.kind === 'ask')
  if (questions.length === 0) return null
  return (
    <Alert color="amber" title={t.questions}>
      {questions.map((question) => (
        <QuestionRow key={question.row} question={question} importing={importing} list={list} />
      ))}
    </Alert>
  )
}

function QuestionRow(props: { question: Question; importing: Importing; list: CodeList }): ReactNode {
  const { question, importing, list } = props
  const t = useWords(words)
  const { draft, rows, firstYear } = importing
  const read = rows.find((row) => row.read.place.row === question.row)?.read
  const options = question.candidates.flatMap((key) => {
    const pupil = list.pupils.find((each) => pupilKey(each) === key)
    if (pupil === undefined) return []
    return [{ value: key, label: `${localCode(pupil, firstYear)} · ${pupil.name ?? t.unnamed}` }]
  })
  return (
    <div className={classes.classRow}>
      <div>
        <Text fw={560}>
          {t.row} {question.row + 1}: {[read?.name, read?.code].filter(Boolean).join(', ')}
        </Text>
        <Text size="sm">{t.questionWhy[question.why]}</Text>
      </div>
      <Select
        aria-label={`${t.whose}: ${question.row + 1}`}
        placeholder={t.whose}
        data={[...options, { value: 'new', label: t.isNew }]}
        value={draft.value.decisions[question.row] ?? null}
        onChange={(answer) =>
          draft.change((before) =>
            edited(before, { decisions: { ...before.decisions, [question.row]: answer ?? '' } }),
          )
        }
      />
    </div>
  )
}
