import type { Id } from '#base/id.ts'
import type { PersonId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { DecisionId } from './decision.ts'
import type { MeetingTemplate } from './meeting.ts'

export type ItemId = Id<'AgendaItem'>

export const itemKinds = [
  'talk',
  'cards',
  'conclusions',
  'vote',
  'decision',
  'mood',
  'agreement',
  'exercise',
  'case',
  'follow_up',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** Three blocks stand in every agenda; organisation is what is left. */
export const agendaBlocks = ['results', 'indicators', 'practices', 'organisation'] as const
export type AgendaBlock = (typeof agendaBlocks)[number]

/** What the kind of item needs. Left out where the kind has no use for it. */
export interface ItemSettings {
  /** Cards, conclusions, vote: what is asked. */
  question?: string | undefined
  /** Vote: dots of each participant; the options stand in the settings or are the cards of another item. */
  dots?: number | undefined
  options?: string[] | undefined
  cardsOf?: ItemId | undefined
  /** Mood: which picture, and whether it opens or closes the meeting. */
  tool?: 'square' | 'pyramid' | 'wheel' | undefined
  occasion?: 'before' | 'after' | 'once' | undefined
  /** Exercise: a key of the library or the id of an own one. */
  exercise?: string | undefined
  /** Case: its id. */
  case?: string | undefined
  /** Agreement: read it at the start, or ask at the end what was kept. */
  part?: 'read' | 'keep' | undefined
}

export interface Item {
  id: ItemId
  position: number
  kind: ItemKind
  block: AgendaBlock | null
  title: string
  note: string | null
  lengthMinutes: number
  speakerId: PersonId | null
  settings: ItemSettings
  decisionId: DecisionId | null
  /** The item of the earlier meeting that was not reached. */
  carriedFrom: ItemId | null
  /** When the meeting ended without reaching it. */
  unreachedAt: Date | null
  revision: number
  added: Deed
  removed: Deed | null
}

/** A line of a template: its words are chosen on the page by the key, because they differ by language. */
export interface TemplateItem {
  key: string
  kind: ItemKind
  block: AgendaBlock
  lengthMinutes: number
  settings: ItemSettings
}

const line = (
  key: string,
  kind: ItemKind,
  block: AgendaBlock,
  lengthMinutes: number,
  settings: ItemSettings = {},
): TemplateItem => ({ key, kind, block, lengthMinutes, settings })

const moodBefore = line('mood_before', 'mood', 'organisation', 2, { tool: 'square', occasion: 'before' })
const moodAfter = line('mood_after', 'mood', 'organisation', 2, { tool: 'square', occasion: 'after' })
const agreementRead = line('agreement_read', 'agreement', 'organisation', 2, { part: 'read' })
const agreementKept = line('agreement_kept', 'agreement', 'organisation', 1, { part: 'keep' })

/** Agendas to begin with. Every one has results, indicators and practices; open decisions come in front by themselves. */
export const templateItems: Readonly<Record<MeetingTemplate, readonly TemplateItem[]>> = {
  start_online: [
    line('topic_why', 'talk', 'results', 10),
    line('topic_wording', 'decision', 'indicators', 10),
    line('expectations', 'cards', 'practices', 10),
    line('day_and_time', 'vote', 'organisation', 5, { dots: 2 }),
    line('roles', 'decision', 'organisation', 10),
    line('next_steps', 'decision', 'organisation', 5),
  ],
  agreement: [
    moodBefore,
    line('what_helps', 'cards', 'practices', 10),
    line('start_questions', 'cards', 'results', 15),
    line('clauses', 'decision', 'indicators', 25),
    line('first_actions', 'decision', 'organisation', 5),
    moodAfter,
  ],
  results: [
    moodBefore,
    agreementRead,
    line('what_pupils_show', 'conclusions', 'results', 20),
    line('where_we_stand', 'talk', 'indicators', 10),
    line('what_we_try', 'decision', 'practices', 15),
    agreementKept,
    moodAfter,
  ],
  theory: [
    agreementRead,
    line('why_now', 'talk', 'results', 5),
    line('idea', 'talk', 'practices', 20),
    line('try_out', 'exercise', 'practices', 20),
    line('how_we_notice', 'cards', 'indicators', 10),
    line('who_tries', 'decision', 'practices', 10),
    agreementKept,
  ],
  case_discussion: [
    agreementRead,
    line('case', 'case', 'results', 40),
    line('what_to_watch', 'decision', 'indicators', 5),
    line('what_we_try', 'decision', 'practices', 10),
    agreementKept,
  ],
  lesson_discussion: [
    agreementRead,
    line('what_pupils_did', 'conclusions', 'results', 20),
    line('what_changed', 'talk', 'indicators', 10),
    line('what_to_change', 'decision', 'practices', 20),
    agreementKept,
  ],
  year_result: [
    moodBefore,
    line('what_pupils_learned', 'conclusions', 'results', 20),
    line('goal_reached', 'talk', 'indicators', 15),
    line('what_stays', 'cards', 'practices', 15),
    line('proposals', 'decision', 'organisation', 15),
    moodAfter,
  ],
  free: [
    line('pupils', 'talk', 'results', 15),
    line('figures', 'talk', 'indicators', 10),
    line('practice', 'talk', 'practices', 20),
  ],
}

/** How long the agenda takes against the time there is; negative means that it does not fit. */
export function minutesLeft(
  items: readonly Pick<Item, 'lengthMinutes' | 'removed'>[],
  lengthMinutes: number,
): number {
  const planned = items.filter(({ removed }) => removed === null)
  return lengthMinutes - planned.reduce((sum, item) => sum + item.lengthMinutes, 0)
}

/** Blocks that nothing on the agenda speaks to. */
export function missingBlocks(items: readonly Pick<Item, 'block' | 'removed'>[]): AgendaBlock[] {
  const there = new Set(items.filter(({ removed }) => removed === null).map(({ block }) => block))
  return agendaBlocks.filter((block) => block !== 'organisation' && !there.has(block))
}
