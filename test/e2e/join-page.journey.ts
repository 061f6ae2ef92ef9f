import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

// The fifth step of the year: the community has been announced, and colleagues join.
const krug = krugAt(5)
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'ru-RU' }
let link = ''

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage()
  await krug.enterAs(page, 'Мельник')
  await page.goto(`${krug.url}/communities`)
  await page.getByRole('link', { name: 'Понимание прочитанного', exact: true }).click()
  await page.waitForURL(/\/communities\/[0-9a-f-]{36}/)
  const id = /communities\/([0-9a-f-]{36})/.exec(page.url())?.[1]
  const opened = await page.request.post(`${krug.url}/api/communities/${id}/join-links`, { data: {} })
  link = (await opened.json()).joinLink.url
  await page.close()
})

async function onPhone(
  browser: Browser,
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ ...phone, ...options })
  const page = await context.newPage()
  await page.goto(link)
  await act(page)
  await context.close()
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByLabel('Как вас зовут').fill(name)
  await page.getByLabel('Как с вами связаться').fill('+7 900 000-00-02')
}

test('what is missing is said at the field, and what was written stays', async ({ browser }) => {
  await onPhone(browser, async (page) => {
    await expectAccessible(page)
    await page.getByText('Есть вопрос').click()
    await page.getByLabel('Как вас зовут').fill('Орлова Вера')
    await page.getByRole('button', { name: 'Отправить' }).click()
    await expect(page.getByText('осталось поправить 2 поля')).toBeVisible()
    await expect(page.getByLabel('Как с вами связаться')).toBeFocused()
    await expect(page.getByLabel('Как вас зовут')).toHaveValue('Орлова Вера')
    await expect(page.getByRole('radio', { name: /Есть вопрос/ })).toBeChecked()
    await expectAccessible(page)
  })
})

test('a reload and a dead line lose nothing, and sending again asks once', async ({ browser }) => {
  await onPhone(browser, async (page) => {
    await fillIn(page, 'Зимина Анна')
    await page.reload()
    await expect(page.getByLabel('Как вас зовут')).toHaveValue('Зимина Анна')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Отправить' }).click()
    await page.waitForLoadState()
    await page.context().setOffline(false)
    await page.goto(link)
    await expect(page.getByLabel('Как с вами связаться')).toHaveValue('+7 900 000-00-02')
    await page.getByRole('button', { name: 'Отправить' }).click()
    await expect(heading(page)).toHaveText('Просьба отправлена')
    await page.goto(link)
    await expect(page.getByLabel('Как вас зовут')).toHaveValue('')
  })
})

test('what was sent is taken back and sent again by its page', async ({ browser }) => {
  await onPhone(
    browser,
    async (page) => {
      await fillIn(page, 'Белова Ирина')
      await page.getByRole('button', { name: 'Отправить' }).click()
      await expect(heading(page)).toHaveText('Просьба отправлена')
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Отозвать' }).click()
      await expect(heading(page)).toHaveText('Вы отозвали написанное')
      await page.getByRole('button', { name: 'Вернуть' }).click()
      await expect(heading(page)).toHaveText('Просьба отправлена')
    },
    { colorScheme: 'dark' },
  )
})

test('the page works without JavaScript, in English too', async ({ browser }) => {
  await onPhone(
    browser,
    async (page) => {
      await expect(page.getByRole('button', { name: 'Send' })).toBeVisible()
      await page.getByRole('link', { name: 'Русский' }).click()
      await fillIn(page, 'Сергеев Пётр')
      await page.getByRole('button', { name: 'Отправить' }).click()
      await expect(heading(page)).toHaveText('Просьба отправлена')
      await page.getByRole('link', { name: 'English' }).click()
      await expect(heading(page)).toHaveText('Your request is sent')
    },
    { javaScriptEnabled: false, locale: 'en-GB' },
  )
})

test('a colleague signs in from the page and joins there by one press', async ({ browser }) => {
  await onPhone(browser, async (page) => {
    await page.getByRole('link', { name: 'Войдите' }).click()
    await page.getByRole('button', { name: 'Лебедев' }).click()
    await expect(page).toHaveURL(/\/communities\/[0-9a-f-]{36}/)
    await page.goto(link)
    await expect(page.getByText('Вы вошли: Лебедев Андрей.')).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Вступить' }).click()
    await expect(page).toHaveURL(/\/communities\/[0-9a-f-]{36}/)
    await page.goto(link)
    await expect(page.getByText('Вы уже участник этого сообщества.')).toBeVisible()
  })
})
