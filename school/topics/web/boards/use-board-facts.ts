import { useFormats } from '#kit/format.ts'
import { useWords } from '#kit/words.ts'
import type { BoardInList } from '../shapes.ts'
import { useMomentWords } from '../use-moment-words.ts'
import { boardsWords } from '../words/boards.ts'

/** What one line says of a board: how many topics, until when, how many took part, what was chosen. */
export function useBoardFacts(): (board: BoardInList) => string {
  const t = useWords(boardsWords)
  const formats = useFormats()
  const moment = useMomentWords()
  return (board) => {
    const { phase, votingClosesAt, participation, chosen, topicCount } = board
    const facts = [topicCount === 0 ? t.noTopics : t.topics(topicCount)]
    if (phase === 'voting' && votingClosesAt !== null) facts.push(t.until(moment(votingClosesAt)))
    if (participation !== null) facts.push(t.tookPart(participation.voted, participation.electorate))
    if (phase === 'voting' && participation?.hasVoted === true) facts.push(t.hasVoted)
    if (chosen.length > 0) facts.push(t.chosen(formats.list(chosen.map(({ title }) => t.quoted(title)))))
    else if (phase === 'closed' && topicCount > 0) facts.push(t.notChosen)
    return facts.join(' · ')
  }
}
