import type { Page } from '@playwright/test'
import type { Taken } from './processes.ts'

const phrase = 'берёза река облако тропа'

/** Moments of one import in milliseconds from the file on, as a person sees them. */
export interface Seen {
  read: number
  described: number
  checked: number
  sent: number
  difficulties: number
}

export interface Call {
  path: string
  method: string
  begun: number
  ended: number
}

/** Brings a file in through the wizard, every step as quick as a machine can click, until difficulties stand on the screen. */
export async function importThroughWizard<Name extends string>(
  page: Page,
  { url, file }: { url: string; file: string },
  watching: () => Promise<{ stop(): Record<Name, Taken> }>,
): Promise<{ seen: Seen; calls: Call[]; taken: Record<Name, Taken> }> {
  await page.goto(`${url}/results/import`)
  const chooser = page.locator('input[type=file]')
  await chooser.waitFor({ state: 'attached' })
  const calls = listen(page)
  const watched = await watching()
  const begun = performance.now()
  const since = () => performance.now() - begun

  await chooser.setInputFiles(file)
  await page.getByRole('heading', { name: 'Протокол ВПР в виде 2022 года и новее' }).waitFor({ timeout })
  const read = since()
  await next(page)
  await describeWork(page)
  const described = since()
  // Items as the headings say, classes as proposed.
  for (let step = 0; step < 3; step += 1) await next(page)
  await createList(page)
  await next(page)
  const send = page.getByRole('button', { name: /Отправить/ })
  await send.waitFor()
  const checked = since()
  await send.click()
  await page.getByRole('heading', { name: 'Работа загружена' }).waitFor({ timeout })
  const sent = since()
  await page.getByText('Посмотреть затруднения').click()
  await page.getByRole('button', { name: 'Подтвердить' }).first().waitFor()
  return {
    seen: { read, described, checked, sent, difficulties: since() },
    calls: calls().map((call) => ({ ...call, begun: call.begun - begun, ended: call.ended - begun })),
    taken: watched.stop(),
  }
}

/** A busy machine may take its time. */
const timeout = 180_000

function next(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Дальше' }).click({ timeout })
}

async function describeWork(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Предмет' }).fill('Русский язык')
  await page.getByRole('combobox', { name: 'Параллель' }).click()
  await page.getByRole('option', { name: /^4/ }).click()
  await page.getByLabel('Когда писали').fill('23.04.2025')
  await page.getByLabel('Когда писали').press('Tab')
  await page.getByText('Внешняя', { exact: true }).click()
  await page.getByLabel('Кто провёл').fill('Рособрнадзор')
}

async function createList(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Создать новый список' }).click()
  await page.getByRole('textbox', { name: 'Новая парольная фраза' }).fill(phrase)
  await page.getByRole('textbox', { name: 'Ещё раз' }).fill(phrase)
  await page.getByRole('button', { name: 'Создать список' }).click()
}

/** Every call of the page with its beginning and end by our own clock. */
function listen(page: Page): () => Call[] {
  const calls = new Map<object, Call>()
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (!path.startsWith('/api/')) return
    const now = performance.now()
    calls.set(request, { path, method: request.method(), begun: now, ended: now })
  })
  page.on('requestfinished', (request) => {
    const call = calls.get(request)
    if (call !== undefined) call.ended = performance.now()
  })
  return () => [...calls.values()]
}
