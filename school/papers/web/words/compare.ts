import { inLanguages, plural } from '#base/words.ts'

/** What differs between two editions. */
export const compareWords = inLanguages({
  ru: {
    title: 'Сравнение редакций',
    with: 'Сравнить с',
    older: 'Было',
    newer: 'Стало',
    none: 'Сравнивать пока не с чем: это единственная редакция.',
    same: 'Редакции слово в слово одинаковы.',
    summary: (n: number) =>
      `${n} ${plural('ru', n, { one: 'пункт различается', few: 'пункта различаются', many: 'пунктов различаются' })}.`,
    legend: 'Подчёркнуто и отмечено «+»: появилось. Зачёркнуто и отмечено «−»: исчезло.',
    onlyChanges: 'Только изменения',
    unchanged: (n: number) =>
      `${n} ${plural('ru', n, { one: 'пункт без изменений', few: 'пункта без изменений', many: 'пунктов без изменений' })}`,
    states: { same: 'без изменений', changed: 'изменён', added: 'новый', removed: 'исключён' },
    added: 'добавлено: ',
    removed: 'исключено: ',
    end: '; ',
    draft: 'черновик',
    list: 'Пункты',
  },
  en: {
    title: 'Comparison of editions',
    with: 'Compare with',
    older: 'Before',
    newer: 'After',
    none: 'There is nothing to compare with yet: this is the only edition.',
    same: 'The editions are the same word for word.',
    summary: (n: number) => `${n} ${plural('en', n, { one: 'clause differs', other: 'clauses differ' })}.`,
    legend: 'Underlined and marked “+”: new. Struck out and marked “−”: gone.',
    onlyChanges: 'Only changes',
    unchanged: (n: number) =>
      `${n} ${plural('en', n, { one: 'clause unchanged', other: 'clauses unchanged' })}`,
    states: { same: 'unchanged', changed: 'changed', added: 'new', removed: 'left out' },
    added: 'added: ',
    removed: 'left out: ',
    end: '; ',
    draft: 'draft',
    list: 'Clauses',
  },
})
