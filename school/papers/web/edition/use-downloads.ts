import { useMutation } from '@tanstack/react-query'
import { downloadBlob } from '#kit/download.ts'
import type { FileFormat } from '../../paper.ts'
import { api } from '../api.ts'
import type { OpenEdition } from '../shapes.ts'

/** Asks the server for the paper as a file and hands it to the person under the name the server gave it. */
export function useDownloads(page: OpenEdition) {
  return useMutation({
    mutationFn: async (format: FileFormat) => {
      const { body } = await api.editions.file.call({ editionId: page.edition.id, format })
      downloadBlob(body.name, body)
    },
  })
}
