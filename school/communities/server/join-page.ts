import { localDateAt } from '#base/local-date.ts'
import { Refused } from '#base/refusal.ts'
import type { Language } from '#base/words.ts'
import type { Clock } from '#platform/clock.ts'
import { type Database, inScope, type Transaction } from '#platform/db/database.ts'
import { html } from '#platform/http/html.ts'
import type { Actor, Moment, SchoolId } from '#school/access/actor.ts'
import { accessPaths } from '#school/access/paths.ts'
import { memberById, momentIn, type RouteContext, readToken, schoolOf } from '#school/access/server/public.ts'
import type { JoinId } from '../join.ts'
import { communityPath, joinPath } from '../paths.ts'
import { whyMayNotJoin } from '../policy.ts'
import { askByLink, type JoinOffer, joinByLink, offerOf } from './join-by-link.ts'
import {
  emptyForm,
  type FormProblems,
  formFrom,
  formProblems,
  type JoinForm,
  newTicket,
  readTicket,
} from './join-page-form.ts'
import { framed, languageOf } from './join-page-frame.ts'
import { type VisitorRequest, visitorRequest } from './join-page-store.ts'
import { aboutView, colleagueView, sentTitle, sentView, visitorView } from './join-page-views.ts'
import { withdrawRequest } from './join-page-withdrawal.ts'
import { communityVisibleTo } from './load-community.ts'
import { words } from './words.ts'

export interface JoinPageParts {
  database: Database
  clock: Clock
  sign: (text: string) => string
  memberships: RouteContext['memberships']
}

export interface JoinPageRequest {
  token: string
  /** The ticket of what was sent before, from the address or the form. */
  ticket: string | null
  chosenLanguage: string | null
  acceptLanguage: string | null
  nonce: string
  address: string
}

/** What the page answers; which status that is, HTTP decides. */
export type JoinPageAnswer =
  | { kind: 'shown' | 'wrong' | 'too_many' | 'closed' | 'unknown'; page: string }
  | { kind: 'elsewhere'; path: string }

/** A request that has found its school. */
interface Visit {
  parts: JoinPageParts
  request: JoinPageRequest
  language: Language
  schoolId: SchoolId
  secret: string
  /** Of what was asked from here before. */
  asked: JoinId | null
  colleague: { actor: Actor; moment: Moment } | null
}

/** The page of a link: what was sent before, one press for a colleague, the form for everybody else. */
export async function showJoinPage(parts: JoinPageParts, request: JoinPageRequest): Promise<JoinPageAnswer> {
  const visit = await visitOf(parts, request)
  if (visit === null) return unknownPage(request)
  const sent = visit.asked === null ? null : await sentPage(visit, visit.asked)
  return sent ?? (visit.colleague === null ? formPage(visit) : colleaguePage(visit, visit.colleague))
}

/** What a form of the page sends: the wish or the question, taking it back, or a colleague’s press. */
export async function answerJoinPage(
  parts: JoinPageParts,
  request: JoinPageRequest,
  fields: URLSearchParams,
): Promise<JoinPageAnswer> {
  const visit = await visitOf(parts, { ...request, ticket: fields.get('ticket') })
  if (visit === null) return unknownPage(request)
  const act = fields.get('act')
  try {
    if (act === 'join_signed_in') return await joinSignedIn(visit)
    if (act === 'withdraw' || act === 'restore') return await withdraw(visit, act)
    return await send(visit, formFrom(fields))
  } catch (problem) {
    // The page itself says it; there is no client that would turn the code into words.
    if (problem instanceof Refused) return refusedPage(visit, problem.code, formFrom(fields))
    throw problem
  }
}

async function visitOf(parts: JoinPageParts, request: JoinPageRequest): Promise<Visit | null> {
  const place = readToken(request.token)
  if (place === null) return null
  const language = languageOf(request.chosenLanguage, request.acceptLanguage)
  const mine = (await parts.memberships()).find(({ actor }) => actor.schoolId === place.schoolId)
  const colleague = mine !== undefined && mine.actor.roles.length > 0 ? mine : null
  const asked = readTicket(request.ticket, parts.sign)
  return { ...place, parts, request, language, asked, colleague }
}

async function sentPage(visit: Visit, asked: JoinId): Promise<JoinPageAnswer | null> {
  const { language, request } = visit
  return asVisitor<JoinPageAnswer | null>(visit, asked, async (tx, moment) => {
    const found = await ownRequest(tx, visit, asked, moment)
    if (found === null) return null
    const { timeZone } = await schoolOf(tx)
    const askedOn = localDateAt(found.request.askedAt.getTime(), timeZone)
    const places = { language, path: pathOf(visit), plainPath: pathOf(visit, { asked: null }) }
    const ticket = request.ticket ?? ''
    const title = sentTitle(found.request, language)
    const body = html`<div><p class="over">${found.offer.name}</p><h1>${title}</h1></div>
${sentView(found.request, { offer: found.offer, ticket, askedOn }, places)}`
    return { kind: 'shown', page: framed(askedFor(visit), title, body) }
  })
}

async function ownRequest(
  tx: Transaction,
  { secret }: Visit,
  asked: JoinId,
  moment: Moment,
): Promise<{ offer: JoinOffer; request: VisitorRequest } | null> {
  const [offer, request] = [await offerOf(tx, secret, moment), await visitorRequest(tx, asked)]
  return offer === null || request === null ? null : { offer, request }
}

async function colleaguePage(
  visit: Visit,
  { actor, moment }: { actor: Actor; moment: Moment },
): Promise<JoinPageAnswer> {
  const { parts, language } = visit
  return inScope(parts.database, actor, async (tx) => {
    const offer = await offerOf(tx, visit.secret, moment)
    if (offer === null) return unknownPage(visit.request)
    if (offer.closed !== null) return closedPage(visit, offer.closed)
    const { place } = await communityVisibleTo(tx, actor, offer.communityId, moment)
    const me = await memberById(tx, actor.personId)
    const view = colleagueView(
      offer,
      {
        name: [me?.familyName, me?.givenName].join(' ').trim(),
        isMember: whyMayNotJoin(actor, place) === 'already_member',
        ticket: newTicket(parts.sign).ticket,
        today: moment.today,
      },
      { language, path: pathOf(visit) },
    )
    const body = html`${aboutView(offer, language)}${view}`
    return { kind: 'shown', page: framed(askedFor(visit), offer.name, body) }
  })
}

interface Filled {
  form: JoinForm
  problems?: FormProblems
  isTooMany?: boolean
}

async function formPage(visit: Visit, filled: Filled = { form: emptyForm }): Promise<JoinPageAnswer> {
  const { parts, language, request, asked } = visit
  return asVisitor(visit, null, async (tx, moment) => {
    const offer = await offerOf(tx, visit.secret, moment)
    if (offer === null) return unknownPage(request)
    if (offer.closed !== null) return closedPage(visit, offer.closed)
    const { form, problems = {}, isTooMany = false } = filled
    const ticket = asked === null ? newTicket(parts.sign).ticket : (request.ticket ?? '')
    const shown = { form, problems, isTooMany, ticket, today: moment.today }
    const path = pathOf(visit, { asked: null })
    const body = html`${aboutView(offer, language)}${visitorView(offer, shown, { language, path })}`
    const isWrong = Object.keys(problems).length > 0
    const kind = isTooMany ? 'too_many' : isWrong ? 'wrong' : 'shown'
    return { kind, page: framed(askedFor(visit), offer.name, body) }
  })
}

async function send(visit: Visit, form: JoinForm): Promise<JoinPageAnswer> {
  const { request, secret, schoolId } = visit
  const problems = formProblems(form)
  if (Object.keys(problems).length > 0) return formPage(visit, { form, problems })
  const { ticket, joinId } = await ticketToSend(visit, form)
  const words = form.words === '' ? null : form.words
  const asking = { ...form, words, secret, joinId, address: request.address }
  await asVisitor(visit, joinId, (tx, moment) => askByLink(tx, schoolId, asking, moment))
  return { kind: 'elsewhere', path: pathOf(visit, { asked: ticket }) }
}

/** The ticket of the form. A form without one, or with one that another form was sent with, is a request of its own. */
async function ticketToSend(visit: Visit, form: JoinForm): Promise<{ ticket: string; joinId: JoinId }> {
  const { asked, request, parts } = visit
  const fresh = newTicket(parts.sign)
  if (asked === null || request.ticket === null) return fresh
  const isAnother = await inScope(parts.database, scopeOf(visit, asked), async (tx) => {
    const before = await visitorRequest(tx, asked)
    return before !== null && !isOf(before, form)
  })
  return isAnother ? fresh : { ticket: request.ticket, joinId: asked }
}

function isOf(request: VisitorRequest, form: JoinForm): boolean {
  const { kind, name, contact, words } = request
  return kind === form.kind && name === form.name && contact === form.contact && (words ?? '') === form.words
}

async function joinSignedIn(visit: Visit): Promise<JoinPageAnswer> {
  const { parts, colleague, asked, secret } = visit
  // The session has ended meanwhile: the page says so by offering the form and the way in.
  if (colleague === null || asked === null) return { kind: 'elsewhere', path: pathOf(visit, { asked: null }) }
  const { actor, moment } = colleague
  const { communityId } = await inScope(parts.database, actor, (tx) =>
    joinByLink(tx, actor, { secret, joinId: asked, words: null }, moment),
  )
  return { kind: 'elsewhere', path: communityPath(communityId) }
}

async function withdraw(visit: Visit, act: 'withdraw' | 'restore'): Promise<JoinPageAnswer> {
  const { asked, request, schoolId } = visit
  if (asked === null) return unknownPage(request)
  await asVisitor(visit, asked, async (tx, moment) => {
    const own = await visitorRequest(tx, asked)
    if (own !== null)
      await withdrawRequest(tx, schoolId, own, act === 'withdraw' ? 'withdrawn' : 'asked', moment)
  })
  return { kind: 'elsewhere', path: pathOf(visit, { asked: request.ticket }) }
}

async function refusedPage(visit: Visit, code: string, form: JoinForm): Promise<JoinPageAnswer> {
  if (code === 'too_many_attempts') return formPage(visit, { form, isTooMany: true })
  if (code === 'link_closed' || code === 'community_closed') return closedPage(visit, code)
  return unknownPage(visit.request)
}

function closedPage(visit: Visit, closed: 'link_closed' | 'community_closed'): JoinPageAnswer {
  const t = words[visit.language].closed
  const [title, note] = closed === 'link_closed' ? [t.link, t.linkNote] : [t.community, t.communityNote]
  return { kind: 'closed', page: framed(askedFor(visit), title, html`<h1>${title}</h1><p>${note}</p>`) }
}

/** The same for a link of another school, one that was never given out, and no link at all. */
function unknownPage(request: JoinPageRequest): JoinPageAnswer {
  const language = languageOf(request.chosenLanguage, request.acceptLanguage)
  const t = words[language].unknown
  const body = html`<h1>${t.title}</h1><p>${t.note}</p><p><a class="plain" href="${accessPaths.signIn}">${t.home}</a></p>`
  const page = framed(askedFor({ request, language }), t.title, body)
  return { kind: 'unknown', page }
}

/** Nobody, or whoever asked what the ticket is for: the policy of the register shows them that one line. */
function asVisitor<Result>(
  visit: Visit,
  asked: JoinId | null,
  work: (tx: Transaction, moment: Moment) => Promise<Result>,
): Promise<Result | JoinPageAnswer> {
  const { parts, request } = visit
  return inScope(parts.database, scopeOf(visit, asked), async (tx) => {
    const moment = await momentIn(tx, parts.clock.now())
    return moment === null ? unknownPage(request) : work(tx, moment)
  })
}

function scopeOf({ schoolId }: Visit, asked: JoinId | null) {
  return { schoolId, personId: asked, roles: [] }
}

/** The address of the page, as long as nothing else is said with the ticket it was asked with. */
function pathOf(
  { request }: Pick<Visit, 'request'>,
  change: { asked?: string | null; language?: Language } = {},
): string {
  const asked = change.asked === undefined ? request.ticket : change.asked
  const language = change.language ?? request.chosenLanguage
  const query = new URLSearchParams({
    ...(asked === null ? {} : { asked }),
    ...(language === null ? {} : { lang: language }),
  })
  return joinPath(request.token) + (query.size === 0 ? '' : `?${query}`)
}

function askedFor({ request, language }: Pick<Visit, 'request' | 'language'>) {
  const otherLanguagePath = pathOf({ request }, { language: language === 'ru' ? 'en' : 'ru' })
  return { language, otherLanguagePath, nonce: request.nonce }
}
