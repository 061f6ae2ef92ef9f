import { useMutation, useQueryClient } from '@tanstack/react-query'
import { sliceKey } from '#kit/api.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { useWords } from '#kit/words.ts'
import { api } from '../api.ts'
import type { Difficulty, Judgement } from '../shapes.ts'
import { difficultyWords } from '../words/difficulties.ts'
import { useDifficultyName } from './name.ts'

type Said = { verdict: Judgement['verdict']; name?: string; reason?: string }

/** Says the school's word on a difficulty; saying it opens the way back. */
export function useJudging(difficulty: Pick<Difficulty, 'id' | 'name' | 'evidence'>) {
  const t = useWords(difficultyWords)
  const nameOf = useDifficultyName()
  const queries = useQueryClient()
  const judge = useMutation(
    api.difficulties.judge.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: sliceKey('results') }),
    }),
  )
  const say = async (said: Said): Promise<Done> => {
    const judged = await judge.mutateAsync({ difficultyId: difficulty.id, ...said })
    const text = t.done[said.verdict](nameOf(judged))
    return said.verdict === 'reopened' ? { text } : { text, undo: () => say({ verdict: 'reopened' }) }
  }
  return { say, isSaying: judge.isPending, error: judge.error, forgetError: judge.reset }
}
