import type { TestProject } from 'vitest/node'
import { startTestCluster } from '#platform/db/embedded-test-cluster.ts'
import { migrate, migrationsIn } from '#platform/db/migrate.ts'
import { asAdmin, templateName } from './database.ts'

/** One PostgreSQL for the whole run, with a migrated template that every test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  await asAdmin(cluster.connection, `create database ${templateName}`)
  await migrate({ ...cluster.connection, database: templateName }, migrationsIn('db/migrations'))
  project.provide('cluster', cluster.connection)
  return () => cluster.stop()
}
