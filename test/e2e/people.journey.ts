import { expect, type Page, test } from '@playwright/test'
import writeSpreadsheet from 'write-excel-file/node'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(0)
const phone = { width: 390, height: 844 }

// One story told in order: each test goes on with the list the one before has left.
test.describe.configure({ mode: 'serial' })

const staffList = [
  ['Тарификация 2025/26', null, null, null, null, null],
  ['№', 'Ф.И.О.', 'Должность', 'Предмет', 'Классы', 'Педагогический стаж, лет'],
  [1, 'ОРЛОВА ВЕРА ПАВЛОВНА', 'учитель химии', 'химия', '8А, 9А', 7],
  [2, 'Белых Наталья Юрьевна', null, 'история, обществознание', null, 21],
  [3, 'Ахметова Лилия Рашидовна', null, null, null, 15],
  [4, 'Мельник О. С.', null, 'литература', '5А', null],
]

async function openImport(page: Page): Promise<void> {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/people/import`)
}

test('a staff list is looked through before anything is written, and can be undone', async ({ page }) => {
  await openImport(page)
  const cells = staffList.map((row) => row.map((value) => (value === null ? null : { value })))
  const buffer = await writeSpreadsheet(cells).toBuffer()
  await page.setInputFiles('input[type=file]', { name: 'Тарификация.xlsx', mimeType: '', buffer })

  await expect(page.getByLabel('B · Ф.И.О.')).toHaveValue('full_name')
  await expect(page.getByText('Добавится: 1')).toBeVisible()
  await expect(page.getByText('Изменится: 1')).toBeVisible()
  await expect(page.getByText('Без изменений: 1')).toBeVisible()
  await expect(page.getByRole('row', { name: /^6 Мельник О\. С\. ошибка B6/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('D · Предмет').selectOption('')
  await expect(page.getByText('Без изменений: 2')).toBeVisible()
  await page.getByLabel('D · Предмет').selectOption('subjects')

  await page.getByRole('button', { name: 'Записать: 2 человека' }).click()
  await expect(page.getByText('Готово. Добавили: 1, изменили: 1.')).toBeVisible()
  await page.getByRole('button', { name: 'Отменить загрузку' }).click()
  await expect(page.getByText('Отменили. Убрали: 1, вернули как было: 1.')).toBeVisible()
  await expectAccessible(page)
})

test('the downloaded list goes back in without a change', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/people`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Скачать список' }).click(),
  ])
  await page.goto(`${krug.url}/people/import`)
  await page.setInputFiles('input[type=file]', await download.path())
  await expect(page.getByText('Без изменений: 11')).toBeVisible()
  await expect(page.getByText('Всё это уже есть в списке, записывать нечего.')).toBeVisible()
})

test('rows copied from a spreadsheet become people, in any order of columns', async ({ page }) => {
  await openImport(page)
  await page.getByText('Вставить из таблицы').click()
  await page
    .getByLabel('Строки из таблицы')
    .fill('18\tфизика\tБерёзкина Анна-Мария Львовна\tучитель\n2\tхимия\tЛи Мария\tучитель')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Разобрать' }).click()
  await expect(page.getByText('Добавится: 2')).toBeVisible()
  await expect(page.getByText('без отчества: спросим, как склонять имя')).toBeVisible()
  await page.getByRole('button', { name: 'Записать: 2 человека' }).click()
  await page.getByRole('link', { name: 'Имена в документах' }).click()
  await expect(page.getByRole('heading', { name: 'Берёзкина Анна-Мария Львовна' })).toBeVisible()
})

test('names are confirmed, corrected and asked for where they do not show a gender', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/people/names`)
  await expectAccessible(page)
  const cardOf = (name: string) => page.getByRole('region', { name })
  const unsure = cardOf('Ли Мария')
  await unsure.getByRole('button', { name: 'Как женское' }).click()
  await expect(unsure.getByText('Ли Марией')).toBeVisible()
  await unsure.getByRole('button', { name: 'Верно' }).click()
  await expect(unsure).toBeHidden()

  const corrected = cardOf('Жук Пётр Фёдорович')
  await corrected.getByRole('button', { name: 'Исправить' }).click()
  await corrected.getByLabel('Имя, дательный').fill('Петру-Павлу')
  await corrected.getByRole('button', { name: 'Сохранить' }).click()
  await expect(corrected).toBeHidden()

  await page.goto(`${krug.url}/people`)
  await page.getByRole('link', { name: 'Жук Пётр Фёдорович' }).click()
  await expect(page.getByText('Жуку Петру-Павлу Фёдоровичу')).toBeVisible()
  await expect(page.getByText(/^Подтверждено: Соколова/)).toBeVisible()
  await expectAccessible(page)
})

test('somebody is added by hand on the phone; a reload keeps what was typed, a namesake is asked about', async ({
  page,
}) => {
  await page.setViewportSize(phone)
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/people/new`)
  await page.getByLabel('Фамилия').fill('Тихая Евгения Олеговна')
  await page.getByLabel('Фамилия').press('Tab')
  await expect(page.getByLabel('Отчество')).toHaveValue('Олеговна')
  await page.getByRole('textbox', { name: 'Должность по штатному расписанию' }).fill('педагог-психолог')
  await page.getByRole('textbox', { name: 'Должность по штатному расписанию' }).press('Tab')
  await expect(page.getByLabel('психолог', { exact: true })).toBeChecked()
  await page.getByLabel('Классы без предмета').fill('5А, все')
  await page.getByRole('button', { name: 'Добавить' }).click()
  await expect(page.getByText('Не похоже на класс: все')).toBeVisible()
  await expect(page.getByText('Черновик сохранён на этом устройстве')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Имя', { exact: true })).toHaveValue('Евгения')
  await page.getByLabel('Классы без предмета').fill('5А, 5Б')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Добавить' }).click()
  await expect(page.getByText('Добавили: Тихая Евгения Олеговна.')).toBeVisible()

  await page.getByLabel('Фамилия').fill('тихая евгения олеговна')
  await page.getByLabel('Фамилия').press('Tab')
  await page.getByRole('button', { name: 'Добавить' }).click()
  await expect(page.getByText('Человек с таким именем уже есть в списке.')).toBeVisible()
})

test('the list is searched by anything it shows, and the search stands in the address', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await page.goto(`${krug.url}/people`)
  await expectAccessible(page)
  await expect(page.getByRole('link', { name: 'Добавить человека' })).toBeHidden()
  await page.getByLabel('Найти').fill('5б истор')
  await expect(page.getByText('1 человек', { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/q=/)
  await page.reload()
  await expect(page.getByRole('link', { name: 'Белых Наталья Юрьевна' })).toBeVisible()
  await page.getByRole('link', { name: 'Белых Наталья Юрьевна' }).click()
  await expect(page.getByRole('heading', { name: 'Работа' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Связь' })).toBeHidden()
})

test('whoever leaves is found among those who left, until the day is lifted', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/people?q=козлова`)
  await page.getByRole('link', { name: 'Козлова Дарья Игоревна' }).click()
  await page.getByLabel('Последний день', { exact: true }).fill('25.08.2025')
  await page.getByLabel('Последний день', { exact: true }).press('Tab')
  await expect(page.getByText('Отметили: последний день 25 августа 2025 г.')).toBeVisible()
  await page.goto(`${krug.url}/people`)
  await page.getByText('Ушли: 1').click()
  await page.getByRole('link', { name: 'Козлова Дарья Игоревна' }).click()
  await page.getByRole('button', { name: 'Очистить' }).click()
  await expect(page.getByText('Сняли: человек остаётся.')).toBeVisible()
})
