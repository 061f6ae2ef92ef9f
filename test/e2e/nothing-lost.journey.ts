import { createHmac } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { krugAt } from './support/krug.ts'

const krug = krugAt(2)

const openRejection = async (page: Page) => {
  await page.goto(`${krug.url}/results/difficulties`)
  await page.getByRole('button', { name: 'Отклонить' }).first().click()
}
const reason = (page: Page) => page.getByRole('dialog').getByLabel('Причина', { exact: true })

const leave = async (page: Page) => {
  await page.getByRole('button', { name: /Учётная запись, язык и тема/ }).click()
  await page.getByRole('menuitem', { name: 'Выйти' }).click()
  await expect(page).toHaveURL(/sign-in/)
}

test('what is typed survives a reload and a quick way out, and is gone after signing out', async ({
  page,
}) => {
  await krug.enterAs(page, 'Соколова')
  await openRejection(page)
  await reason(page).fill('Тему ещё не проходили')
  await expect(page.getByText('Черновик сохранён')).toBeVisible()

  await openRejection(page)
  await expect(reason(page)).toHaveValue('Тему ещё не проходили')
  await reason(page).fill('Начнём в октябре')
  await page.keyboard.press('Escape')
  // The dialog closes before the page is left, as it does for a person; the draft is written meanwhile.
  await expect(page.getByRole('dialog')).toBeHidden()
  await openRejection(page)
  await expect(reason(page)).toHaveValue('Начнём в октябре')

  await page.keyboard.press('Escape')
  await leave(page)
  await krug.enterAs(page, 'Соколова')
  await openRejection(page)
  await expect(reason(page)).toHaveValue('')
})

test('a lost connection is said, and so is that nothing is lost by it', async ({ page, context }) => {
  await krug.enterAs(page, 'Соколова')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Сегодня')
  await context.setOffline(true)
  await expect(page.getByText('Нет связи. Введённое сохраняется на этом устройстве')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('Нет связи. Введённое сохраняется на этом устройстве')).toBeHidden()
})

test('a second step of signing in is set up, asked for, and a code is enough once', async ({
  page,
  browser,
}) => {
  await krug.enterAs(page, 'Гончаренко')
  await page.goto(`${krug.url}/accounts`)
  await page.getByRole('row', { name: /Белых/ }).getByRole('button').click()
  await page.getByRole('button', { name: 'Ссылка для нового пароля' }).click()
  const link = await page.getByLabel('Одноразовая ссылка').inputValue()

  const own = await (await browser.newContext()).newPage()
  const password = (on: Page) => on.getByRole('textbox', { name: 'Пароль', exact: true })
  await own.goto(link)
  await password(own).fill('три слова подряд')
  await own.getByRole('button', { name: 'Сохранить пароль' }).click()
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Сегодня')

  await own.goto(`${krug.url}/account`)
  await own.getByRole('button', { name: 'Включить' }).click()
  await password(own).fill('три слова подряд')
  await own.getByRole('button', { name: 'Дальше' }).click()
  const key = (await own.getByText(/^[A-Z2-7]{16,}$/).textContent()) ?? ''
  await own.getByLabel('Шесть цифр из приложения').fill(codeOf(key, await secondsOf(own)))
  await own.getByRole('button', { name: 'Проверить и включить' }).click()
  const spare = await own
    .getByRole('listitem')
    .filter({ hasText: /^\S{5}-\S{5}$/ })
    .first()
    .textContent()
  await own.getByRole('button', { name: 'Записал' }).click()

  await leave(own)
  await own.getByLabel('Логин или электронная почта').fill('m3')
  await password(own).fill('три слова подряд')
  await own.getByRole('button', { name: 'Войти', exact: true }).click()
  await own.getByLabel('Код из приложения').fill(spare ?? '')
  await own.getByRole('button', { name: 'Подтвердить' }).click()
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Сегодня')
  await own.context().close()
})

const secondsOf = (page: Page) => page.evaluate<number>('Math.floor(Date.now() / 1000)')

/** What an app on a phone would show (RFC 6238 with its usual 30 seconds and six digits). */
function codeOf(key: string, seconds: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...key].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = (digest[19] ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
