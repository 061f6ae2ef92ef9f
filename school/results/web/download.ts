/** Gives a file to the person. Made on the page: nothing passes through the server. */
export function download(content: BlobPart, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // The browser has taken the address by the next turn; keeping it would keep the content.
  setTimeout(() => URL.revokeObjectURL(url), 1000)
}
