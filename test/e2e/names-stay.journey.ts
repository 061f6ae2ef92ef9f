import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(1)
const phrase = 'берёза река облако тропа'
const names = /Семёнова|СЕМЕНОВА|Алена|Алёна|Попов|Юн Ли|Новиков/

/** What the teacher keeps between two computers. */
const pocket = mkdtempSync(join(tmpdir(), 'krug-code-list-'))
const list = join(pocket, 'list.json')
test.afterAll(() => rmSync(pocket, { recursive: true }))

test.describe.configure({ mode: 'serial' })

const next = (page: Page) => page.getByRole('button', { name: 'Дальше' }).click()

async function paste(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.getByRole('button', { name: 'Вставить таблицу из буфера' }).click()
  await page.getByLabel('Таблица, скопированная из Excel').fill(rows.map((row) => row.join('\t')).join('\n'))
  await page.getByRole('button', { name: 'Прочитать' }).click()
  await expect(page.getByRole('heading', { name: 'Остаётся на этом устройстве' })).toBeVisible()
}

/** From the columns to the classes: an internal work of this autumn. */
async function describeWork(page: Page, day: string): Promise<void> {
  await next(page)
  await page.getByRole('combobox', { name: 'Предмет' }).fill('История')
  await page.getByRole('combobox', { name: 'Параллель' }).click()
  await page.getByRole('option', { name: '5 класс' }).click()
  await page.getByLabel('Когда писали').fill(day)
  await page.getByLabel('Когда писали').press('Tab')
  await page.getByText('Внутренняя', { exact: true }).click()
  await page.getByLabel('Кто провёл').fill('школа')
  await next(page)
  await next(page)
  await next(page)
}

test('a file with names: they stay on the device, a broken sending continues, the next file finds the same pupils', async ({
  page,
}) => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET')
      sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`)
  })
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/results/import`)
  await paste(page, [
    ['ФИО', 'Класс', '1 (2б)', '2 (1б)'],
    ['Семёнова Алёна Игоревна', '5А', '2', '1'],
    ['Попов Иван Ильич', '5А', '0', 'X'],
    ['Попов Игорь', '5А', '1', '1'],
    ['Юн Ли', '5Б', '2', '0'],
  ])
  await describeWork(page, '20.09.2025')
  await page.getByRole('button', { name: 'Создать новый список' }).click()
  await page.getByRole('textbox', { name: 'Новая парольная фраза' }).fill(phrase)
  await page.getByRole('textbox', { name: 'Ещё раз' }).fill(phrase)
  await page.getByRole('button', { name: 'Создать список' }).click()
  await expect(page.getByText('Новых, получат код: 4')).toBeVisible()
  await next(page)

  await page.route('**/chunks/*', (route) => route.abort())
  const kept = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Отправить 4 ученика' }).click()
  await (await kept).saveAs(list)
  await expect(page.getByText('Отправка прервалась.')).toBeVisible({ timeout: 30_000 })
  await page.unroute('**/chunks/*')
  await page.getByRole('button', { name: 'Продолжить отправку' }).click()
  await expect(page.getByRole('heading', { name: 'Работа загружена' })).toBeVisible({ timeout: 30_000 })
  expect(sent.filter((each) => /POST \S+\/works /.test(each))).toHaveLength(1)

  await page.goto(`${krug.url}/results/import`)
  await paste(page, [
    ['Фамилия', 'Имя', 'Класс', '1 (2б)'],
    ['СЕМЕНОВА', 'Алена', '5А', '2'],
    ['Попов', 'И.', '5А', '0'],
    ['Юн', 'Ли', '5А', '2'],
    ['Новиков', 'Пётр', '5Б', '1'],
  ])
  await describeWork(page, '25.09.2025')
  // Another computer: the list comes from its file, and opens with its phrase only.
  await page.locator('input[type=file]').setInputFiles(list)
  await page.getByRole('textbox', { name: 'Парольная фраза' }).fill('берёза река облако дорога')
  await page.getByRole('button', { name: 'Открыть список' }).click()
  await expect(page.getByText('Фраза не подошла')).toBeVisible({ timeout: 20_000 })
  await page.getByRole('textbox', { name: 'Парольная фраза' }).fill(phrase)
  await page.getByRole('button', { name: 'Открыть список' }).click()
  await expect(page.getByText('По имени найдено: 1')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText('имя подходит нескольким')).toBeVisible()
  await expect(page.getByText('такой ученик есть в другом классе')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Дальше' })).toBeDisabled()
  await expectAccessible(page)

  expect(sent.join('\n')).not.toMatch(names)
})

test('on another computer the code list opens with its file and its phrase, and takes a name', async ({
  page,
}) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/results/codes`)
  await expect(page.getByText('На этом устройстве списка нет.')).toBeVisible()
  await expectAccessible(page)
  await page.locator('input[type=file]').setInputFiles(list)
  await page.getByRole('textbox', { name: 'Парольная фраза' }).fill(phrase)
  await page.getByRole('button', { name: 'Открыть список' }).click()
  await expect(page.getByRole('heading', { name: '5А' })).toBeVisible({ timeout: 20_000 })
  const written = page.getByRole('textbox', { name: /Имя для кода 5Б/ })
  await expect(written).toHaveValue('Юн Ли')
  await written.fill('Юн Ли Сергеевна')
  await page.getByRole('button', { name: 'Сохранить изменения' }).click()
  await expect(page.getByText('Список зашифрован, сохранён на устройстве и скачан.')).toBeVisible()
  await expectAccessible(page)

  await page.reload()
  await expect(page.getByText('На этом устройстве есть список')).toBeVisible()
  await page.getByRole('textbox', { name: 'Парольная фраза' }).fill(phrase)
  await page.getByRole('button', { name: 'Открыть список' }).click()
  await expect(written).toHaveValue('Юн Ли Сергеевна', { timeout: 20_000 })
})
