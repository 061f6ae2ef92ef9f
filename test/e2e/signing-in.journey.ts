import { expect, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(0)
const phone = { width: 390, height: 844 }

test('one click enters the demo, and the sign-in page is gone until one leaves', async ({ page }) => {
  await page.goto(krug.url)
  await expect(page).toHaveURL(/sign-in/)
  await expectAccessible(page)
  await krug.enterAs(page, 'Соколова')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Сегодня')
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Сегодня')
})

test('a wrong password says what to do and keeps the login', async ({ page }) => {
  await page.goto(`${krug.url}/sign-in`)
  await page.getByLabel('Логин или электронная почта').fill('lead')
  await page.getByLabel('Пароль', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
  await expect(page.getByText('Проверьте раскладку')).toBeVisible()
  await expect(page.getByLabel('Логин или электронная почта')).toHaveValue('lead')
})

test('on a phone the same works in English and in the dark', async ({ browser }) => {
  const context = await browser.newContext({ viewport: phone, colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto(`${krug.url}/sign-in`)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in with a password' })).toBeVisible()
  await expectAccessible(page)
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  expect(width).toBeLessThanOrEqual(phone.width)
  await context.close()
})

test('the technician gives a new-password link, the teacher comes in with it on a phone, and the director reads both', async ({
  page,
  browser,
}) => {
  await krug.enterAs(page, 'Гончаренко')
  await page.goto(`${krug.url}/accounts`)
  await expectAccessible(page)
  await page
    .getByRole('row', { name: /Козлова/ })
    .getByRole('button')
    .click()
  await page.getByRole('button', { name: 'Ссылка для нового пароля' }).click()
  const link = await page.getByLabel('Одноразовая ссылка').inputValue()
  await expect(page.getByRole('img', { name: 'QR-код одноразовой ссылки' })).toBeVisible()

  const context = await browser.newContext({ viewport: phone })
  const teacher = await context.newPage()
  await teacher.goto(link)
  await expect(teacher.getByText('Козлова')).toBeVisible()
  await expectAccessible(teacher)
  await teacher.getByLabel('Пароль', { exact: true }).fill('три слова подряд')
  await teacher.getByRole('button', { name: 'Сохранить пароль' }).click()
  await expect(teacher.getByRole('heading', { level: 1 })).toHaveText('Сегодня')
  await teacher.goto(link)
  await expect(teacher.getByRole('heading', { name: 'Ссылка не действует' })).toBeVisible()
  await context.close()

  const directors = await browser.newContext()
  const director = await directors.newPage()
  await krug.enterAs(director, 'Лебедев')
  await director.goto(`${krug.url}/access-log`)
  await expect(director.getByRole('cell', { name: 'по ссылке задан новый пароль' })).toBeVisible()
  await expectAccessible(director)
  await directors.close()
})

test('a page that is not for this person is the same as one that does not exist', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await page.goto(`${krug.url}/no-such-page`)
  await expect(page.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible()
  await expect(page.getByText('Журнал доступа')).toHaveCount(0)
})

test('a school of one’s own: founded, its technician comes in, the demo door closes', async ({ page }) => {
  await page.goto(`${krug.url}/sign-in`)
  await page.getByRole('link', { name: 'Завести свою школу' }).click()
  await expectAccessible(page)
  await page.getByLabel('Название школы').fill('МАОУ «Лицей № 3»')
  await page.getByLabel('Населённый пункт').fill('Заречье')
  await page.getByLabel('Фамилия').fill('Орлова')
  await page.getByLabel('Имя').fill('Вера')
  await page.getByRole('button', { name: 'Завести школу' }).click()
  await page.getByRole('link', { name: 'Открыть ссылку' }).click()
  await expect(page.getByText('МАОУ «Лицей № 3» приглашает вас')).toBeVisible()
  await page.getByLabel('Пароль', { exact: true }).fill('четыре слова подряд тут')
  await page.getByRole('button', { name: 'Войти в Круг' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Сегодня')
  await page.context().clearCookies()
  await page.goto(`${krug.url}/sign-in`)
  await expect(page.getByText('Школа для примера')).toHaveCount(0)
})
