import { invariant } from '#base/invariant.ts'
import { difficultiesVisibleTo } from '#school/results/server/public.ts'
import type { ChallengeId } from '#school/topics/challenge.ts'
import type { ProblemArea } from '#school/topics/problem-area.ts'
import { castBallot } from '#school/topics/server/cast-ballot.ts'
import { chooseTopic, shortlistTopic } from '#school/topics/server/choose-topic.ts'
import { addChallenge } from '#school/topics/server/keep-challenges.ts'
import { openVoting } from '#school/topics/server/keep-voting.ts'
import { openBoard } from '#school/topics/server/open-board.ts'
import { proposeTopic } from '#school/topics/server/propose-topic.ts'
import type { TemplateKey } from '#school/topics/templates.ts'
import type { TopicId } from '#school/topics/topic.ts'
import type { Play } from './play.ts'

const challenges = [
  { level: 'regional', wording: 'Ниже, чем по региону, задания, где нужно работать с текстом' },
  { level: 'sectoral', wording: 'Равные возможности учиться, какой бы ни была семья ребёнка' },
  { level: 'general', wording: 'Дети читают короткие сообщения и всё реже – длинный текст целиком' },
] as const

interface Proposal {
  by: string
  title: string
  why: string
  areas: ProblemArea[]
  /** Places in the list of challenges. */
  answers: number[]
  evidence: string | null
  template: TemplateKey | null
}

/** The first is the one the year is about. */
const proposals: readonly Proposal[] = [
  {
    by: 'lead',
    title: 'Понимание прочитанного на любом уроке',
    why: 'Дети находят в тексте то, что написано прямо, но не видят главного и не подтверждают вывод словами текста. Это мешает на всех предметах, не только на русском.',
    areas: ['deficits', 'motivation'],
    answers: [0, 1],
    evidence: null,
    template: null,
  },
  {
    by: 'm2',
    title: 'От условия задачи к решению',
    why: 'В текстовых задачах ошибаются не в счёте, а в том, о чём спрашивают.',
    areas: ['deficits'],
    answers: [0],
    evidence: 'Входная работа по математике: половина ошибок – в понимании условия',
    template: null,
  },
  {
    by: 'm3',
    title: 'Оценивание, которое помогает учиться',
    why: 'Отметка приходит в конце, когда исправить уже ничего нельзя.',
    areas: ['motivation', 'deficits'],
    answers: [1],
    evidence: null,
    template: 'formative_assessment',
  },
  {
    by: 'm4',
    title: 'Меньше рассказывать, больше исследовать',
    why: 'На уроке говорит в основном учитель, а вопросы задают немногие.',
    areas: ['motivation', 'resistance'],
    answers: [2],
    evidence: null,
    template: 'critical_thinking',
  },
  {
    by: 'm7',
    title: 'Спокойный разговор в классе',
    why: 'Новый пятый класс собран из двух, и ссоры отнимают время уроков.',
    areas: ['conflicts', 'environment'],
    answers: [2],
    evidence: null,
    template: 'nonviolent_communication',
  },
]

/** Dots by the order of the proposals. */
const ballots: Readonly<Record<string, readonly number[]>> = {
  lead: [3, 0, 0, 0, 0],
  m2: [1, 2, 0, 0, 0],
  m3: [1, 0, 2, 0, 0],
  m4: [1, 0, 0, 2, 0],
  m5: [2, 0, 1, 0, 0],
  m6: [2, 0, 0, 1, 0],
  m7: [1, 0, 0, 0, 2],
  m8: [2, 1, 0, 0, 0],
  zam: [2, 0, 1, 0, 0],
  dir: [1, 1, 0, 0, 1],
}

/** Step 3 of the year script: five topics, a secret vote, and a choice with its reasons. */
export async function playTopics(play: Play): Promise<TopicId> {
  const morning = play.at('2025-08-26T09:30:00+03:00')
  const answered: ChallengeId[] = []
  for (const challenge of challenges)
    answered.push(
      await morning.as(
        'zam',
        async (tx, actor, moment) => (await addChallenge(tx, actor, challenge, moment)).id,
      ),
    )
  const boardId = await morning.as('lead', async (tx, actor, moment) => {
    const board = { title: 'Над чем работаем в 2025/26 году', dotsPerPerson: 3 }
    return (await openBoard(tx, actor, board, moment)).id
  })
  const topics: TopicId[] = []
  for (const proposal of proposals) {
    const { by, answers, ...fields } = proposal
    topics.push(
      await morning.as(by, async (tx, actor, moment) => {
        const challengeIds = answers.flatMap((place) => answered[place] ?? [])
        const difficultyId = by === 'lead' ? await difficultyToStartFrom(tx, actor, moment) : null
        const topic = { ...fields, association: 'community' as const, challengeIds, difficultyId }
        const board = await proposeTopic(tx, actor, { ...topic, boardId }, moment)
        const found = board.topics.find(({ title }) => title === fields.title)
        invariant(found !== undefined, 'a proposed topic stands on the board')
        return found.id
      }),
    )
  }
  await vote(play, boardId, topics)
  return chooseFirst(play, topics)
}

async function vote(
  play: Play,
  boardId: Parameters<typeof castBallot>[2]['boardId'],
  topics: readonly TopicId[],
) {
  await play
    .at('2025-08-26T11:00:00+03:00')
    .as('lead', (tx, actor, moment) =>
      openVoting(tx, actor, { boardId, closesAt: '2025-08-26T14:00:00+03:00', dotsPerPerson: 3 }, moment),
    )
  const noon = play.at('2025-08-26T12:00:00+03:00')
  for (const [login, given] of Object.entries(ballots)) {
    const dots = topics.flatMap((topicId, index) => {
      const count = given[index] ?? 0
      return count > 0 ? [{ topicId, dots: count }] : []
    })
    await noon.as(login, (tx, actor, moment) => castBallot(tx, actor, { boardId, dots }, moment))
  }
}

async function chooseFirst(play: Play, [first]: readonly TopicId[]): Promise<TopicId> {
  invariant(first !== undefined, 'the demo proposes topics')
  const reasons =
    'Больше половины голосов. Затруднение видно в работах обоих классов, и каждый предмет может помочь: текст есть на любом уроке.'
  await play.at('2025-08-26T14:10:00+03:00').as('lead', async (tx, actor, moment) => {
    await shortlistTopic(tx, actor, { topicId: first }, moment)
    await chooseTopic(tx, actor, { topicId: first, reasons }, moment)
  })
  return first
}

/** The widest difficulty that speaks of words of the text. */
async function difficultyToStartFrom(...[tx, actor, moment]: Parameters<Parameters<Play['as']>[1]>) {
  const { difficulties } = await difficultiesVisibleTo(tx, actor, { limit: 20 }, moment)
  const wanted = difficulties.find(({ name }) => /вывод|подтвер|доказ/i.test(name)) ?? difficulties[0]
  return wanted?.id ?? null
}
