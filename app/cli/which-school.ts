import { Client } from 'pg'
import type { Ground } from '../ground.ts'
import { type Order, WrongArguments } from './command.ts'
import { words } from './words.ts'

interface Listed {
  id: string
  name: string
  kind: string
}

/** The school that is meant: the one named, else the only real one, else the demo. */
export async function whichSchool(ground: Ground, order: Order): Promise<Listed> {
  const schools = await schoolsOf(ground)
  const asked = order.text('school')
  const real = schools.filter(({ kind }) => kind === 'real')
  const candidates =
    asked === null ? (real.length > 0 ? real : schools) : schools.filter((each) => isMeant(each, asked))
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) return only
  throw new WrongArguments(
    words[order.language].whichSchool(
      asked,
      schools.map(({ id, name }) => `${id}  ${name}`),
    ),
  )
}

function isMeant({ id, name }: Listed, asked: string): boolean {
  return id === asked.toLowerCase() || name.toLowerCase() === asked.toLowerCase()
}

async function schoolsOf(ground: Ground): Promise<Listed[]> {
  const owner = new Client(ground.owner)
  await owner.connect()
  try {
    const { rows } = await owner.query<Listed>(
      'select school_id as id, name, kind from access_schools order by created_at, school_id',
    )
    return rows
  } finally {
    await owner.end()
  }
}
