import { expect, test } from '@playwright/test'
import { type FakeMessenger, fakeTelegram } from '../support/fake-messengers.ts'
import { type FakeSmtp, fakeSmtp } from '../support/fake-smtp.ts'
import { expectAccessible, krugAt } from './support/krug.ts'

let smtp: FakeSmtp
let telegram: FakeMessenger
const krug = krugAt(1, async () => {
  smtp = await fakeSmtp()
  telegram = await fakeTelegram()
  return {
    KRUG_SMTP_URL: smtp.url,
    KRUG_TELEGRAM_TOKEN: telegram.token,
    KRUG_TELEGRAM_API: telegram.origin,
  }
})
test.afterAll(() => Promise.all([smtp.close(), telegram.close()]))

// One story told in order: what is linked and chosen first is what later tests find.
test.describe.configure({ mode: 'serial' })

test('a person sees where notices arrive and chooses quiet hours, with a way back', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await page.goto(`${krug.url}/account`)
  await page.getByRole('link', { name: 'Настроить уведомления' }).click()
  await expect(page.getByText('Адрес не записан')).toBeVisible()
  await expect(page.getByText('Пока всё приходит только в Круг')).toBeVisible()
  await page.getByRole('checkbox', { name: 'Тихие часы' }).click()
  await expect(page.getByText('Тихих часов больше нет')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Тихие часы' })).not.toBeChecked()
  await page.getByText('Одно в неделю').click()
  await expect(page.getByText('Письма придут одним письмом')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(page.getByText('Вернули, как было')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Каждое сразу' })).toBeChecked()
  await expectAccessible(page)
})

test('a messenger is linked by a code, tried out, and says what the page says', async ({ page }) => {
  // The server looks for what was written and for what is due once a minute.
  test.setTimeout(300_000)
  const withinMinutes = { timeout: 150_000 }
  await krug.enterAs(page, 'Мельник')
  await page.goto(`${krug.url}/account/notices`)
  await page.getByRole('button', { name: 'Привязать Telegram' }).click()
  const code = (await page.locator('code').textContent()) ?? ''
  await expectAccessible(page)
  telegram.start('4242', code)
  await expect(page.getByText(/Привязан \d/)).toBeVisible(withinMinutes)
  await page.getByRole('button', { name: 'Прислать пробное: Telegram' }).click()
  await expect(page.getByText(/Пробное ушло/)).toBeVisible(withinMinutes)
  expect(telegram.sent.map(({ chat }) => chat)).toEqual(['4242', '4242'])
  expect(telegram.sent[1]?.text).toContain('Пробное уведомление')

  const results = page.getByRole('checkbox', { name: 'Результаты и затруднения: Telegram' })
  await results.click()
  await expect(page.getByText('Результаты и затруднения: больше не пишем (Telegram)')).toBeVisible()
  await page.reload()
  await expect(results).not.toBeChecked()
  await page.getByRole('button', { name: 'Отвязать Telegram' }).click()
  await expect(page.getByText('Telegram отвязан')).toBeVisible()
})

test('on a phone everything fits and can be pressed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await krug.enterAs(page, 'Мельник')
  await page.goto(`${krug.url}/account/notices`)
  await expect(page.getByRole('button', { name: 'Привязать Telegram' })).toBeVisible()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wide).toBe(false)
  const box = await page.getByRole('button', { name: 'Привязать Telegram' }).boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(44)
  await expectAccessible(page)
})

test('the technician sees the channels, a teacher does not', async ({ page }) => {
  await krug.enterAs(page, 'Гончаренко')
  await page.getByRole('link', { name: 'Доставка уведомлений' }).click()
  await expect(page.getByText('Чтобы подключить, задайте KRUG_MAX_TOKEN.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Всё дошло' })).toBeVisible()
  await expectAccessible(page)
  await page.context().clearCookies()
  await krug.enterAs(page, 'Мельник')
  await expect(page.getByRole('link', { name: 'Доставка уведомлений' })).toHaveCount(0)
  await page.goto(`${krug.url}/channels`)
  await expect(page.getByText('Эту страницу открывает технический специалист')).toBeVisible()
})

test('a link that was broken on its way says where to choose instead', async ({ page }) => {
  await page.goto(`${krug.url}/letters/a.b.c.results.${'x'.repeat(32)}`)
  await expect(page.getByRole('heading', { name: 'Ссылка не подошла' })).toBeVisible()
  await expectAccessible(page)
})

test('what is pushed is shown, with the page it is about', async ({ page, context }) => {
  await context.grantPermissions(['notifications'], { origin: krug.url })
  await krug.enterAs(page, 'Мельник')
  const devtools = await context.newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations
      if (registration !== undefined) resolve(registration.registrationId)
    })
  })
  await devtools.send('ServiceWorker.enable')
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('/push-worker.js')
    await navigator.serviceWorker.ready
  })
  const push = { title: 'Загружены результаты: ВПР', body: '45 учеников писали', path: '/results', tag: 'a' }
  await devtools.send('ServiceWorker.deliverPushMessage', {
    origin: krug.url,
    registrationId: await registered,
    data: JSON.stringify(push),
  })
  const shown = () =>
    page.evaluate(async () => {
      const { ready } = navigator.serviceWorker
      const list = await (await ready).getNotifications()
      return list.map(({ title, body, data }) => ({ title, body, path: data.path }))
    })
  await expect.poll(shown).toEqual([{ title: push.title, body: push.body, path: '/results' }])
})
