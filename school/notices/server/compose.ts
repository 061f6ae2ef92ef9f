import type { Language } from '#base/words.ts'
import type { Letter } from '#platform/mail/mail.ts'
import { allGroups } from '../channel.ts'
import { contract } from '../contract.ts'
import { letterWords } from '../notice-sentences.ts'
import { letterPath, noticesPaths } from '../paths.ts'
import { groupOf } from '../sentence.ts'
import type { Claimed, Content } from './delivery-store.ts'
import { letterOf, type Said } from './letter.ts'
import { letterToken } from './letter-token.ts'
import type { Sender, SendingSchool } from './sender.ts'

type Spoken = Pick<Sender, 'url' | 'api' | 'sign' | 'groups'>

/** What a delivery says, in the language of who receives it. A trial says that it arrived. */
export function saidIn(
  delivery: Claimed,
  contents: readonly Content[],
  language: Language,
  sender: Spoken,
): Said[] {
  const words = letterWords(language)
  if (delivery.form === 'trial') {
    const link = sender.url + noticesPaths.settings
    return [{ title: words.trialTitle, note: words.trialNote, link }]
  }
  const groups = sender.groups(language)
  return contents.map(({ kind, params, path }) => {
    const sentence = groups[groupOf(kind)]?.sentences[kind]?.(params) ?? { title: words.unknown }
    return { title: sentence.title, note: sentence.note, link: sender.url + path }
  })
}

export function letterFor(
  delivery: Claimed,
  receiver: { address: string; language: Language },
  contents: readonly Content[],
  sender: Spoken,
  school: SendingSchool,
): Letter {
  const words = letterWords(receiver.language)
  const said = saidIn(delivery, contents, receiver.language, sender)
  const isDigest = delivery.form === 'digest'
  const group = isDigest ? allGroups : groupOf(contents[0]?.kind ?? '')
  const groupName = sender.groups(receiver.language)[group]?.name
  const link = { schoolId: school.id, personId: delivery.personId, deliveryId: delivery.id, group }
  const token = letterToken(link, sender.sign)
  const stop =
    delivery.form === 'trial'
      ? null
      : {
          sentence: isDigest || groupName === undefined ? words.stopDigest : words.stopGroup(groupName),
          link: sender.url + letterPath(token),
        }
  return letterOf({
    to: receiver.address,
    subject: isDigest ? words.digestSubject(said.length) : (said[0]?.title ?? words.unknown),
    lead: isDigest ? words.digestLead : null,
    said,
    stop,
    oneClick: stop !== null && sender.url.startsWith('https:') ? oneClickAddress(sender.api, token) : null,
    settingsLink: sender.url + noticesPaths.settings,
    messageId: `<${delivery.id}@${new URL(sender.url).hostname}>`,
    words,
  })
}

/** What the page of the letter does when its button is pressed. */
function oneClickAddress(api: string, token: string): string {
  const path = contract.letters.refuse['~orpc'].route.path ?? ''
  return api + path.replace('{token}', encodeURIComponent(token))
}

/** A push is read on a locked screen and in one glance. */
export function pushContent(delivery: Claimed, said: Said | undefined, path: string): string {
  return JSON.stringify({ title: said?.title ?? '', body: said?.note ?? '', path, tag: delivery.id })
}

export function chatText(said: readonly Said[]): string {
  return said.map(({ title, note, link }) => [title, note, link].filter(Boolean).join('\n')).join('\n\n')
}
