import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(6)

test.describe.configure({ mode: 'serial' })

const phone = { width: 390, height: 844 }

async function openAgreement(page: Page, familyName: string): Promise<void> {
  await krug.enterAs(page, familyName)
  await page.goto(`${krug.url}/communities`)
  await page
    .getByRole('link', { name: /Понимание прочитанного/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Соглашение', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Черновик' })).toBeVisible()
}

test('members write the clauses: ready ones, own ones, in their order', async ({ page }) => {
  await openAgreement(page, 'Мельник')
  await expect(page.getByText('Сначала напишите хотя бы один пункт.')).toBeVisible()
  for (const text of ['Начинаем и заканчиваем вовремя', 'Факты раньше мнений']) {
    await page.getByRole('button', { name: `Взять: ${text}`, exact: true }).click()
    await expect(page.getByRole('list', { name: 'Пункты черновика' }).getByText(text)).toBeVisible()
  }
  await page.getByLabel('Новый пункт').fill('Сначала говорим об учениках')
  await page.reload()
  await expect(page.getByLabel('Новый пункт')).toHaveValue('Сначала говорим об учениках')
  await page.getByRole('button', { name: 'Добавить', exact: true }).click()
  await page.getByRole('button', { name: 'Выше: Сначала говорим об учениках' }).click()
  const clauses = page.getByRole('list', { name: 'Пункты черновика' }).getByRole('listitem')
  await expect(clauses.nth(1)).toContainText('Сначала говорим об учениках')
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(clauses.nth(2)).toContainText('Сначала говорим об учениках')
  await expectAccessible(page)
})

test('a colleague words a clause anew on the phone', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  await openAgreement(page, 'Белых')
  await page.getByRole('button', { name: 'Изменить: Факты раньше мнений' }).click()
  await page.getByLabel('Изменить: Факты раньше мнений').fill('Сначала факты, потом мнения')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Сначала факты, потом мнения' })
  await expect(row).toContainText('правка: Белых')
  await expectAccessible(page)
  await context.close()
})

test('only with the eighth acceptance it is in force and the community at work', async ({
  browser,
  page,
}) => {
  await openAgreement(page, 'Мельник')
  await page.getByRole('button', { name: 'Предложить всем' }).click()
  await page.getByRole('button', { name: 'Принять соглашение' }).click()
  await expect(page.getByText('Приняли 1 из 8')).toBeVisible()
  const others = ['Гончаренко', 'Белых', 'Шевчук', 'Козлова', 'Ахметова', 'Дорошевич', 'Сидорова-Ким']
  for (const [index, familyName] of others.entries()) {
    const colleague = await browser.newPage({ viewport: phone })
    await openAgreement(colleague, familyName)
    await colleague.getByRole('button', { name: 'Принять соглашение' }).click()
    const last = index === others.length - 1
    const said = last ? 'Соглашение действует.' : `Приняли ${index + 2} из 8`
    await expect(colleague.getByText(said)).toBeVisible()
    await colleague.close()
  }
  await expect(page.getByRole('heading', { name: 'Наше соглашение' })).toBeVisible()
  await page.getByRole('link', { name: 'Путь', exact: true }).click()
  await expect(page.getByText('работает', { exact: true }).first()).toBeVisible()
})

test('the director sees no agreement; a class gets its own as a file', async ({ browser, page }) => {
  await openAgreement(page, 'Мельник')
  const address = page.url()
  const director = await browser.newPage()
  await krug.enterAs(director, 'Лебедев')
  await director.goto(address)
  await expect(director.getByText('Соглашение видят только участники сообщества.')).toBeVisible()
  await director.close()

  await page.getByRole('link', { name: 'Соглашение для класса' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Скачать DOCX' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('kak-my-zhivem-v-klasse.docx')
})
