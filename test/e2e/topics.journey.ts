import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(2)
const phone = { width: 390, height: 844 }
const winner = 'Понимание прочитанного на любом уроке'
const merged = 'Читать условие задачи до конца'
const calm = 'Говорить без нападения и обиды'
const marks = 'Оценивание, которое помогает учиться'
const parents =
  'Как говорить с родителями, которые не приходят на собрания и не отвечают классному руководителю'

// One story told in order: the board is opened, filled, voted on and closed by a choice.
test.describe.configure({ mode: 'serial' })

/** A colleague at a device of their own. */
async function colleague(
  browser: Browser,
  familyName: string,
  device: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ locale: 'ru-RU', ...device })
  const page = await context.newPage()
  await krug.enterAs(page, familyName)
  return page
}

async function openBoard(page: Page): Promise<void> {
  await page.goto(`${krug.url}/topics`)
  await page.getByRole('link', { name: /^(Посмотреть|Проголосовать|Выбрать тему)$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Темы 2025/26 учебного года')
}

async function propose(page: Page, write: () => Promise<void>): Promise<void> {
  await page.goto(`${krug.url}/topics`)
  await page.getByRole('link', { name: 'Предложить тему' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Предложить тему')
  await write()
  await page.getByRole('button', { name: 'Предложить тему' }).click()
  await expect(page.getByText(/^Предложили тему «/)).toBeVisible()
}

async function expectNoOverflow(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(phone.width)
}

test('a few questions say which form of work fits, and when it is no community', async ({ page }) => {
  await krug.enterAs(page, 'Дорошевич')
  await page.goto(`${krug.url}/topics`)
  await expect(page.getByRole('heading', { name: 'Доски тем ещё нет' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /^Что вам нужно\?/ }).click()
  await page.getByLabel('Чему и как учатся ученики').check()
  await page.getByLabel('Один или двое').check()
  await expect(page.getByRole('heading', { name: 'Творческая группа' })).toBeVisible()
  await expect(page.getByText('Сообщество начинается с трёх человек.')).toBeVisible()
  await page.getByLabel('Трое и больше, по своему желанию').check()
  await page.getByLabel('Да, весь год: ходить на уроки и обсуждать').check()
  await expect(page.getByRole('heading', { name: 'Профессиональное обучающееся сообщество' })).toBeVisible()
  await expectAccessible(page)
})

test('a challenge is taken from the ready wordings, and an area is named the school’s own way', async ({
  page,
}) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/topics/challenges`)
  await page.getByRole('button', { name: 'Добавить региональный вызов' }).click()
  await page.getByRole('button', { name: 'Низкие результаты заданий на работу с текстом' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Добавили вызов.')).toBeVisible()
  const wording = page.getByText('Низкие результаты заданий на работу с текстом', { exact: true })
  await page.getByRole('button', { name: /^Убрать: Низкие результаты/ }).click()
  await expect(wording).toBeHidden()
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(wording).toBeVisible()

  await page.getByText('Семь проблемных областей').click()
  await page.getByRole('button', { name: 'Назвать по-своему: Низкая мотивация к учению' }).click()
  await page.getByLabel('Как её называют в вашей школе').fill('Не хотят учиться')
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Теперь область называется «Не хотят учиться».')).toBeVisible()
  await expectAccessible(page)
})

test('a teacher opens the board and proposes the first topic from what pupils find hard', async ({
  page,
}) => {
  await krug.enterAs(page, 'Мельник')
  await page.goto(`${krug.url}/topics`)
  await page.getByRole('button', { name: 'Открыть доску тем' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Открыть доску тем' }).click()
  await expect(page.getByRole('heading', { name: 'Предложите первую тему' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Предложить тему' }).click()

  await page.getByRole('button', { name: /^Основная мысль текста/ }).click()
  await expect(page.getByLabel('На чём основано')).toHaveValue(/44,4\s%/)
  await page.getByLabel('Тема', { exact: true }).fill(winner)
  await page.getByLabel('Низкие результаты заданий на работу с текстом').check()
  await page.getByLabel('Не хотят учиться').check()
  await expect(page.getByText('Черновик сохранён на этом устройстве')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Тема', { exact: true })).toHaveValue(winner)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Предложить тему' }).click()
  await expect(page.getByText(`Предложили тему «${winner}».`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Основная мысль текста' })).toBeVisible()
  await expect(page.getByText('региональный вызов')).toBeVisible()
  await expect(page.getByText('Для голосования нужны хотя бы две темы.')).toBeVisible()
  await expectAccessible(page)
})

test('colleagues propose four more, from ready topics and in their own words, two of them on phones', async ({
  browser,
}) => {
  const maths = await colleague(browser, 'Гончаренко')
  await propose(maths, async () => {
    await maths.getByText('Готовая тема', { exact: true }).click()
    await maths.getByRole('button', { name: /^Оценивание, которое/ }).click()
    await expect(maths.getByLabel('Тема', { exact: true })).toHaveValue(marks)
  })
  await maths.context().close()

  const history = await colleague(browser, 'Белых')
  await propose(history, async () => {
    await history.getByText('Свои слова', { exact: true }).click()
    await history.getByRole('button', { name: 'Предложить тему' }).click()
    await expect(history.getByText('Назовите тему')).toBeVisible()
    await history.getByLabel('Тема', { exact: true }).fill(merged)
    await history.getByLabel('Почему это важно').fill('Задачу бросают, не дочитав условие.')
  })
  await history.context().close()

  const psychologist = await colleague(browser, 'Дорошевич', { viewport: phone })
  await propose(psychologist, async () => {
    await psychologist.getByText('Готовая тема', { exact: true }).click()
    await psychologist.getByRole('button', { name: /^Говорить без нападения/ }).click()
    await expectAccessible(psychologist)
    await expectNoOverflow(psychologist)
  })
  await psychologist.context().close()

  const young = await colleague(browser, 'Козлова', { viewport: phone, colorScheme: 'dark' })
  await propose(young, async () => {
    await young.getByText('Свои слова', { exact: true }).click()
    await young.getByLabel('Тема', { exact: true }).fill(parents)
    await young.getByLabel('Почему это важно').fill('Родители Маши Ивановой не пришли ни разу.')
    await young.getByRole('button', { name: 'Предложить тему' }).click()
    await expect(young.getByText('Похоже на имя ребёнка')).toBeVisible()
    await young.getByLabel('Почему это важно').fill('Без родителей не договориться.')
  })
  await expectAccessible(young)
  await expectNoOverflow(young)
  await young.context().close()
})

test('two topics that say the same are merged, parted and merged again', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await openBoard(page)
  const topics = page.getByRole('list', { name: 'Темы' })
  await expect(topics.getByRole('heading', { level: 2 })).toHaveCount(5)
  const merge = async () => {
    await page.getByRole('button', { name: `Объединить: ${merged}` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radiogroup', { name: 'С какой темой' }).getByLabel(winner).check()
    await dialog.getByRole('radiogroup', { name: 'Какая останется главной' }).getByLabel(winner).check()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Объединить темы' }).click()
    await expect(topics.getByRole('heading', { level: 2 })).toHaveCount(4)
  }
  await merge()
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(topics.getByRole('heading', { level: 2 })).toHaveCount(5)
  await merge()
  await expect(page.getByRole('listitem', { name: winner })).toContainText(
    'Задачу бросают, не дочитав условие.',
  )
  await expectAccessible(page)
})

test('the vote is opened until a time of the school’s clock', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await openBoard(page)
  await page.getByRole('button', { name: 'Открыть голосование' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('До которого часа').fill('25:00')
  await dialog.getByRole('button', { name: 'Открыть голосование' }).click()
  await expect(dialog.getByText('Укажите день и время')).toBeVisible()
  await dialog.getByLabel('До которого часа').fill('18')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Открыть голосование' }).click()
  await expect(page.getByText('Голосование открыто до 28 авг., 18:00.')).toBeVisible()
  await expectAccessible(page)
})

/** How each of the ten gives three dots; half of them on a phone. */
const ballots: readonly (readonly [string, readonly string[]])[] = [
  ['Лебедев', [winner, winner, marks]],
  ['Соколова', [winner, winner, winner]],
  ['Мельник', [winner, winner, calm]],
  ['Гончаренко', [marks, marks, winner]],
  ['Белых', [winner, winner, winner]],
  ['Шевчук', [winner, marks, calm]],
  ['Козлова', [parents, parents, winner]],
  ['Ахметова', [winner, winner]],
  ['Дорошевич', [calm, calm, calm]],
  ['Сидорова-Ким', [winner, winner, marks]],
]

for (const [index, [familyName, dots]] of ballots.entries())
  test(`${familyName} gives the dots, secretly and once`, async ({ browser }) => {
    const isPhone = index % 2 === 1
    const page = await colleague(browser, familyName, isPhone ? { viewport: phone } : {})
    await page.getByRole('link', { name: 'Проголосовать' }).click()
    await expect(page.getByText('Осталось 3 точки')).toBeVisible()
    await expect(page.getByText('Кто какой теме дал точки, не записано нигде')).toBeVisible()
    await expect(page.getByText('Что показало голосование')).toBeHidden()
    for (const title of dots) {
      const more = page.getByRole('button', { name: `Добавить точку: ${title}` })
      // The arrow keys do the same as the large buttons.
      await (isPhone ? more.click() : more.press('ArrowUp'))
    }
    if (index < 2) await expectAccessible(page)
    if (isPhone) await expectNoOverflow(page)
    await page.getByRole('button', { name: 'Отдать голос' }).click()
    await expect(page.getByRole('heading', { name: 'Спасибо, ваш голос учтён' })).toBeVisible()
    await expect(page.getByText(new RegExp(`^Проголосовали? ?${index + 1} из 10\\.$`))).toBeVisible()
    await expect(page.getByText('Что показало голосование')).toBeHidden()
    if (index === 0) await expectAccessible(page)
    await page.context().close()
  })

test('a second ballot is refused, and sums are told to nobody while the vote runs', async ({ browser }) => {
  const first = await colleague(browser, 'Соколова')
  await expect(first.getByRole('link', { name: 'Проголосовать' })).toHaveCount(0)
  await openBoard(first)
  await expect(first.getByRole('button', { name: 'Отдать голос' })).toHaveCount(0)
  const answer = await first.evaluate(async () => {
    const board = location.pathname.split('/').at(-1)
    const { topics } = await (await fetch(`/api/topics/boards/${board}`)).json()
    const sent = await fetch(`/api/topics/boards/${board}/ballot`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ dots: [{ topicId: topics[0].id, dots: 1 }] }),
    })
    return { status: sent.status, code: (await sent.json()).code, dots: topics[0].dots }
  })
  expect(answer).toEqual({ status: 409, code: 'already_voted', dots: null })
  await first.context().close()
})

test('after the vote the sums stand without names, and the winner is chosen with reasons', async ({
  page,
}) => {
  await krug.enterAs(page, 'Мельник')
  await openBoard(page)
  await page.getByRole('button', { name: 'Ещё' }).click()
  await page.getByRole('menuitem', { name: 'Закончить голосование сейчас' }).click()
  await expect(page.getByText('Доска закрыта.')).toBeVisible()
  await expect(
    page.getByText(`Больше всего точек у темы «${winner}»: 17 точек из 29. Проголосовали 10 из 10.`),
  ).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: `В короткий список: ${winner}` }).click()
  await expect(page.getByRole('heading', { name: 'Короткий список' })).toBeVisible()
  await page.getByRole('button', { name: `Выбрать: ${winner}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Выбрать тему' }).click()
  await expect(dialog.getByText('Напишите, почему выбрана эта тема')).toBeVisible()
  await dialog
    .getByLabel('Почему эта тема')
    .fill('Три затруднения говорят об одном, и больше половины точек у этой темы.')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Выбрать тему' }).click()
  const chosen = page.getByRole('region', { name: winner })
  await expect(chosen).toContainText('Три затруднения говорят об одном')
  await expect(chosen).toContainText(merged)
  await expect(chosen.getByRole('link', { name: 'Создать сообщество' })).toHaveAttribute(
    'href',
    /\/communities\/new\?topic=/,
  )
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Показать на экране' }).click()
  await expect(page.getByRole('dialog')).toContainText('Что показало голосование')
  await expectAccessible(page)
})

test('whose topic was merged into the chosen one is told; a guest sees no board', async ({ browser }) => {
  const history = await colleague(browser, 'Белых', { viewport: phone, colorScheme: 'dark' })
  await history.getByText(`Выбрана тема «${winner}»`).click()
  await expect(history.getByRole('region', { name: winner })).toBeVisible()
  await expect(history.getByRole('button', { name: /^Отменить выбор/ })).toHaveCount(0)
  await expectAccessible(history)
  await expectNoOverflow(history)
  const address = history.url()
  await history.context().close()

  const guest = await colleague(browser, 'Жук')
  await guest.goto(`${krug.url}/topics`)
  await expect(guest.getByRole('heading', { name: 'Доски тем открыты не всем' })).toBeVisible()
  await guest.goto(address)
  await expect(guest.getByText('Такой доски нет, или она открыта не всем.')).toBeVisible()
  await guest.context().close()
})
