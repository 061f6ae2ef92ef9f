import { expect, test } from 'vitest'
import { refusedAsAbsent } from '#test/support/refusal.ts'
import { testSchool } from '#test/support/school.ts'

const school = await testSchool(6)

test('everybody of the staff reads the regulation in force, by the number of its order', async () => {
  const { papers } = await school.as('m3')
  const { inForce, open, voided } = await papers.regulation()
  expect(inForce).toMatchObject({
    kind: 'regulation',
    state: 'approved',
    number: 1,
    register: { number: '145-О', on: '2025-08-29' },
  })
  expect(open).toEqual([])
  expect(voided).toEqual([])
})

test('another school has its own, and a guest without work here is told nothing', async () => {
  const outsider = await school.outsider()
  expect(await outsider.papers.regulation()).toEqual({ inForce: null, open: [], voided: [] })
  const guest = await school.as('guest')
  await refusedAsAbsent(guest.papers.regulation())
})
