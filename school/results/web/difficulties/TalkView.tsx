import type { ReactNode } from 'react'
import { useFormats } from '#kit/format.ts'
import { Talk, TalkSentence, type TalkSheet } from '#kit/Talk.tsx'
import { talkWords } from '#kit/words/talk.ts'
import { useWords } from '#kit/words.ts'
import { NationalNote } from '../NationalNote.tsx'
import type { Difficulty } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import { byWork, EvidenceOfWork } from './EvidenceOfWork.tsx'
import { useDifficultyName } from './name.ts'

interface Props {
  difficulties: readonly Difficulty[]
  onClose: () => void
}

/** Difficulties for a talk: all names first, then each with what speaks for it. */
export default function TalkView({ difficulties, onClose }: Props): ReactNode {
  const t = useWords(difficultyWords)
  return <Talk title={t.title} sheets={useSheets(difficulties)} onClose={onClose} />
}

function useSheets(difficulties: readonly Difficulty[]): TalkSheet[] {
  const { inShort } = useWords(talkWords)
  const nameOf = useDifficultyName()
  const formats = useFormats()
  const isExternal = difficulties.some(({ evidence }) =>
    evidence.some(({ work }) => work.source === 'external'),
  )
  const names = (
    <>
      {difficulties.map((each, index) => (
        <TalkSentence key={each.id}>
          {formats.number(index + 1)}. {nameOf(each)}
        </TalkSentence>
      ))}
      {isExternal && <NationalNote source="external" />}
    </>
  )
  return [
    { title: inShort, content: names },
    ...difficulties.map((each) => ({
      title: nameOf(each),
      content: byWork(each.evidence).map((evidence) => (
        <EvidenceOfWork key={evidence[0].work.id} evidence={evidence} />
      )),
    })),
  ]
}
