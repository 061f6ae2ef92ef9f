import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(6)
const name = 'Понимание прочитанного'
const phone = { viewport: { width: 390, height: 844 } }

test.describe.configure({ mode: 'serial' })

/** Where the community’s meetings and its first meeting stand; read from the page of the one who prepared it. */
let meetingsUrl = ''
let meetingUrl = ''

const done = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').getByText(text)).toBeVisible()
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function asPerson(
  browser: Browser,
  familyName: string,
  act: (page: Page) => Promise<void>,
  size?: typeof phone,
) {
  const context = await browser.newContext(size)
  const page = await context.newPage()
  await krug.enterAs(page, familyName)
  await act(page)
  await context.close()
}

async function openTab(page: Page, tab: string): Promise<void> {
  await page.goto(`${krug.url}/communities`)
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click()
  await page
    .getByRole('navigation', { name: 'Страницы сообщества' })
    .getByRole('link', { name: tab, exact: true })
    .click()
}

test('the agreed first meeting gets a purpose and thereby an agenda', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await openTab(page, 'Встречи')
  meetingsUrl = page.url()
  await expect(page.getByText(/среда, 3 сентября, 15:00/)).toBeVisible()
  await page.getByLabel('Цель встречи').fill('Познакомиться и договориться о дне встреч')
  await expect(page.getByText('Черновик сохранён на этом устройстве')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Цель встречи')).toHaveValue('Познакомиться и договориться о дне встреч')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Подготовить повестку' }).click()
  await done(page, 'Первая встреча готова, повестка начата.')
  await expect(page.getByRole('list', { name: 'По месяцам' }).getByRole('listitem').first()).toContainText(
    'назначена',
  )
  await page.getByRole('link', { name: 'Открыть встречу 1' }).click()
  await expect(heading(page)).toHaveText('Познакомиться и договориться о дне встреч')
  meetingUrl = page.url()
  await expect(page.getByRole('list', { name: 'Пункты повестки' }).getByRole('listitem')).toHaveCount(6)
  await expect(page.getByText('50 из 60 мин')).toBeVisible()
  await expectAccessible(page)
})

test('it is moved in one step, and a colleague is told the new time', async ({ browser, page }) => {
  await krug.enterAs(page, 'Мельник')
  await page.goto(meetingUrl)
  await page.getByRole('button', { name: 'Перенести', exact: true }).click()
  await expect(page.getByText('Расписание уроков программе пока не известно: сверьтесь сами.')).toBeVisible()
  await page.getByLabel('Время', { exact: true }).fill('16:30')
  await page.getByLabel('Слова коллегам').fill('В 15:00 совещание')
  await page.getByRole('button', { name: 'Перенести и сообщить всем' }).click()
  await done(page, /Встреча перенесена: среда, 3 сентября, 16:30/)
  await expect(page.getByText('В 15:00 совещание')).toBeVisible()
  await asPerson(browser, 'Гончаренко', async (colleague) => {
    await expect(colleague.getByText(/Встречу перенесли: теперь .*16:30/).first()).toBeVisible()
  })
})

test('a colleague adds an item on the phone, puts it first, and takes one off and back', async ({
  browser,
}) => {
  await asPerson(
    browser,
    'Белых',
    async (page) => {
      await page.goto(meetingUrl)
      await page.getByRole('button', { name: 'Добавить пункт' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Название').fill('Что показал диктант')
      await dialog.getByLabel('Минут').fill('20')
      await dialog.getByRole('button', { name: 'Добавить пункт' }).click()
      await done(page, 'Добавлено: «Что показал диктант».')
      await expect(page.getByText('Лишние 10 минут')).toBeVisible()
      const items = page.getByRole('list', { name: 'Пункты повестки' }).getByRole('listitem')
      await page.getByRole('button', { name: 'Выше: Что показал диктант' }).click()
      await expect(items.nth(5)).toContainText('Что показал диктант')
      await page.getByRole('button', { name: 'Убрать: Кто за что берётся' }).click()
      await expect(page.getByText('60 из 60 мин')).toBeVisible()
      await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).first().click()
      await done(page, 'Возвращено: «Кто за что берётся».')
      await expectAccessible(page)
      await page.goto(meetingsUrl)
      await expect(page.getByRole('link', { name: 'Встречи', exact: true })).toBeInViewport({ ratio: 0.9 })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(phone.viewport.width)
    },
    phone,
  )
})

test('an item is dragged to the front; the meeting is called off and comes back', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await page.goto(meetingUrl)
  const items = page.getByRole('list', { name: 'Пункты повестки' }).getByRole('listitem')
  await items.filter({ hasText: 'Что показал диктант' }).dragTo(items.first())
  await expect(items.first()).toContainText('Что показал диктант')
  await page.getByRole('button', { name: 'Ещё', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Отменить встречу' }).click()
  await page.getByRole('button', { name: 'Отменить и сообщить всем' }).click()
  await expect(page.getByText('отменена', { exact: true })).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await done(page, 'Встреча состоится. Все получили сообщение.')
  await expect(page.getByText('назначена', { exact: true })).toBeVisible()
})

test('another meeting is set; what stands against its time is said, and it is taken back', async ({
  page,
}) => {
  await krug.enterAs(page, 'Мельник')
  await page.goto(meetingsUrl)
  await page.getByRole('button', { name: 'Назначить встречу' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Назначить встречу' }).click()
  await expect(dialog.getByLabel('Цель встречи')).toBeFocused()
  await dialog.getByLabel('Цель встречи').fill('Разобрать один случай')
  await dialog.getByRole('combobox', { name: 'Какая встреча' }).click()
  await page.getByRole('option', { name: 'Разбор случая' }).click()
  await dialog.getByLabel('День').fill('03.09.2025')
  await dialog.getByLabel('День').press('Tab')
  await expect(dialog.getByText(/В это время другая встреча \(начало в 16:30\)/)).toBeVisible()
  await dialog.getByLabel('День').fill('28.10.2025')
  await dialog.getByLabel('День').press('Tab')
  await expect(dialog.getByText('В этот день каникулы.')).toBeVisible()
  await dialog.getByLabel('День').fill('10.09.2025')
  await dialog.getByLabel('День').press('Tab')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Назначить встречу' }).click()
  await done(page, /Встреча назначена: среда, 10 сентября, 16:30/)
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Прошедшие и отменённые' })).toContainText(
    'Разобрать один случай',
  )
})

test('every third Thursday is set at once, days without lessons are skipped', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await page.goto(meetingsUrl)
  await page.getByRole('button', { name: 'Назначить ряд встреч' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Который в месяце' }).click()
  await page.getByRole('option', { name: 'Последний' }).click()
  await expect(dialog.getByText('четверг, 30 октября: каникулы, встречу не назначаем')).toBeVisible()
  await expect(dialog.getByRole('checkbox', { name: /Вместо этого: .*ноября/ }).first()).not.toBeChecked()
  await dialog.getByRole('button', { name: 'Каждый третий четверг' }).click()
  await expect(dialog.getByRole('checkbox', { name: 'четверг, 18 сентября' })).toBeChecked()
  await dialog.getByRole('checkbox', { name: 'четверг, 16 октября' }).uncheck()
  await dialog.getByLabel('Цель встречи').fill('Посмотреть, что показывают ученики')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /^Назначить \d+ встреч/ }).click()
  await done(page, /^Назначено \d+ встреч/)
  await expect(page.getByRole('list', { name: 'Впереди' })).toContainText('четверг, 18 сентября')
  await expect(page.getByRole('list', { name: 'Впереди' })).not.toContainText('16 октября')
  await page.getByRole('button', { name: 'Закончить ряд' }).click()
  await done(page, 'Ряд окончен, его встречи впереди отменены.')
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Впереди' })).toContainText('четверг, 18 сентября')
  await expectAccessible(page)
})

test('a decision is made, comes back in the next agenda, and is done there', async ({ browser, page }) => {
  await krug.enterAs(page, 'Мельник')
  await openTab(page, 'Решения')
  await expect(page.getByText(/Открытых решений нет/)).toBeVisible()
  await page.getByRole('button', { name: 'Записать решение' }).click()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Напишите, что решили.')).toBeVisible()
  await expect(page.getByLabel('Что решили')).toBeFocused()
  await page.getByLabel('Что решили').fill('Собрать три текста для 5 класса')
  await page.getByRole('combobox', { name: 'Кто отвечает' }).click()
  await page.getByRole('option', { name: /Белых/ }).click()
  await page.getByLabel('К какому дню').fill('30.08.2025')
  await page.getByLabel('К какому дню').press('Tab')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await done(page, 'Решение записано.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Записать решение' }).click()
  await expect(page.getByLabel('Что решили')).toHaveValue('')
  await page.getByRole('button', { name: 'Отмена' }).click()
  await asPerson(browser, 'Белых', async (colleague) => {
    await expect(colleague.getByText('За вами: Собрать три текста для 5 класса').first()).toBeVisible()
    await colleague.goto(meetingUrl)
    await colleague.getByRole('button', { name: 'Сделано: Собрать три текста для 5 класса' }).click()
    await colleague.getByLabel('Что получилось').fill('Тексты лежат в общей папке')
    await colleague.getByRole('button', { name: 'Сделано', exact: true }).click()
    await done(colleague, 'Решение выполнено.')
  })
  await page.getByText('Выполненные 1').click()
  await expect(page.getByText('Тексты лежат в общей папке')).toBeVisible()
})

test('the director sees when and what for, and nothing of the talk', async ({ browser }) => {
  await asPerson(browser, 'Лебедев', async (page) => {
    await page.goto(meetingUrl)
    await expect(heading(page)).toHaveText('Познакомиться и договориться о дне встреч')
    await expect(page.getByText('среда, 3 сентября, 16:30')).toBeVisible()
    await expect(page.getByText('Что показал диктант')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Перенести', exact: true })).toHaveCount(0)
    await page.goto(meetingsUrl)
    await expect(page.getByRole('link', { name: 'Открыть встречу 1' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Назначить встречу' })).toHaveCount(0)
    await expectAccessible(page)
  })
})

test('a meeting that took place without the program is written down, and what was not reached comes back', async ({
  page,
}) => {
  await krug.enterAs(page, 'Мельник')
  const communityId = /communities\/([0-9a-f-]{36})/.exec(meetingsUrl)?.[1]
  // The clock of the demo shows the afternoon of this day.
  const set = await page.request.post(`${krug.url}/api/meetings/communities/${communityId}/meetings`, {
    headers: { origin: krug.url },
    data: {
      purpose: 'Коротко сверить планы',
      template: 'free',
      itemTitles: ['Что у учеников', 'Цифры', 'Приёмы'],
      startsAt: '2025-08-29T09:00:00+03:00',
      lengthMinutes: 45,
      place: null,
      link: null,
      facilitatorId: null,
      secretaryId: null,
    },
  })
  const { id } = await set.json()
  await page.goto(`${krug.url}/meetings/${id}`)
  await page.getByRole('button', { name: 'Встреча состоялась' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox', { name: 'Цифры' }).uncheck()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Записать как проведённую' }).click()
  await done(page, 'Встреча записана как проведённая.')
  await page.goto(meetingUrl)
  await expect(page.getByText('Цифры').first()).toBeVisible()
})
