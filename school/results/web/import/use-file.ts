import { useState } from 'react'
import { Refused } from '#base/refusal.ts'
import { problemOf } from '#kit/problem.ts'
import { readTablesInBackground } from '#kit/table/read-in-background.ts'
import type { FileTable } from '../../file-table.ts'
import { type Recognition, recogniseFile } from '../../recognise-file.ts'
import type { ChosenFile } from './draft.ts'

export interface OpenedFile {
  chosen: ChosenFile
  tables: readonly FileTable[]
  recognition: Recognition
}

export type FileState =
  | { state: 'none' }
  | { state: 'reading'; name: string }
  | { state: 'refused'; name: string; code: string }
  | { state: 'open'; file: OpenedFile }

/** The chosen file in the memory of the page. It is never kept and never sent. */
export function useFile(): { file: FileState; open: (file: File) => Promise<OpenedFile | null> } {
  const [file, setFile] = useState<FileState>({ state: 'none' })

  async function open(given: File): Promise<OpenedFile | null> {
    setFile({ state: 'reading', name: given.name })
    try {
      const tables = await readTablesInBackground(given)
      const opened = { chosen: chosenFrom(given), tables, recognition: recogniseFile(tables) }
      setFile({ state: 'open', file: opened })
      return opened
    } catch (error) {
      const code = error instanceof Refused ? error.code : problemOf(error).code
      setFile({ state: 'refused', name: given.name, code })
      return null
    }
  }

  return { file, open }
}

function chosenFrom(file: File): ChosenFile {
  return { name: file.name, size: file.size, print: `${file.name}/${file.size}/${file.lastModified}` }
}
