import { challengeLevels } from '#school/topics/challenge.ts'
import { problemAreas } from '#school/topics/problem-area.ts'
import { announcementLengthMaximum, chatNameLengthMaximum } from './announcement.ts'
import { mottoLengthMaximum } from './community.ts'
import { meetingMinutes } from './first-meeting.ts'
import { type ModelContent, modelNameLengthMaximum } from './model.ts'

/** Says in the file itself what it is, so that another file is not mistaken for one. */
const kind = 'krug.community-model'
const version = 1
const mostChallenges = 20

export interface ModelFile {
  name: string
  content: ModelContent
}

export type FileProblem =
  | 'not_json'
  | 'not_a_model'
  | 'newer_version'
  | 'missing'
  | 'wrong_type'
  | 'too_long'
  | 'too_many'
  | 'unknown_value'

export function modelFileText({ name, content }: ModelFile): string {
  return `${JSON.stringify({ kind, version, name, ...content }, null, 2)}\n`
}

/** The model in the text of a file, or what is wrong with it by the place in the file: `challenges.2.level`. */
export function readModelFile(text: string): ModelFile | { problems: Record<string, FileProblem> } {
  const read = objectIn(text)
  if (read === null) return { problems: { file: 'not_json' } }
  if (read.kind !== kind) return { problems: { kind: 'not_a_model' } }
  if (typeof read.version !== 'number') return { problems: { version: 'missing' } }
  if (read.version > version) return { problems: { version: 'newer_version' } }

  const problems: Record<string, FileProblem> = {}
  const reader = readerOf(problems)
  const name = reader.text(read.name, 'name', modelNameLengthMaximum)
  const content: ModelContent = {
    topic: reader.text(read.topic, 'topic', 200),
    why: reader.text(read.why, 'why', 2000),
    challenges: reader.list(read.challenges, 'challenges', mostChallenges, (each, place) => ({
      level: reader.oneOf(fieldOf(each, 'level'), `${place}.level`, challengeLevels),
      wording: reader.text(fieldOf(each, 'wording'), `${place}.wording`, 500),
    })),
    areas: [
      ...new Set(
        reader.list(read.areas, 'areas', problemAreas.length, (each, place) =>
          reader.oneOf(each, place, problemAreas),
        ),
      ),
    ],
    motto: reader.optional(read.motto, 'motto', mottoLengthMaximum),
    announcement: reader.optional(read.announcement, 'announcement', announcementLengthMaximum),
    chatName: reader.optional(read.chatName, 'chatName', chatNameLengthMaximum),
    rhythm: rhythmIn(read.rhythm, reader),
  }
  return Object.keys(problems).length > 0 ? { problems } : { name, content }
}

function rhythmIn(read: unknown, reader: ReturnType<typeof readerOf>): ModelContent['rhythm'] {
  if (read === null || read === undefined) return null
  const time = fieldOf(read, 'time') ?? null
  const weekday = fieldOf(read, 'weekday') ?? null
  const { minimum, maximum } = meetingMinutes
  return {
    meetingMinutes: reader.whole(fieldOf(read, 'meetingMinutes'), 'rhythm.meetingMinutes', minimum, maximum),
    weekday: weekday === null ? null : reader.whole(weekday, 'rhythm.weekday', 1, 7),
    time: time === null ? null : reader.matching(time, 'rhythm.time', /^([01]\d|2[0-3]):[0-5]\d$/),
  }
}

/** Reads one place each and writes down what is wrong there; what it returns then is thrown away with the whole. */
function readerOf(problems: Record<string, FileProblem>) {
  const wrong = <Value>(place: string, problem: FileProblem, instead: Value): Value => {
    problems[place] ??= problem
    return instead
  }
  const text = (value: unknown, place: string, most: number): string => {
    if (value === undefined || value === null) return wrong(place, 'missing', '')
    if (typeof value !== 'string') return wrong(place, 'wrong_type', '')
    const trimmed = value.trim()
    if (trimmed === '') return wrong(place, 'missing', '')
    return trimmed.length > most ? wrong(place, 'too_long', '') : trimmed
  }
  return {
    text,
    optional: (value: unknown, place: string, most: number): string | null =>
      value === undefined || value === null || value === '' ? null : text(value, place, most),
    oneOf: <Value extends string>(
      value: unknown,
      place: string,
      known: readonly [Value, ...Value[]],
    ): Value =>
      known.find((each) => each === value) ??
      wrong(place, value === undefined ? 'missing' : 'unknown_value', known[0]),
    whole: (value: unknown, place: string, least: number, most: number): number => {
      if (value === undefined) return wrong(place, 'missing', least)
      if (typeof value !== 'number' || !Number.isInteger(value)) return wrong(place, 'wrong_type', least)
      return value < least || value > most ? wrong(place, 'unknown_value', least) : value
    },
    matching: (value: unknown, place: string, pattern: RegExp): string => {
      if (typeof value !== 'string') return wrong(place, 'wrong_type', '')
      return pattern.test(value) ? value : wrong(place, 'unknown_value', '')
    },
    list: <Value>(
      value: unknown,
      place: string,
      most: number,
      read: (each: unknown, place: string) => Value,
    ): Value[] => {
      if (value === undefined || value === null) return []
      if (!Array.isArray(value)) return wrong(place, 'wrong_type', [])
      if (value.length > most) return wrong(place, 'too_many', [])
      return value.map((each: unknown, index) => read(each, `${place}.${index}`))
    },
  }
}

function objectIn(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isObject(read) ? read : null
  } catch {
    // What is no JSON is no object either; the caller says so.
    return null
  }
}

function fieldOf(value: unknown, field: string): unknown {
  return isObject(value) ? value[field] : undefined
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
