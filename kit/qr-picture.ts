import { useEffect, useState } from 'react'

/** Drawn in the browser: a one-time link or a key must not travel once more. The library comes only when it is needed. */
export function useQrPicture(text: string): string | null {
  const [picture, setPicture] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    import('qrcode')
      .then(({ toDataURL }) => toDataURL(text, { margin: 2, width: 360, errorCorrectionLevel: 'M' }))
      // Without the picture the text itself still stands there.
      .then(
        (url) => wanted && setPicture(url),
        () => undefined,
      )
    return () => {
      wanted = false
    }
  }, [text])
  return picture
}
