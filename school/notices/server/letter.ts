import type { Letter } from '#platform/mail/mail.ts'
import type { LetterWords } from '../notice-sentences.ts'

/** One thing to say, with the address it leads to. */
export interface Said {
  title: string
  note: string | undefined
  link: string
}

interface Frame {
  to: string
  subject: string
  /** Above what is said. */
  lead: string | null
  said: readonly Said[]
  stop: { sentence: string; link: string } | null
  /** For mail programs: the address that switches off at one press (RFC 8058), only over HTTPS. */
  oneClick: string | null
  settingsLink: string
  messageId: string
  words: LetterWords
}

/** A letter as plain text and as simple HTML: what is new, where to look, how to end it. */
export function letterOf(frame: Frame): Letter {
  const { to, subject, messageId, stop, oneClick } = frame
  return {
    to,
    subject: subject.length > 150 ? `${subject.slice(0, 149)}…` : subject,
    text: textOf(frame),
    html: htmlOf(frame),
    messageId,
    headers: {
      // So that no «out of office» answers a machine (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(stop === null ? {} : { 'List-Unsubscribe': `<${oneClick ?? stop.link}>` }),
      ...(oneClick === null ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
  }
}

function textOf({ lead, said, stop, settingsLink, words }: Frame): string {
  return [
    words.greeting,
    ...(lead === null ? [] : [lead]),
    ...said.map(({ title, note, link }) => [title, note, link].filter(Boolean).join('\n')),
    [
      '--',
      ...(stop === null ? [] : [`${stop.sentence}: ${stop.link}`]),
      `${words.settings}: ${settingsLink}`,
    ].join('\n'),
  ].join('\n\n')
}

const ink = 'color:#16302b;font-size:16px;line-height:1.5;margin:0 0 12px'
const soft = 'color:#4a5f5a;font-size:14px;line-height:1.5;margin:0 0 8px'

function htmlOf({ lead, said, stop, settingsLink, words }: Frame): string {
  const paragraph = (style: string, inside: string) => `<p style="${style}">${inside}</p>`
  const anchor = (link: string, text: string) =>
    `<a href="${escaped(link)}" style="color:#0c6b58">${escaped(text)}</a>`
  const parts = [
    paragraph(ink, escaped(words.greeting)),
    ...(lead === null ? [] : [paragraph(ink, escaped(lead))]),
    ...said.flatMap(({ title, note, link }) => [
      paragraph(ink, `<strong>${escaped(title)}</strong>`),
      ...(note === undefined ? [] : [paragraph(soft, escaped(note))]),
      paragraph(ink, anchor(link, words.open)),
    ]),
    '<hr style="border:0;border-top:1px solid #d9e0dd;margin:20px 0">',
    ...(stop === null ? [] : [paragraph(soft, anchor(stop.link, stop.sentence))]),
    paragraph(soft, anchor(settingsLink, words.settings)),
  ]
  return `<!doctype html><html><head><meta charset="utf-8"></head><body style="font-family:sans-serif;max-width:560px;margin:0 auto;padding:20px">${parts.join('')}</body></html>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
