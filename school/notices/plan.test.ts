import { describe, expect, test } from 'vitest'
import { type Channel, channels } from './channel.ts'
import { deliveriesOf, type Ways } from './plan.ts'

const noon = new Date('2025-09-03T12:00:00+03:00')
const night = new Date('2025-09-03T23:00:00+03:00')
const everything: Ways = {
  address: 'teacher@school.example',
  devices: ['phone', 'laptop'],
  chats: ['telegram', 'max'],
  settings: { language: 'ru', quiet: { fromMinute: 21 * 60, toMinute: 7 * 60 }, digest: null },
  refusals: [],
}
const digest = { weekday: 1, minute: 8 * 60 } as const

function planned(
  ways: Partial<Ways>,
  change: { open?: readonly Channel[]; at?: Date; urgency?: 'timely' } = {},
) {
  const { open = channels, at = noon, urgency = 'usual' as const } = change
  const notice = { kind: 'results.import_completed', urgency } as const
  return deliveriesOf(notice, { ...everything, ...ways }, open, at, 'Europe/Moscow')
}

describe('the ways a notice takes', () => {
  test('are all that the person has: each device of its own', () => {
    expect(planned({}).map(({ channel, deviceId }) => deviceId ?? channel)).toEqual([
      'mail',
      'phone',
      'laptop',
      'telegram',
      'max',
    ])
  })

  test('are none for a person who has nothing but the app', () => {
    expect(planned({ address: null, devices: [], chats: [] })).toEqual([])
  })

  test('are only those the installation has', () => {
    expect(planned({}, { open: ['mail'] }).map(({ channel }) => channel)).toEqual(['mail'])
    expect(planned({}, { open: [] })).toEqual([])
  })

  test('leave out what was switched off: a group by a channel, or the whole channel', () => {
    const without = (group: string, channel: Channel) =>
      planned({ refusals: [{ group, channel }] }).map((each) => each.channel)
    expect(without('results', 'mail')).not.toContain('mail')
    expect(without('all', 'push')).toEqual(['mail', 'telegram', 'max'])
    expect(without('meetings', 'mail')).toContain('mail')
  })

  test('are held by quiet hours', () => {
    for (const { dueAt } of planned({}, { at: night }))
      expect(dueAt).toEqual(new Date('2025-09-04T07:00:00+03:00'))
  })
})

describe('one letter a week', () => {
  const weekly = { settings: { ...everything.settings, digest } }

  test('gathers letters and nothing else', () => {
    const [mail, ...others] = planned(weekly)
    expect(mail).toEqual({
      channel: 'mail',
      deviceId: null,
      form: 'digest',
      dueAt: new Date('2025-09-08T08:00:00+03:00'),
    })
    expect(others.every(({ form, dueAt }) => form === 'notice' && dueAt === noon)).toBe(true)
  })

  test('does not hold what is about the next hours', () => {
    expect(planned(weekly, { urgency: 'timely' })[0]).toMatchObject({ form: 'notice', dueAt: noon })
  })
})
