import { idFrom } from '#base/id.ts'
import type { Transaction } from '#platform/db/database.ts'
import type { PersonId, SchoolId } from '#school/access/actor.ts'
import type { Deed } from '#school/access/deed.ts'
import type { ModelContent, ModelId } from '../model.ts'

export interface StoredModel {
  id: ModelId
  name: string
  content: ModelContent
  source: 'own' | 'file'
  savedBy: PersonId
  savedAt: Date
  retiredAt: Date | null
}

/** Those offered first, each part the newest first. */
export async function models(tx: Transaction, only?: ModelId): Promise<StoredModel[]> {
  const rows = await tx
    .selectFrom('communities_models')
    .select(['id', 'name', 'content', 'source', 'saved_by', 'saved_at', 'retired_at'])
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .orderBy('retired_at', (order) => order.desc().nullsFirst())
    .orderBy('saved_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: idFrom<'CommunityModel'>(row.id),
    name: row.name,
    // Written by insertModel only, from contents of this type.
    content: row.content as unknown as ModelContent,
    source: row.source === 'file' ? 'file' : 'own',
    savedBy: idFrom<'Person'>(row.saved_by),
    savedAt: row.saved_at,
    retiredAt: row.retired_at,
  }))
}

/** Sent twice it stands once. */
export async function insertModel(
  tx: Transaction,
  schoolId: SchoolId,
  model: Omit<StoredModel, 'savedAt' | 'retiredAt'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('communities_models')
    .values({
      school_id: schoolId,
      id: model.id,
      name: model.name,
      content: JSON.stringify(model.content),
      source: model.source,
      saved_by: model.savedBy,
      saved_at: at,
    })
    .onConflict((conflict) => conflict.columns(['school_id', 'id']).doNothing())
    .execute()
}

export async function setRetired(tx: Transaction, id: ModelId, retired: Deed | null): Promise<void> {
  await tx
    .updateTable('communities_models')
    .set({ retired_by: retired?.by ?? null, retired_at: retired?.at ?? null })
    .where('id', '=', id)
    .execute()
}
