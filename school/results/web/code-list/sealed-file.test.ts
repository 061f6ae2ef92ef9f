import { describe, expect, test, vi } from 'vitest'
import { emptyCodeList, withPupils } from '../../code-list.ts'
import { whyWeak } from './passphrase.ts'
import { opened, sealed, whyNotSealed } from './sealed-file.ts'

const list = withPupils(emptyCodeList('s7'), [
  {
    cohort: { enteredYear: 2021, letter: 'А' },
    number: 7,
    name: 'Семёнова Алёна',
    testCodes: { ВПР: '40007' },
  },
])
const passphrase = 'сорок сорок на дубу'

describe('the kept code list', () => {
  test('opens with its passphrase and shows no name without it', async () => {
    const file = await sealed(list, passphrase)
    expect(file).not.toContain('Семёнова')
    expect(file).not.toContain('40007')
    expect(await opened(file, ` ${passphrase} `)).toEqual({ list })
  })

  test('a wrong passphrase is named', async () => {
    const file = await sealed(list, passphrase)
    expect(await opened(file, 'сорок сорок на ели')).toEqual({ refused: 'wrong_passphrase' })
  })

  test('a changed byte or a weakened header does not open', async () => {
    const file = await sealed(list, passphrase)
    const kept = JSON.parse(file)
    const body = `${kept.body[0] === 'A' ? 'B' : 'A'}${kept.body.slice(1)}`
    expect(await opened(JSON.stringify({ ...kept, body }), passphrase)).toEqual({
      refused: 'wrong_passphrase',
    })
    const weakened = { ...kept, scrypt: { ...kept.scrypt, p: 1 } }
    expect(await opened(JSON.stringify(weakened), passphrase)).toEqual({ refused: 'wrong_passphrase' })
  })

  test('keeping it twice never gives the same file', async () => {
    expect(await sealed(list, passphrase)).not.toBe(await sealed(list, passphrase))
  })

  test('works where the browser has no WebCrypto', async () => {
    const source = { getRandomValues: crypto.getRandomValues.bind(crypto) }
    vi.stubGlobal('crypto', source)
    const file = await sealed(list, passphrase)
    expect(await opened(file, passphrase)).toEqual({ list })
    vi.unstubAllGlobals()
  })

  test('other files are refused before a passphrase is asked for', () => {
    expect(whyNotSealed('Код;Класс')).toBe('not_a_code_list')
    expect(whyNotSealed('{"version":2}')).toBe('newer_version')
    const greedy = { version: 1, scrypt: { log2N: 30, r: 8, p: 1, salt: '' }, nonce: '', body: '' }
    expect(whyNotSealed(JSON.stringify(greedy))).toBe('not_a_code_list')
  })
})

describe('a passphrase', () => {
  test.each([
    ['коротко', 'too_short'],
    ['аааааааааааааа', 'too_plain'],
    ['пароль123456', 'contains_school_word'],
    ['сорок сорок на дубу', null],
  ])('«%s» → %s', (text, why) => {
    expect(whyWeak(text)).toBe(why)
  })
})
