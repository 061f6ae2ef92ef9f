import type { Page } from '@playwright/test'

export interface Picture {
  name: string
  /** Family name on the card of the demo. */
  as: string
  size: 'desktop' | 'phone'
  scheme: 'light' | 'dark'
  language: 'ru' | 'en'
  open: (page: Page, url: string) => Promise<void>
}

const deputyHead = 'Соколова'

/** The six pictures of the README, each of a page as the demo school shows it. */
export const pictures: readonly Picture[] = [
  {
    name: 'today',
    as: deputyHead,
    size: 'desktop',
    scheme: 'light',
    language: 'ru',
    open: async (page, url) => {
      await page.goto(`${url}/`)
    },
  },
  {
    name: 'work',
    as: deputyHead,
    size: 'desktop',
    scheme: 'light',
    language: 'ru',
    open: openWork,
  },
  {
    name: 'difficulty',
    as: deputyHead,
    size: 'desktop',
    scheme: 'dark',
    language: 'en',
    open: openDifficulty,
  },
  {
    name: 'school-year',
    as: deputyHead,
    size: 'desktop',
    scheme: 'light',
    language: 'en',
    open: async (page, url) => {
      await page.goto(`${url}/school-year`)
    },
  },
  {
    name: 'import',
    as: deputyHead,
    size: 'desktop',
    scheme: 'light',
    language: 'en',
    open: async (page, url) => {
      await page.goto(`${url}/results/import`)
      await page.locator('input[type=file]').first().setInputFiles('app/demo/data/vpr_ru4_2025_protokol.xlsx')
    },
  },
  {
    name: 'difficulties-phone',
    as: deputyHead,
    size: 'phone',
    scheme: 'light',
    language: 'ru',
    open: async (page, url) => {
      await page.goto(`${url}/results/difficulties`)
    },
  },
]

async function openWork(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/results`)
  await page.locator('a[href^="/results/works/"]').first().click()
}

async function openDifficulty(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/results/difficulties`)
  await page.locator('a[href^="/results/difficulties/"]').first().click()
}
