import { furthestStep } from '../demo/load.ts'
import { renewDemo } from '../demo/renew.ts'
import { type Order, type Told, WrongArguments } from './command.ts'
import { onGround } from './open.ts'
import { words } from './words.ts'

export async function loadDemoStep(order: Order): Promise<Told> {
  const given = order.text('step')
  const step = given === null ? furthestStep : Number(given)
  if (!Number.isInteger(step) || step < 0 || step > furthestStep) {
    throw new WrongArguments(words[order.language].stepWrong(given ?? '', furthestStep))
  }
  return renewTo(order, step)
}

export const resetDemo = (order: Order): Promise<Told> => renewTo(order, furthestStep)

async function renewTo(order: Order, step: number): Promise<Told> {
  await onGround(order, (ground) => renewDemo(ground, step))
  return { said: words[order.language].demoLoaded(step), facts: { step } }
}
