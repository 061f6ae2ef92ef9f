import type { ReactNode } from 'react'
import { Talk, TalkSentence, type TalkSheet } from '#kit/Talk.tsx'
import { talkWords } from '#kit/words/talk.ts'
import { useWords } from '#kit/words.ts'
import { NationalNote } from '../NationalNote.tsx'
import type { Overview } from '../shapes.ts'
import { overviewWords } from '../words/overview.ts'
import { useHeadline } from './Headline.tsx'
import { ItemsMap } from './ItemsPanel.tsx'
import { JournalPanel } from './JournalPanel.tsx'
import { LowestGroups } from './LowestPanel.tsx'
import { MarksPanel } from './MarksPanel.tsx'
import { mainView } from './views.ts'

interface Props {
  title: string
  overview: Overview
  onClose: () => void
}

/** The work for a talk in front of people. */
export default function TalkView({ title, overview, onClose }: Props): ReactNode {
  return <Talk title={title} sheets={useSheets(overview)} onClose={onClose} />
}

function useSheets(overview: Overview): TalkSheet[] {
  const t = useWords(overviewWords)
  const { inShort } = useWords(talkWords)
  const headline = useHeadline(overview)
  const view = mainView(overview)
  const sheets: (TalkSheet | false)[] = [
    {
      title: inShort,
      content: (
        <>
          {headline.map((sentence) => (
            <TalkSentence key={sentence}>{sentence}</TalkSentence>
          ))}
          <NationalNote source={overview.work.source} />
        </>
      ),
    },
    overview.items.length > 0 && { title: t.items, content: <ItemsMap overview={overview} /> },
    { title: t.lowest, content: <LowestGroups overview={overview} /> },
    (view?.marks != null || view?.levels != null) && {
      title: view.marks === null ? t.levels : t.marks,
      content: <MarksPanel overview={overview} />,
    },
    view?.journal != null && { title: t.journal, content: <JournalPanel overview={overview} /> },
  ]
  return sheets.filter((sheet) => sheet !== false)
}
