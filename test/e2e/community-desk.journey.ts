import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(5)
const name = 'Понимание прочитанного'

test.describe.configure({ mode: 'serial' })

const done = (page: Page, text: string) => expect(page.getByRole('status').getByText(text)).toBeVisible()

async function openTab(page: Page, tab: string): Promise<void> {
  await page.goto(`${krug.url}/communities`)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('navigation', { name: 'Страницы сообщества' }).getByRole('link', { name: tab }).click()
}

test('two members write at once: the later one sees both texts and chooses', async ({ browser }) => {
  const [first, second] = [await browser.newContext(), await browser.newContext()]
  const [lead, colleague] = [await first.newPage(), await second.newPage()]
  await krug.enterAs(lead, 'Мельник')
  await krug.enterAs(colleague, 'Гончаренко')
  for (const page of [lead, colleague]) await openTab(page, 'Объявление')
  await colleague.getByRole('textbox', { name: 'Текст' }).fill('Мой текст')
  await lead.getByRole('textbox', { name: 'Текст' }).fill('Текст руководителя')
  await lead.getByRole('button', { name: 'Сохранить' }).click()
  await done(lead, 'Текст сохранён. Коллеги видят его новым.')

  const notice = colleague.getByRole('alert').filter({ hasText: 'Текст изменили, пока вы писали' })
  await expect(notice).toContainText('Текст руководителя')
  await expect(colleague.getByRole('textbox', { name: 'Текст' })).toHaveValue('Мой текст')
  await expectAccessible(colleague)
  await notice.getByRole('button', { name: 'Оставить мой' }).click()
  await colleague.getByRole('button', { name: 'Сохранить' }).click()
  await done(colleague, 'Текст сохранён. Коллеги видят его новым.')
  await expect(lead.getByRole('textbox', { name: 'Текст' })).toHaveValue('Мой текст')
  await first.close()
  await second.close()
})

test('problem areas are marked together, said in words, and taken back', async ({ page }) => {
  await krug.enterAs(page, 'Белых')
  await openTab(page, 'Области')
  const cell = page.getByLabel('Родители не участвуют в учёбе детей: В середине')
  await cell.selectOption('сильно')
  await done(page, 'Родители не участвуют в учёбе детей: сильно.')
  await expect(page.getByText('Труднее, чем в начале: «Родители не участвуют в учёбе детей».')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(cell).toHaveValue('')
  await page.getByRole('button', { name: 'Обсудить на экране' }).click()
  await expect(page.getByRole('dialog').getByRole('table')).toBeVisible()
  await expectAccessible(page)
})

test('a model is kept, goes out as a file, comes in again, and a broken file is told place by place', async ({
  page,
}) => {
  await krug.enterAs(page, 'Мельник')
  await openTab(page, 'Карточка')
  await page.getByLabel('Название модели').fill('Чтение на всех уроках')
  await page.getByRole('button', { name: 'Сохранить как модель' }).click()
  await done(page, 'Модель «Чтение на всех уроках» сохранена.')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Все модели' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Скачать файл модели «Чтение на всех уроках»' }).click()
  const file = await download
  await page.locator('input[type=file]').setInputFiles(await file.path())
  await done(page, 'Модель «Чтение на всех уроках» загружена.')

  const broken = { kind: 'krug.community-model', version: 1, name: 'Без темы', areas: ['nowhere'] }
  await page.locator('input[type=file]').setInputFiles({
    name: 'model.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(broken)),
  })
  const problems = page.getByRole('alert').filter({ hasText: 'Файл не подошёл' })
  await expect(problems).toContainText('Тема: не заполнено')
  await expect(problems).toContainText('Проблемные области, 1-й по счёту: неизвестное значение')
  await expectAccessible(page)
})

test('who leaves says why, and comes back by one press', async ({ page }) => {
  await krug.enterAs(page, 'Козлова')
  await openTab(page, 'Люди')
  await page.getByRole('button', { name: 'Выйти из сообщества' }).click()
  await page.getByRole('dialog').getByLabel('Что сказать коллегам').fill('Не успеваю в этом году.')
  await page.getByRole('dialog').getByRole('button', { name: 'Выйти из сообщества' }).click()
  await done(page, 'Вы вышли из сообщества.')
  await expect(page.getByText('Участники: 7')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(page.getByText('Участники: 8')).toBeVisible()
})

test('the leader closes the community with words, and opens it again', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await openTab(page, 'Карточка')
  await page.getByLabel('Чем закончили и почему закрываете').fill('Начнём позже.')
  await page.getByRole('button', { name: 'Закрыть сообщество' }).click()
  await done(page, 'Сообщество закрыто.')
  await expect(page.getByText('закрыто', { exact: true })).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await done(page, 'Сообщество снова открыто.')
})
