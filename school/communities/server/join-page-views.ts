import { type LocalDate, localDate } from '#base/local-date.ts'
import type { Language } from '#base/words.ts'
import { type Html, html } from '#platform/http/html.ts'
import { accessPaths } from '#school/access/paths.ts'
import { contactLengthMaximum, strangerNameLengthMaximum, wordsLengthMaximum } from '../join.ts'
import { communityPath } from '../paths.ts'
import type { JoinOffer } from './join-by-link.ts'
import type { FieldProblem, FormProblems, JoinForm } from './join-page-form.ts'
import type { VisitorRequest } from './join-page-store.ts'
import { type JoinWords, words } from './words.ts'

/** «26 августа», on one line. */
export function dayIn(language: Language, day: LocalDate): string {
  const format = new Intl.DateTimeFormat(words[language].locale, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`)).replaceAll(' ', '\u00a0')
}

/** What the community is about, for whoever thinks of joining. It lists nobody. */
export function aboutView(offer: JoinOffer, language: Language): Html {
  const t = words[language]
  const meeting = offer.firstMeeting
  return html`
<div><p class="over">${t.gathering(offer.schoolName)}</p>
<h1>${offer.name}</h1>
${offer.motto !== null && html`<p class="motto">${offer.motto}</p>`}</div>
<dl class="facts">
<div><dt>${t.topic}</dt><dd>${offer.topicTitle}</dd></div>
${offer.why !== '' && html`<div><dt>${t.why}</dt><dd class="text">${offer.why}</dd></div>`}
<div><dt>${t.firstMeeting}</dt><dd>${
    meeting === null
      ? t.noMeeting
      : html`${t.meetingAt(dayIn(language, meeting.on), meeting.time, meeting.lengthMinutes)}${
          meeting.place !== null && html`<br>${meeting.place}`
        }`
  }</dd></div>
</dl>
${
  offer.announcement !== null &&
  html`<details><summary>${t.announcement}</summary><p class="text">${offer.announcement}</p></details>`
}`
}

interface FormView {
  form: JoinForm
  problems: FormProblems
  isTooMany: boolean
  ticket: string
  today: LocalDate
}

/** For somebody without an account: who they are, how to reach them, and what they want. */
export function visitorView(
  offer: JoinOffer,
  { form, problems, isTooMany, ticket, today }: FormView,
  { language, path }: { language: Language; path: string },
): Html {
  const t = words[language]
  const count = Object.keys(problems).length
  const signIn = `${accessPaths.signIn}?next=${encodeURIComponent(communityPath(offer.communityId))}`
  return html`
<p>${t.colleague} <a href="${signIn}">${t.signIn}</a> ${t.signInThen}</p>
<div class="sheet">
${isTooMany && html`<p class="alert" role="alert">${t.problems.tooMany}</p>`}
${count > 0 && html`<p class="alert" role="alert">${t.problems.some(count)}</p>`}
<form method="post" action="${path}" novalidate data-keep>
<input type="hidden" name="ticket" value="${ticket}">
<fieldset><legend>${t.form.legend}</legend>
${choice('join', form, t.form.join, t.form.joinNote)}
${choice('question', form, t.form.question, t.form.questionNote)}
</fieldset>
${field(t, { name: 'name', label: t.form.name, note: t.form.nameNote, missing: t.problems.nameMissing, complete: 'name', most: strangerNameLengthMaximum, value: form.name, problem: problems.name })}
${field(t, { name: 'contact', label: t.form.contact, note: t.form.contactNote, missing: t.problems.contactMissing, complete: 'tel', most: contactLengthMaximum, value: form.contact, problem: problems.contact })}
<div class="field"><label for="words"><span class="adds">${t.form.wordsJoin}</span><span class="asks">${t.form.wordsQuestion}</span></label>
<textarea id="words" name="words" rows="3"${marks('words', problems.words, '')}>${form.words}</textarea>
${problemLine('words', problems.words, t.problems.wordsMissing, t.problems.tooLong(wordsLengthMaximum))}</div>
<p class="note">${t.form.whoSees}</p>
<p class="note adds">${t.form.voluntary(dayIn(language, today))}</p>
${offer.isOrdered && html`<p class="note adds">${t.ordered}</p>`}
<button class="press" data-sending="${t.form.sending}">${t.form.send}</button>
</form>
</div>
${offer.closesOn !== null && html`<p class="note">${t.closesOn(dayIn(language, localDate(offer.closesOn)))}</p>`}`
}

function choice(kind: JoinForm['kind'], form: JoinForm, label: string, note: string): Html {
  return html`<label class="choice"><input type="radio" name="kind" value="${kind}"${form.kind === kind && html` checked`}><b>${label}</b><span class="note">${note}</span></label>`
}

interface Field {
  name: 'name' | 'contact'
  label: string
  note: string
  missing: string
  complete: string
  most: number
  value: string
  problem: FieldProblem | undefined
}

function field(t: JoinWords, { name, label, note, missing, complete, most, value, problem }: Field): Html {
  const described = `${name}-note`
  return html`<div class="field"><label for="${name}">${label}</label>
<p class="note" id="${described}">${note}</p>
<input id="${name}" name="${name}" value="${value}" autocomplete="${complete}"${marks(name, problem, described)}>
${problemLine(name, problem, missing, t.problems.tooLong(most))}</div>`
}

function marks(name: string, problem: FieldProblem | undefined, note: string): Html {
  const described = [note, problem === undefined ? '' : `${name}-problem`].filter((id) => id !== '')
  return html`${described.length > 0 && html` aria-describedby="${described.join(' ')}"`}${
    problem !== undefined && html` aria-invalid="true"`
  }`
}

function problemLine(
  name: string,
  problem: FieldProblem | undefined,
  missing: string,
  tooLong: string,
): Html | null {
  if (problem === undefined) return null
  return html`<p class="problem" id="${name}-problem">${problem === 'missing' ? missing : tooLong}</p>`
}

/** For a colleague who is signed in: one press. */
export function colleagueView(
  offer: JoinOffer,
  { name, isMember, ticket, today }: { name: string; isMember: boolean; ticket: string; today: LocalDate },
  { language, path }: { language: Language; path: string },
): Html {
  const t = words[language]
  const page = communityPath(offer.communityId)
  if (isMember)
    return html`<div class="sheet"><p>${t.signedIn.member}</p><a class="press" href="${page}">${t.signedIn.open}</a></div>`
  return html`
<div class="sheet">
<p>${t.signedIn.you(name)}</p>
<form method="post" action="${path}">
<input type="hidden" name="ticket" value="${ticket}">
<button class="press" name="act" value="join_signed_in">${t.signedIn.join}</button>
<p class="note">${t.signedIn.note(dayIn(language, today))}</p>
${offer.isOrdered && html`<p class="note">${t.ordered}</p>`}
</form>
<a class="plain" href="${page}">${t.signedIn.ask}</a>
</div>`
}

/** What became of what a visitor has sent. */
export function sentView(
  request: VisitorRequest,
  { offer, ticket, askedOn }: { offer: JoinOffer; ticket: string; askedOn: LocalDate },
  { language, path, plainPath }: { language: Language; path: string; plainPath: string },
): Html {
  const t = words[language].sent
  const day = dayIn(language, askedOn)
  const act = (name: 'withdraw' | 'restore', label: string) => html`
<form method="post" action="${path}"><input type="hidden" name="ticket" value="${ticket}">
<button class="plain" name="act" value="${name}">${label}</button></form>`
  const who = html`<p class="soft">${t.you(request.name, request.contact ?? '')}</p>`
  const back = html`<p><a href="${plainPath}">${t.toPage}</a></p>`
  const said = request.answer !== null && html`<p class="said">${request.answer}</p>`
  if (request.settledAs === 'withdrawn')
    return html`<div class="sheet" data-sent>${who}<p>${t.withdrawn}</p>${act('restore', t.restore)}</div>${back}`
  if (request.settledAs !== null) {
    const joined =
      request.settledAs === 'joined' && html`<p>${t.joined(day)}</p>${nextForMember(offer, language)}`
    return html`<div class="sheet" data-sent>${who}${joined}${said}<p class="note">${t.settled}</p></div>${back}`
  }
  const next = request.kind === 'join' ? t.nextJoin(day) : t.nextQuestion
  return html`
<div class="sheet" data-sent>${who}<h2>${t.nextTitle}</h2><p>${next}</p><p>${t.keep}</p>${act('withdraw', t.withdraw)}</div>${back}`
}

/** Where somebody who was let in goes now. */
function nextForMember({ firstMeeting, chat, communityId }: JoinOffer, language: Language): Html {
  const t = words[language]
  const signIn = `${accessPaths.signIn}?next=${encodeURIComponent(communityPath(communityId))}`
  const when =
    firstMeeting !== null &&
    t.meetingAt(dayIn(language, firstMeeting.on), firstMeeting.time, firstMeeting.lengthMinutes)
  const place = firstMeeting?.place ?? null
  const link = firstMeeting?.link ?? null
  const called = chat?.name == null ? t.sent.chatBare : t.sent.chat(chat.name)
  const isChat = chat !== null && (chat.name !== null || chat.link !== null)
  return html`<h2>${t.sent.nextTitle}</h2>
<p>${when === false ? t.sent.noMeeting : t.sent.meeting(when)}${place !== null && html`<br>${place}`}${
    link !== null && html`<br><a href="${link}">${t.sent.meetingLink}</a>`
  }</p>
${isChat && html`<p>${chat.link === null ? called : html`<a href="${chat.link}">${called}</a>`}</p>`}
<p>${t.sent.account}</p><a class="press" href="${signIn}">${t.sent.signIn}</a>`
}

export function sentTitle({ kind, settledAs }: VisitorRequest, language: Language): string {
  const t = words[language].sent
  if (settledAs === 'withdrawn') return t.withdrawnTitle
  if (settledAs === 'joined') return t.joinedTitle
  return settledAs === null ? t[kind] : t.answeredTitle
}
