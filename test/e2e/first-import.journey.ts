import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(1)
const protocol = 'app/demo/data/vpr_ru4_2025_protokol.xlsx'
const plan = 'app/demo/data/vpr_ru4_2025_plan_rezultatov.csv'
const phrase = 'берёза река облако тропа'

test.describe.configure({ mode: 'serial' })

/** Everything the page sends, so that a journey can look at the bytes that leave it. */
function listenToBytes(page: Page): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.url()} ${request.postData() ?? ''}`)
  })
  return sent
}

/** Every key of every pupil's sheet that was sent. */
function keysOfSheets(sent: readonly string[]): string[] {
  const bodies = sent.flatMap((line) => /\/chunks\/\d+ (\{.*)$/s.exec(line)?.[1] ?? [])
  const sheets = bodies.flatMap((body) => JSON.parse(body).sheets as object[])
  return [...new Set(sheets.flatMap((sheet) => Object.keys(sheet)))].sort()
}

const next = (page: Page) => page.getByRole('button', { name: 'Дальше' }).click()

async function describeWork(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Предмет' }).fill('Русский язык')
  await page.getByRole('combobox', { name: 'Параллель' }).click()
  await page.getByRole('option', { name: /^4/ }).click()
  await page.getByLabel('Когда писали').fill('23.04.2025')
  await page.getByLabel('Когда писали').press('Tab')
  await page.getByText('Внешняя', { exact: true }).click()
  await page.getByLabel('Кто провёл').fill('Рособрнадзор')
}

/** The same file into the same work: the list of codes is still on the device, so every pupil is known. */
async function importAgain(page: Page): Promise<void> {
  await page.goto(`${page.url().replace(/\?.*$/, '')}/import`)
  await page.locator('input[type=file]').setInputFiles(protocol)
  // The work is known, so its steps only have to be passed.
  await expect(async () => {
    await next(page)
    await expect(page.getByRole('heading', { name: 'Откройте список кодов' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('textbox', { name: 'Парольная фраза' }).fill(phrase)
  await page.getByRole('button', { name: 'Открыть список' }).click()
  await expect(page.getByText('Список открыт: 46 учеников.')).toBeVisible({ timeout: 30_000 })
  await next(page)
  await page.getByRole('button', { name: /Отправить 46/ }).click()
  await expect(page.getByText('Новых результатов 0, заменено 0, без изменений 46.')).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'Отменить загрузку' }).click()
  await expect(page.getByText('Загрузка отменена: результаты вернулись к прежним.')).toBeVisible()
}

async function chooseProtocol(page: Page): Promise<void> {
  await page.goto(`${krug.url}/results/import`)
  await page.locator('input[type=file]').setInputFiles(protocol)
  await expect(page.getByRole('heading', { name: 'Протокол ВПР в виде 2022 года и новее' })).toBeVisible()
}

test('the deputy head imports the national test: 46 rows, 45 with a result, 1 absent, none in error; again, nothing changes', async ({
  page,
}) => {
  test.slow()
  const sent = listenToBytes(page)
  await krug.enterAs(page, 'Соколова')
  await chooseProtocol(page)
  await expectAccessible(page)
  await next(page)
  await describeWork(page)
  await expectAccessible(page)

  // What was typed survives a reload; only the file itself has to be chosen again.
  await page.reload()
  await page.locator('input[type=file]').setInputFiles(protocol)
  await page.getByRole('button', { name: 'Работа', exact: true }).click()
  await expect(page.getByLabel('Кто провёл')).toHaveValue('Рособрнадзор')
  await next(page)

  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Из файла с описанием' }).click(),
  ])
  await chooser.setFiles(plan)
  await expect(page.getByText('Прочитано 12 заданий')).toBeVisible()
  await expectAccessible(page)
  await next(page)
  await expectAccessible(page)
  await next(page)

  await page.getByRole('button', { name: 'Создать новый список' }).click()
  await page.getByRole('textbox', { name: 'Новая парольная фраза' }).fill(phrase)
  await page.getByRole('textbox', { name: 'Ещё раз' }).fill(phrase)
  await page.getByRole('button', { name: 'Создать список' }).click()
  await expect(page.getByText('Новых, получат код: 46')).toBeVisible({ timeout: 30_000 })
  await next(page)

  await expect(page.getByText('46 строк: 45 – с результатом, 1 – не писали, 0 – с ошибкой.')).toBeVisible()
  await expect(page.getByText('Сумма баллов совпала с «Итого баллов» у 45 строк.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Отправить 46/ }).click()
  await expect(page.getByRole('heading', { name: 'Работа загружена' })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await page.getByText('Открыть результаты').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Русский язык')

  await importAgain(page)
  const bytes = sent.join('\n')
  for (const secret of ['edu990007', 'reg990000', '14:05', 'Светлореч', '"код"', 'Пол'])
    expect(bytes).not.toContain(secret)
  for (const testCode of ['40001', '40017', '40046']) expect(bytes).not.toContain(testCode)
  expect(keysOfSheets(sent)).toEqual(
    'cohortId journalMark mark notAttempted number points standing testScore total variant'.split(' '),
  )
})

test('the overview shows every figure of the work, the lowest group and the classes', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/results`)
  await page
    .getByRole('link', { name: /Русский язык/ })
    .first()
    .click()
  const main = page.locator('main')
  for (const figure of ['82,2', '68,7', '90,7', '35,6', '23,2', '50,2', '44,8', '3,24', '13,5'])
    await expect(main).toContainText(figure)
  await expectAccessible(page)
})

test('exactly the items 6, 10 and 11 come out as difficulties, and the school decides on each', async ({
  page,
}) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/results/difficulties`)
  const main = page.locator('main')
  await expect(main).toContainText('Задание 10:')
  const sources = await main.getByText(/^Задание \d+:/).allTextContents()
  const items = sources.map((text) => Number(/(\d+)/.exec(text)?.[1]))
  expect([...new Set(items)].sort((a, b) => a - b)).toEqual([6, 10, 11])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Подтвердить' }).first().click()
  await expect(page.getByText('Подтверждены · 1')).toBeVisible()
})

test('on a phone the overview and the difficulties fit the screen', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
  const page = await context.newPage()
  await krug.enterAs(page, 'Соколова')
  for (const path of ['/results', '/results/difficulties']) {
    await page.goto(krug.url + path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await expectAccessible(page)
  }
  await context.close()
})
