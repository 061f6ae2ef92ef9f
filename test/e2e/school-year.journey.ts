import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(0)
const phone = { width: 390, height: 844 }

// One story told in order: the year is set up first, and the others live in it.
test.describe.configure({ mode: 'serial' })

const windows = (page: Page) =>
  page.getByRole('list', { name: 'Двухнедельные окна 2025/26' }).getByRole('button')

test('the deputy head sets up the year in one click: nineteen windows, the fifth exempt', async ({
  page,
}) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/school-year`)
  await expect(page.getByRole('heading', { name: 'Учебного года 2025/26 ещё нет' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Создать учебный год 2025/26' }).click()

  await expect(windows(page)).toHaveCount(19)
  await expect(page.getByText('19 двухнедельных окон, в 18 из них ожидается взаимопосещение.')).toBeVisible()
  const fifth = page.getByRole('button', { name: /^Окно 5: .*3 учебных дня, свободное/ })
  await expect(fifth).toHaveAttribute('aria-pressed', 'true')
  await windows(page).nth(12).press('Enter')
  await expect(page.getByText('День защитника Отечества.')).toBeVisible()
  await expectAccessible(page)
})

test('classes are typed as people say them, and a mistake is taken back', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/school-year`)
  const line = page.getByLabel('Добавить классы')
  await line.fill('5А, 5Б, 13А')
  await expect(page.getByText('«13А»: номер класса от 1 до 11')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Добавить 2 класса' })).toBeDisabled()
  await line.fill('5a, 5Б, 6В')
  await page.getByRole('button', { name: 'Добавить 3 класса' }).click()
  await expect(page.getByText('Добавили: 5А, 5Б и 6В.')).toBeVisible()

  await page.getByRole('button', { name: '6В' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Закрыть класс' }).click()
  await expect(page.getByRole('heading', { name: 'Закрытые классы' })).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(page.getByText('Класс 6В снова открыт.')).toBeVisible()
})

test('changed dates show what comes of them, survive a reload and can be taken back', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/school-year`)
  await page.getByRole('button', { name: 'Изменить даты' }).click()
  const endOfFirstTerm = page.getByLabel('По', { exact: true }).first()
  await endOfFirstTerm.fill('05.11.2025')
  await endOfFirstTerm.press('Tab')
  await expect(page.getByText('Пересекается с предыдущими днями')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Сохранить даты' })).toBeDisabled()
  await expect(page.getByText('Черновик сохранён на этом устройстве')).toBeVisible()

  await page.reload()
  await expect(endOfFirstTerm).toHaveValue('05.11.2025')
  await endOfFirstTerm.fill('24.10.2025')
  await endOfFirstTerm.press('Tab')
  await page.getByRole('button', { name: 'Убрать: День народного единства' }).click()
  await page.getByRole('button', { name: 'Убрать: Перенесённый выходной' }).first().click()
  const startOfSecondTerm = page.getByLabel('С', { exact: true }).nth(1)
  await startOfSecondTerm.fill('03.11.2025')
  await startOfSecondTerm.press('Tab')
  await expect(page.getByRole('button', { name: /^Окно 5: .*5 учебных дней$/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Сохранить даты' }).click()
  await expect(page.getByText('Даты сохранены, окна пересчитаны.')).toBeVisible()
  await expect(page.getByText('19 двухнедельных окон, в каждом ожидается взаимопосещение.')).toBeVisible()

  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Окно 5: .*3 учебных дня, свободное/ })).toBeVisible()
})

test('a year that nobody has published says that it is assumed, until it is checked', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/school-year`)
  await page.getByRole('link', { name: 'Начать 2026/27' }).click()
  await page.getByRole('button', { name: 'Создать учебный год 2026/27' }).click()
  await expect(page.getByText('Даты этого года предположены')).toBeVisible()
  await expect(page.getByRole('button', { name: '6А' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Даты сверены' }).click()
  await expect(page.getByText('Даты этого года предположены')).toBeHidden()
})

test('a teacher sees all of it on a phone and can change nothing', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phone, locale: 'ru-RU', colorScheme: 'dark' })
  const page = await context.newPage()
  await krug.enterAs(page, 'Мельник')
  await page.goto(`${krug.url}/school-year`)
  await expect(windows(page)).toHaveCount(19)
  await expect(page.getByText('5А', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Изменить даты' })).toHaveCount(0)
  await expect(page.getByLabel('Добавить классы')).toHaveCount(0)
  await expectAccessible(page)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
  await context.close()
})
