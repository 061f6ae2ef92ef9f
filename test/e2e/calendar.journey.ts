import { expect, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(4)

test('what is dated is found by month and by keyboard, and a calendar program reads it by a private address', async ({
  page,
}) => {
  await krug.enterAs(page, 'Белых')
  await page.goto(`${krug.url}/calendar?day=2025-10-23`)
  const month = page.getByRole('table', { name: 'октябрь 2025' })
  await month.getByRole('button', { name: 'четверг, 23 октября' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const saturday = month.getByRole('button', { name: 'суббота, 25 октября' })
  await expect(saturday).toBeFocused()
  await expect(page.getByRole('list', { name: 'суббота, 25 октября' })).toContainText('Осенние каникулы')
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('table', { name: 'ноябрь 2025' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Сделать адрес' }).click()
  const address = await page.getByRole('textbox', { name: 'Адрес подписки' }).inputValue()
  const read = async () => (await fetch(address)).status
  expect(await read()).toBe(200)
  await page.getByRole('button', { name: /^Отозвать/ }).click()
  await expect(page.getByText('Адрес отозван')).toBeVisible()
  expect(await read()).toBe(404)
  await page.getByRole('status').getByRole('button', { name: 'Отменить' }).click()
  await expect(page.getByText('Адрес снова действует.')).toBeVisible()
  expect(await read()).toBe(200)
})

test('a phone begins with the list', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await krug.enterAs(page, 'Белых')
  await page.goto(`${krug.url}/calendar?day=2025-10-01`)
  await expect(page.getByRole('list', { name: 'суббота, 25 октября' })).toContainText('Осенние каникулы')
  await expect(page.getByRole('table')).toHaveCount(0)
  await expectAccessible(page)
})
