import { expect, test } from 'vitest'
import { idFrom } from '#base/id.ts'
import { documentOf, type PaperKind } from '../../paper.ts'
import type { EditionLine, PaperLine } from '../shapes.ts'
import { furtherDrafts, nextStep } from './next-step.ts'

const member = { isInside: true, mayApprove: false }
const director = { isInside: false, mayApprove: true }

function edition(kind: PaperKind, state: EditionLine['state']): EditionLine {
  return {
    id: idFrom<'Edition'>(`${kind} ${state}`),
    kind,
    name: kind,
    number: null,
    state,
    draftedBy: null,
    draftedAt: '2025-08-29T06:40:00.000Z',
    submittedBy: null,
    submittedAt: null,
    returnedWords: null,
    register: null,
    approvedAt: null,
    voidedAt: null,
  }
}

function line(kind: PaperKind, changes: Partial<PaperLine> = {}): PaperLine {
  return {
    kind,
    document: documentOf(kind),
    inForce: null,
    open: null,
    voided: [],
    whyNotDraft: null,
    blockers: [],
    ...changes,
  }
}

test('a missing document is drafted by a member, and by nobody else', () => {
  const lines = [line('order'), line('order_change', { whyNotDraft: 'not_ordered' })]
  expect(nextStep(lines, member)).toEqual({ kind: 'draft', paper: 'order' })
  expect(nextStep([line('order', { whyNotDraft: 'NOT_FOUND' })], director)).toEqual({ kind: 'none' })
})

test('what was returned is mended first, and what was submitted is decided by the director', () => {
  const open = edition('order', 'submitted')
  const returned = edition('road_map', 'returned')
  expect(nextStep([line('order', { open }), line('road_map', { open: returned })], member)).toMatchObject({
    edition: returned,
    as: 'mend',
  })
  expect(nextStep([line('order', { open })], director)).toMatchObject({ as: 'decide' })
  expect(nextStep([line('order', { open })], member)).toMatchObject({ as: 'look' })
})

test('a road map comes before the order that approves it', () => {
  const lines = [line('order_road_map', { whyNotDraft: 'not_ordered' }), line('road_map')]
  expect(nextStep(lines, member)).toEqual({ kind: 'draft', paper: 'road_map' })
})

test('an order of changes is offered only when something has changed', () => {
  const inForce = edition('order', 'approved')
  const lines = (code?: 'nothing_changed') => [
    line('order', { inForce, whyNotDraft: 'already_ordered' }),
    line('order_change', { blockers: code === undefined ? [] : [{ code, people: [] }] }),
  ]
  const kinds = (given: PaperLine[]) =>
    furtherDrafts(given, nextStep(given, member), member).map(({ kind }) => kind)
  expect(kinds(lines('nothing_changed'))).toEqual([])
  expect(kinds(lines())).toEqual(['order_change'])
})
