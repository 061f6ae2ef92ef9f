import { Alert, Button, FileButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { newId } from '#base/id.ts'
import type { Done } from '#kit/DoneNote.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { problemOf } from '#kit/problem.ts'
import { useWords } from '#kit/words.ts'
import { modelFileLengthMaximum } from '../../model.ts'
import { communitiesApi } from '../api.ts'
import { useDeed } from '../use-deed.ts'
import { words } from '../words/models.ts'
import { refusalWords } from '../words/refusals.ts'
import styles from './models.module.css'

/** Takes in the file of another school; what is wrong in it is named by its place. */
export function ModelImport({ show }: { show: (done: Done) => void }): ReactNode {
  const t = useWords(words)
  const refusals = useWords(refusalWords)
  const [isTooLarge, setTooLarge] = useState(false)
  const importing = useDeed(show)
  const isFileWrong = importing.error !== null && problemOf(importing.error).code === 'file_invalid'
  const read = (file: File | null) => {
    if (file === null) return
    importing.forgetError()
    setTooLarge(file.size > modelFileLengthMaximum)
    if (file.size > modelFileLengthMaximum) return
    importing.run(async () => {
      const text = await file.text()
      const model = await communitiesApi.models.import.call({ modelId: newId<'CommunityModel'>(), text })
      const undo = async () => {
        await communitiesApi.models.retire.call({ modelId: model.id })
        return { text: t.importedBack(model.name) }
      }
      return { text: t.imported(model.name), undo }
    })
  }
  return (
    <div className={styles.import}>
      <div>
        <FileButton accept="application/json,.json" onChange={read}>
          {(props) => (
            <Button {...props} variant="default" loading={importing.isPending}>
              {t.import}
            </Button>
          )}
        </FileButton>
      </div>
      {isTooLarge && <Alert color="coral">{t.tooLarge}</Alert>}
      {isFileWrong ? (
        <FileProblems error={importing.error} />
      ) : (
        <ProblemNotice error={importing.error} refusals={refusals} />
      )}
    </div>
  )
}

function FileProblems({ error }: { error: unknown }): ReactNode {
  const t = useWords(words)
  const { fields } = problemOf(error)
  return (
    <Alert color="coral" role="alert" title={t.fileProblemsTitle}>
      <ul className={styles.problems}>
        {Object.entries(fields).map(([place, code]) => (
          <li key={place}>{t.place(placeInWords(place, t), problemInWords(code, t))}</li>
        ))}
      </ul>
    </Alert>
  )
}

type ModelWords = (typeof words)['ru']

/** `challenges.2.level` as «Вызовы, 3-й по счёту». */
function placeInWords(place: string, t: ModelWords): string {
  const [first = '', number] = place.split('.')
  const names: Readonly<Record<string, string>> = t.places
  const name = names[first] ?? place
  return number !== undefined && /^\d+$/.test(number) ? t.placeNumber(name, Number(number) + 1) : name
}

function problemInWords(code: string, t: ModelWords): string {
  const problems: Readonly<Record<string, string>> = t.fileProblems
  return problems[code] ?? t.fileProblems.wrong_type
}
