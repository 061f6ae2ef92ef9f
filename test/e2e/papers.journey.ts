import { readFileSync } from 'node:fs'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { docxText, pdfPages } from '#test/support/read-papers.ts'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(5)
const phone = { width: 390, height: 844 }

// One story told in order, from the first draft to the second edition of the regulation.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const row = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Документы сообщества' })
    .getByRole('listitem')
    .filter({
      has: page.getByRole('heading', { name, exact: true }),
    })
const clause = (page: Page, text: string) => page.getByRole('button', { name: `Изменить: ${text}` }).first()

/** A browser of this person's own: several people act in one story. */
async function desk(browser: Browser, familyName: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await krug.enterAs(page, familyName)
  return page
}

async function openDocuments(page: Page): Promise<void> {
  await page.goto(`${krug.url}/communities`)
  await page
    .getByRole('main')
    .getByRole('link', { name: /Понимание прочитанного/ })
    .first()
    .click()
  await page
    .getByRole('navigation', { name: 'Страницы сообщества' })
    .getByRole('link', { name: 'Документы' })
    .click()
  await expect(row(page, 'Приказ о создании ПОС')).toBeVisible()
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Отправить директору' }).click()
  await expect(page.getByText('Документ отправлен директору.')).toBeVisible()
}

/** Opens what waits for the director and gives it number and day. */
async function approve(page: Page, name: string, number: string, day: string): Promise<void> {
  await page.goto(`${krug.url}/papers`)
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Утвердить' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Номер').fill(number)
  await dialog.getByLabel('Дата').fill(day)
  await dialog.getByLabel('Дата').press('Tab')
  await dialog.getByRole('button', { name: 'Утвердить' }).click()
}

async function downloaded(page: Page, format: string): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Скачать' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).click(),
  ])
  return readFileSync(await file.path())
}

test('the leader drafts the papers, words one clause in its place, and finds it after a reload', async ({
  page,
}) => {
  await krug.enterAs(page, 'Мельник')
  await openDocuments(page)
  await expect(row(page, 'Дневник ПОС')).toContainText('Появится вместе со встречами.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Составить приказ' }).click()

  await expect(heading(page)).toHaveText('Приказ о создании ПОС')
  const paper = page.getByRole('article')
  await expect(paper).toContainText('Назначить руководителем ПОС Мельник Ольгу Степановну')
  await expect(paper.getByRole('row')).toHaveCount(9)

  await clause(page, 'вести дневник ПОС').click()
  await page.getByRole('textbox', { name: 'Текст пункта' }).fill('вести дневник ПОС в электронном виде;')
  await expect(page.getByText('Сохранено', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(clause(page, 'вести дневник ПОС в электронном виде')).toBeFocused()
  await page.reload()
  await expect(paper).toContainText('вести дневник ПОС в электронном виде;')
  await expect(page.getByText('Изменённые · 1')).toBeVisible()
})

test('a clause left out is put back, and an own one stands where it was added, by keyboard alone', async ({
  page,
}) => {
  await krug.enterAs(page, 'Мельник')
  await openDocuments(page)
  await row(page, 'Приказ о создании ПОС').getByRole('link', { name: 'Продолжить' }).click()
  await clause(page, 'Ответственному за сайт').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Убрать пункт' }).press('Enter')
  await expect(page.getByText('Пункт убран.')).toBeVisible()
  await expect(page.getByRole('article').getByText('8. Контроль')).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).first().click()
  await expect(page.getByRole('article')).toContainText('8. Контроль')

  await clause(page, 'Ответственному за сайт').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Добавить пункт после' }).press('Enter')
  await page.getByRole('textbox', { name: 'Текст пункта' }).fill('Бухгалтерии оплатить печать материалов.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article')).toContainText('8. Бухгалтерии оплатить печать материалов.')
})

test('nobody outside the community sees a draft', async ({ browser }) => {
  const lead = await desk(browser, 'Мельник')
  await openDocuments(lead)
  await row(lead, 'Приказ о создании ПОС').getByRole('link', { name: 'Продолжить' }).click()
  await expect(heading(lead)).toHaveText('Приказ о создании ПОС')
  const address = lead.url()
  for (const name of ['Соколова', 'Лебедев', 'Жук']) {
    const page = await desk(browser, name)
    await page.goto(address)
    await expect(page.getByRole('alert')).toContainText('Такого документа нет, или он открыт не всем.')
    await page.context().close()
  }
  await lead.context().close()
})

test('the director returns it with words, the leader mends it, and the order gets its number', async ({
  browser,
}) => {
  const lead = await desk(browser, 'Мельник')
  await openDocuments(lead)
  await row(lead, 'Приказ о создании ПОС').getByRole('link', { name: 'Продолжить' }).click()
  await submit(lead)

  const director = await desk(browser, 'Лебедев')
  await expect(director.getByText('Ждёт утверждения: Приказ о создании ПОС')).toBeVisible()
  await director.getByRole('link', { name: 'Рассмотреть' }).click()
  await director.getByRole('button', { name: 'Вернуть с замечанием' }).click()
  const dialog = director.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await expect(dialog).toContainText('Напишите, что исправить')
  await dialog.getByLabel('Что исправить').fill('Пункт о бухгалтерии уберите.')
  await expectAccessible(director)
  await dialog.getByRole('button', { name: 'Вернуть', exact: true }).click()
  await expect(director.getByText('Документ возвращён с вашим замечанием.')).toBeVisible()

  await lead.goto(krug.url)
  await expect(lead.getByText('Возвращено с замечанием: Приказ о создании ПОС')).toBeVisible()
  await lead.getByRole('link', { name: 'Исправить' }).click()
  await expect(lead.getByText('Пункт о бухгалтерии уберите.').first()).toBeVisible()
  await clause(lead, 'Бухгалтерии').click()
  await lead.getByRole('button', { name: 'Убрать пункт' }).click()
  await expect(lead.getByRole('article')).not.toContainText('Бухгалтерии')
  await submit(lead)

  await approve(director, 'Приказ о создании ПОС', '145-О', '29.08.2025')
  await expect(director.getByText('Утверждено: № 145-О от 29.08.2025.')).toBeVisible()
  await expect(director.getByText('Если изменились состав или руководитель')).toBeVisible()

  await openDocuments(lead)
  await expect(row(lead, 'Приказ о создании ПОС')).toContainText('утверждён№ 145-О от 29.08.2025')
  await expect(row(lead, 'Положение о ПОС')).toContainText('утверждено')
  await lead.context().close()
  await director.context().close()
})

test('the approved order opens as DOCX and as PDF', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await openDocuments(page)
  await row(page, 'Приказ о создании ПОС').getByRole('link', { name: 'Открыть' }).click()
  const docx = (await docxText(await downloaded(page, 'Word'))).join('\n')
  expect(docx).toContain('Мельник Ольгу Степановну')
  expect(docx).toContain('29.08.2025')
  expect(docx).toContain('вести дневник ПОС в электронном виде;')
  const pdf = await pdfPages(await downloaded(page, 'PDF'))
  const text = pdf
    .map((each) => each.text)
    .join('\n')
    .replaceAll('\u00a0', ' ')
  expect(text).toContain('Мельник Ольгу Степановну')
  expect(text).toContain('145-О')
})

test('the road map is a draft until an order of its own approves it; a number is given once', async ({
  browser,
}) => {
  const lead = await desk(browser, 'Мельник')
  await openDocuments(lead)
  await lead.getByRole('button', { name: 'Составить дорожную карту' }).click()
  await expect(lead.getByRole('article')).toContainText('ПРОЕКТ')
  await expectAccessible(lead)
  await openDocuments(lead)
  await lead.getByRole('button', { name: 'Приказ о дорожной карте' }).click()
  await expect(heading(lead)).toHaveText('Приказ о дорожной карте')
  await submit(lead)

  const director = await desk(browser, 'Лебедев')
  await approve(director, 'Приказ о дорожной карте', '145-О', '15.10.2025')
  const dialog = director.getByRole('dialog')
  await expect(dialog).toContainText('Этот номер в этом году уже занят')
  await expect(dialog).toContainText('Утверждается: Дорожная карта')
  await dialog.getByLabel('Номер').fill('162-О')
  await dialog.getByRole('button', { name: 'Утвердить' }).click()
  await expect(director.getByText('Утверждено: № 162-О от 15.10.2025.')).toBeVisible()

  await openDocuments(lead)
  await row(lead, 'Дорожная карта')
    .getByRole('link', { name: /^Дорожная карта/ })
    .click()
  await expect(lead.getByRole('article')).toContainText('УТВЕРЖДЕНА')
  await expect(lead.getByRole('article')).not.toContainText('ПРОЕКТ')
  await lead.context().close()
  await director.context().close()
})

test('a second regulation ends the first, and the comparison shows what changed', async ({ browser }) => {
  const lead = await desk(browser, 'Мельник')
  await openDocuments(lead)
  await row(lead, 'Положение о ПОС').getByRole('button', { name: 'Новая редакция' }).click()
  await clause(lead, 'Взаимопосещение').click()
  const text = lead.getByRole('textbox', { name: 'Текст пункта' })
  await text.fill((await text.inputValue()).replace('недели', 'учебные недели'))
  await text.press('Control+Enter')
  await expect(lead.getByRole('article')).toContainText('учебные недели')
  await submit(lead)

  const director = await desk(browser, 'Лебедев')
  await director.goto(`${krug.url}/papers`)
  await approve(director, 'Положение о ПОС', '170-О', '20.10.2025')
  await director.goto(`${krug.url}/papers`)
  const editions = director.getByRole('list', { name: 'Редакции' }).getByRole('listitem')
  await expect(editions.filter({ hasText: 'редакция 2, № 170-О' })).toContainText('действует')
  await expect(editions.filter({ hasText: 'редакция 1, № 145-О' })).toContainText('утратило силу')
  await expectAccessible(director)
  await director.getByRole('link', { name: 'Сравнить редакции' }).click()
  await expect(director.getByText('1 пункт различается.')).toBeVisible()
  await expect(director.locator('ins')).toContainText('учебные')
  await expectAccessible(director)
  await lead.context().close()
  await director.context().close()
})

test('the settings show at once how papers will look', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/papers/settings`)
  await page.getByLabel('Место издания').fill('г. Светлоречье')
  await expect(page.getByRole('article').first()).toContainText('г. Светлоречье')
  await page.getByRole('combobox', { name: 'Ответственный за сайт' }).fill('Гончаренко')
  await page.getByRole('option', { name: 'Гончаренко Тимур Ильич' }).click()
  await page.getByText('«УТВЕРЖДАЮ» с подписью директора').click()
  await expect(page.getByRole('article').last()).toContainText('УТВЕРЖДАЮ')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Черновики уже пользуются новыми словами')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Ответственный за сайт' })).toHaveValue(
    'Гончаренко Тимур Ильич',
  )
})

test('on a phone in the dark the paper flows and nothing runs over the edge', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phone, locale: 'ru-RU', colorScheme: 'dark' })
  const page = await context.newPage()
  await krug.enterAs(page, 'Белых')
  await openDocuments(page)
  const fits = async () =>
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
  await fits()
  await expectAccessible(page)
  await row(page, 'Дорожная карта').getByRole('link').last().click()
  await expect(page.getByRole('article')).toBeVisible()
  await fits()
  await expectAccessible(page)
  await page.goto(`${krug.url}/papers`)
  await page.getByRole('link', { name: 'Сравнить редакции' }).click()
  await expect(page.locator('ins')).toBeVisible()
  await fits()
  await expectAccessible(page)
  await context.close()
})
