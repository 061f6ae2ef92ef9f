import { type Browser, expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(3)
const name = 'Понимание прочитанного'
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const minuteMs = 60_000

test.describe.configure({ mode: 'serial' })

/** Where the link for joining leads; read from the page by the one who opened it. */
let joinUrl = ''

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const done = (page: Page, text: string) => expect(page.getByRole('status').getByText(text)).toBeVisible()

async function asPerson(browser: Browser, familyName: string, act: (page: Page) => Promise<void>) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await krug.enterAs(page, familyName)
  await act(page)
  await context.close()
}

async function openCommunity(page: Page, tab?: string): Promise<void> {
  await page.goto(`${krug.url}/communities`)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(heading(page)).toHaveText(name)
  if (tab !== undefined)
    await page
      .getByRole('navigation', { name: 'Страницы сообщества' })
      .getByRole('link', { name: tab })
      .click()
}

async function joinFromList(browser: Browser, familyName: string): Promise<void> {
  await asPerson(browser, familyName, async (page) => {
    await page.goto(`${krug.url}/communities`)
    await page.getByRole('button', { name: `Вступить: ${name}` }).click()
    await done(page, `Вы участник сообщества «${name}».`)
  })
}

test('a teacher starts a community from the topic that colleagues chose', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await page.getByRole('link', { name: 'Мои сообщества' }).click()
  await expect(page.getByRole('heading', { name: 'Сообществ пока нет' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Создать сообщество' }).click()
  await expect(page.getByRole('radio', { name: 'Понимание прочитанного на любом уроке' })).toBeChecked()
  await page.getByLabel('Название сообщества').fill(name)
  await expect(page.getByText('Черновик сохранён на этом устройстве')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Название сообщества')).toHaveValue(name)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Создать сообщество' }).click()
  await expect(heading(page)).toHaveText(name)
  await expect(page.getByRole('img', { name: /шаг 1 из 7, Команда и затруднения/ })).toBeVisible()
  await expect(page.getByText('Уже 1, нужно ещё хотя бы 2.')).toBeVisible()
  await expectAccessible(page)
})

test('the announcement is made from the data, told to all, and gets a link with a code', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await openCommunity(page)
  await page.getByRole('main').getByRole('link', { name: 'Составить объявление' }).first().click()
  const text = page.getByRole('textbox', { name: 'Текст' })
  await expect(text).toHaveValue(/Над чем будем работать: Понимание прочитанного на любом уроке\./)
  await page.getByLabel('Ссылка на чат').fill('javascript:alert(1)')
  await page.getByRole('button', { name: 'Объявить коллегам' }).click()
  await expect(page.getByText('Такую ссылку нельзя открывать: она запускает код')).toBeVisible()
  await page.getByLabel('Ссылка на чат').fill('max:join/ponimanie')
  await page.getByRole('button', { name: 'Объявить коллегам' }).click()
  await done(page, 'Объявление видят все коллеги, каждому пришло уведомление.')

  await page.getByLabel('Принимать до дня').fill('29.08.2025')
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Открыть ссылку' }).click()
  await expect(page.getByAltText(/Код для телефона/)).toBeVisible()
  joinUrl = await page.getByLabel('Адрес для вступления').inputValue()
  expect(joinUrl).toContain('/join/')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Плакат на А4' }).click()
  await expect(page.getByText('Вступить можно до 29 августа 2025 г.')).toBeVisible()
  await expect(page.getByAltText(/Код для телефона/)).toBeVisible()
  await expectAccessible(page)
})

test('two are too few, and the page says how many are missing', async ({ browser }) => {
  await joinFromList(browser, 'Гончаренко')
  await asPerson(browser, 'Гончаренко', async (page) => {
    await openCommunity(page, 'Люди')
    await expect(
      page.getByText('2 участника. Нужен ещё хотя бы один: меньше трёх приказом не создают.'),
    ).toBeVisible()
  })
})

test('a colleague with a phone and no account joins from the code in under a minute', async ({ browser }) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const began = Date.now()
  await page.goto(joinUrl)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.getByLabel('Как вас зовут').fill('Шевчук Роман')
  await page.getByLabel('Как с вами связаться').fill('+7 900 000-00-01')
  await page.locator('button.press').click()
  await expect(page.locator('form input[name="name"]')).toHaveCount(0)
  expect(Date.now() - began).toBeLessThan(minuteMs)
  await expectAccessible(page)
  await context.close()
})

test('the deputy head finds the request on Today and says who it is', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page
    .getByRole('link', { name: /1 коллега ждёт вашего ответа|Ответить/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: 'Ждут вашего ответа: 1' })).toBeVisible()
  await page.getByRole('button', { name: 'Подтвердить' }).click()
  await expect(page.getByText('Выберите человека из списка')).toBeVisible()
  await page.getByRole('combobox', { name: 'Кто это' }).fill('Шевчук')
  await page.getByRole('option', { name: /Шевчук Роман Олегович/ }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Подтвердить' }).click()
  await done(page, 'Подтверждено: Шевчук Роман Олегович.')
  await expect(page.getByText('Участники: 3')).toBeVisible()
})

test('a question is asked on a phone and answered before joining', async ({ browser }) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await krug.enterAs(page, 'Ахметова')
  await openCommunity(page)
  await page.getByRole('button', { name: 'Есть вопрос' }).click()
  await page.getByLabel('Ваш вопрос').fill('Подойдёт ли география?')
  await page.getByRole('button', { name: 'Спросить' }).click()
  await done(page, 'Вопрос отправлен участникам.')
  await expectAccessible(page)

  await asPerson(browser, 'Мельник', async (lead) => {
    await openCommunity(lead, 'Люди')
    await lead.getByLabel('Ответ', { exact: true }).fill('Да, нужны все предметы.')
    await lead.getByRole('button', { name: 'Ответить' }).click()
    await done(lead, 'Ответ отправлен.')
  })
  await expect(page.getByText('Ответ: Да, нужны все предметы.')).toBeVisible()
  await page.getByRole('button', { name: 'Вступить' }).click()
  await done(page, `Вы участник сообщества «${name}».`)
  await context.close()
})

test('eight have joined, each by the own click, and the register shows when', async ({ browser }) => {
  for (const familyName of ['Белых', 'Козлова', 'Дорошевич', 'Сидорова-Ким'])
    await joinFromList(browser, familyName)
  await asPerson(browser, 'Мельник', async (page) => {
    await openCommunity(page, 'Люди')
    await expect(
      page.getByText('8 участников. Для приказа нужно от трёх до пятнадцати: состав подходит.'),
    ).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Журнал вступлений' }).click()
    const rows = page.getByRole('row')
    await expect(rows.filter({ hasText: 'Желание вступить' })).toHaveCount(8)
    await expect(rows.filter({ hasText: 'Шевчук Роман Олегович' })).toContainText(
      'Подтверждено 26 августа 2025 г.',
    )
    await expectAccessible(page)
  })
})

test('a member proposes a leader from the group, another objects with a reason', async ({ browser }) => {
  await asPerson(browser, 'Гончаренко', async (page) => {
    await openCommunity(page, 'Люди')
    await page.getByRole('combobox', { name: 'Кого вы предлагаете' }).click()
    await page.getByRole('option', { name: 'Мельник Ольга Степановна' }).click()
    await page.getByRole('button', { name: 'Предложить' }).click()
    await done(page, 'Предложена кандидатура: Мельник Ольга Степановна.')
  })
  await asPerson(browser, 'Козлова', async (page) => {
    await page
      .getByRole('link', { name: /Ответить/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Возразить' }).click()
    await page.getByRole('button', { name: 'Отправить возражение' }).click()
    await expect(page.getByText('Напишите, почему вы против')).toBeVisible()
    await page.getByLabel('Почему вы против').fill('Сначала давайте обсудим вместе.')
    await page.getByRole('button', { name: 'Отправить возражение' }).click()
    await done(page, 'Ваше возражение записано.')
  })
})

test('half of the members consent, and an objection holds the decision up until it is taken back', async ({
  browser,
}) => {
  for (const familyName of ['Мельник', 'Белых', 'Сидорова-Ким']) await consent(browser, familyName)
  await asPerson(browser, 'Козлова', async (page) => {
    await openCommunity(page, 'Люди')
    await expect(page.getByText(/1 возражение: пока оно есть, решения нет/)).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Снять мой ответ' }).click()
    await done(page, 'Ваш ответ снят.')
    await expect(page.getByText('Мельник Ольга Степановна, согласовано 26 августа 2025 г.')).toBeVisible()
  })
})

async function consent(browser: Browser, familyName: string): Promise<void> {
  await asPerson(browser, familyName, async (page) => {
    await openCommunity(page, 'Люди')
    await page.getByRole('button', { name: 'Согласиться' }).click()
    await done(page, 'Вы согласились.')
  })
}

test('the first meeting gets its time, and the path leads on to the order', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await openCommunity(page, 'Объявление')
  await page.getByRole('textbox', { name: 'День' }).fill('03.09.2025')
  await page.keyboard.press('Tab')
  await page.getByLabel('Время').fill('15:00')
  await page.getByLabel('Ссылка на встречу').fill('https://call.example/ponimanie')
  await page.getByRole('button', { name: 'Назначить встречу' }).click()
  await done(page, 'Первая встреча назначена: среда, 3 сентября, 15:00.')
  await openCommunity(page)
  const steps = page.getByRole('listitem')
  await expect(steps.filter({ hasText: 'Первая встреча, идёт' }).last()).toContainText('3 сент., 15:00')
  await expect(page.getByRole('main').getByRole('link', { name: 'К приказу' }).first()).toBeVisible()
})

test('on a phone the path of the community can be read and used', async ({ browser }) => {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  await krug.enterAs(page, 'Козлова')
  await openCommunity(page)
  await expect(page.getByText('8 участников')).toBeVisible()
  await expectAccessible(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await context.close()
})
