import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, krugAt } from './support/krug.ts'

const krug = krugAt(2)

test.describe.configure({ mode: 'serial' })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function openWork(page: Page): Promise<void> {
  await page.goto(`${krug.url}/results`)
  await page
    .getByRole('list', { name: 'Работы' })
    .getByRole('link', { name: /русский язык/ })
    .click()
}

test('a teacher comes from Today to the figures of the own class in the own subject', async ({ page }) => {
  await krug.enterAs(page, 'Мельник')
  await page.getByRole('link', { name: /5А, русский язык/ }).click()
  await expect(heading(page)).toHaveText('5А: ВПР, русский язык, 4 класс')
  await expect(page.getByTestId('work-headline')).toContainText('Из 23 учеников 3 получили «2».')
  await page.getByText('Все классы').click()
  await expect(heading(page)).toHaveText('ВПР, русский язык, 4 класс')
  await expect(page.getByTestId('work-headline')).toContainText('Из 45 учеников 8 получили «2».')
})

test('the director sees the parallel and no class; a guest is told who sees results', async ({ browser }) => {
  const director = await browser.newPage()
  await krug.enterAs(director, 'Лебедев')
  await openWork(director)
  await expect(director.getByTestId('work-headline')).toContainText('Из 45 учеников')
  await expect(director.getByRole('columnheader', { name: '5А' })).toHaveCount(0)
  await director.close()

  const guest = await browser.newPage()
  await krug.enterAs(guest, 'Жук')
  await guest.goto(`${krug.url}/results`)
  await expect(guest.getByRole('heading', { name: 'Результаты открыты не всем' })).toBeVisible()
  await guest.close()
})

test('arrow keys turn the talk and Esc ends it', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await openWork(page)
  await page.getByRole('button', { name: 'Показать на экране' }).click()
  const talk = page.getByRole('dialog')
  await expect(talk).toContainText('Труднее всего дались задания 12, 10 и 11.')
  await page.keyboard.press('ArrowRight')
  await expect(talk.getByRole('heading', { name: 'Задания' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(talk).toHaveCount(0)
})

test('a rejection needs its reason, warns of a name, and can be taken back', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/results/difficulties`)
  await page.getByRole('link', { name: 'Основная мысль текста' }).click()
  await expect(heading(page)).toHaveText('Основная мысль текста')
  await page.getByRole('button', { name: 'Отклонить' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Отклонить' }).click()
  await expect(dialog).toContainText('Напишите причину')
  await dialog.getByLabel('Причина').fill('Маша Иванова болела, тему ещё не проходили')
  await dialog.getByRole('button', { name: 'Отклонить' }).click()
  await expect(dialog).toContainText('Похоже на имя ребёнка')
  await dialog.getByLabel('Причина').fill('Тему в этих классах ещё не проходили')
  await dialog.getByRole('button', { name: 'Отклонить' }).click()
  await expect(page.getByText('Причина: Тему в этих классах ещё не проходили')).toBeVisible()
  await page.getByRole('status').getByRole('button', { name: 'Отменить', exact: true }).click()
  await expect(page.getByText('ждёт решения', { exact: true })).toBeVisible()
  await expect(page.getByRole('region', { name: 'История решений' })).toContainText('Отклонено')
})

test('the corridors of solvability find five difficulties, the usual bounds three', async ({ page }) => {
  await krug.enterAs(page, 'Соколова')
  await page.goto(`${krug.url}/results/thresholds`)
  for (const [preset, found] of [
    ['Коридоры решаемости', '5 затруднений'],
    ['Обычные границы', '3 затруднения'],
  ] as const) {
    await page.getByRole('button', { name: preset }).click()
    await page.getByRole('button', { name: 'Сохранить границы' }).click()
    await expect(page.getByText(`Теперь правило находит ${found}.`)).toBeVisible()
  }
})
