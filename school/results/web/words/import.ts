import { inLanguages, plural } from '#base/words.ts'

const ruRows = (n: number) => `${n} ${plural('ru', n, { one: 'строка', few: 'строки', many: 'строк' })}`
const enRows = (n: number) => `${n} ${plural('en', n, { one: 'row', other: 'rows' })}`
const ruPupils = (n: number) => `${n} ${plural('ru', n, { one: 'ученик', few: 'ученика', many: 'учеников' })}`
const enPupils = (n: number) => `${n} ${plural('en', n, { one: 'pupil', other: 'pupils' })}`

/** Words of the import: the steps the choice of the file and the end. The steps between have files of their own. */
export const importWords = inLanguages({
  ru: {
    title: 'Загрузка работы',
    titleInto: (work: string) => `Загрузка в работу «${work}»`,
    lead: 'Файл читается здесь, в браузере. На сервер уходят баллы под кодами учеников.',
    mayNot: 'Работы загружает заместитель директора. Попросите его об этом.',
    stepOf: (n: number, of: number) => `Шаг ${n} из ${of}`,
    stepNames: {
      file: 'Файл',
      columns: 'Столбцы',
      work: 'Работа',
      items: 'Задания',
      classes: 'Классы',
      codes: 'Коды',
      check: 'Проверка',
      done: 'Готово',
    },
    stepsLabel: 'Шаги загрузки',
    next: 'Дальше',
    back: 'Назад',
    startAfresh: 'Начать заново',
    chooseSame: (name: string) => `Выберите ещё раз файл «${name}»: всё, что вы о нём ввели, сохранилось.`,

    file: {
      title: 'Какой файл загрузить?',
      fits: 'Подходят XLSX и CSV: протокол ВПР, ОГЭ или ЕГЭ, таблица «код и задания», страница электронного журнала.',
      drop: 'Перетащите файл сюда',
      choose: 'Выбрать файл',
      chooseAnother: 'Выбрать другой файл',
      paste: 'Вставить таблицу из буфера',
      pasteLabel: 'Таблица, скопированная из Excel',
      pasteHint: 'Первой строкой должны идти заголовки.',
      pasteRead: 'Прочитать',
      pastedName: 'вставленная таблица',
      reading: 'Читаем файл',
      readingNote: 'Большой файл региона читается несколько секунд.',
      chosen: (name: string, rows: string) => `${name}: ${rows}`,
      rows: ruRows,
      plan: (items: number) =>
        `Это описание работы: ${items} ${plural('ru', items, { one: 'задание', few: 'задания', many: 'заданий' })}. Мы его запомнили. Теперь выберите файл с результатами учеников.`,
      report: {
        mark_statistics:
          'Это готовый отчёт «Статистика по отметкам»: учеников в нём нет. Нужен протокол, где строка – ученик.',
        item_statistics:
          'Это готовый отчёт «Выполнение заданий»: учеников в нём нет. Нужен протокол, где строка – ученик.',
        journal_comparison:
          'Это готовый отчёт «Сравнение отметок»: учеников в нём нет. Нужен протокол, где строка – ученик.',
      },
      nothing: 'В файле нет ни одной заполненной строки.',
    },
    fileRefusals: {
      file_is_empty: 'Файл пуст.',
      file_is_old_excel: 'Это старый Excel (XLS). Откройте файл и сохраните его как XLSX или CSV.',
      file_is_protected: 'Файл закрыт паролем. Снимите пароль в Excel и сохраните ещё раз.',
      file_is_opendocument: 'Это файл ODS. Сохраните его как XLSX или CSV.',
      file_is_too_large: 'Файл слишком велик для браузера. Разделите его по классам или предметам.',
      file_is_not_a_table: 'Это не таблица. Подходят XLSX и CSV.',
    },

    done: {
      title: 'Работа загружена',
      text: (worked: number, absent: number) =>
        absent === 0
          ? `${ruPupils(worked)} с результатом.`
          : `${ruPupils(worked)} с результатом, не ${plural('ru', absent, { one: 'писал', few: 'писали', many: 'писали' })} ${absent}.`,
      changes: (added: number, changed: number, unchanged: number) =>
        `Новых результатов ${added}, заменено ${changed}, без изменений ${unchanged}.`,
      listKept: 'Список кодов обновлён и скачан. Храните файл у себя: без него имена не вернуть.',
      toWork: 'Открыть результаты',
      toDifficulties: 'Посмотреть затруднения',
      undo: 'Отменить загрузку',
      undone: 'Загрузка отменена: результаты вернулись к прежним.',
      another: 'Загрузить ещё работу',
    },
    missing: {
      file: 'Выберите файл.',
      no_pupil: 'Назначьте столбец с кодом или именем ученика.',
      no_result: 'Назначьте столбцы заданий, суммы или отметки.',
      role_twice: 'Одно и то же назначено двум столбцам.',
      label_twice: 'Два задания названы одинаково.',
      work: 'Заполните название, предмет, параллель, дату и кто провёл.',
      existing: 'Выберите работу.',
      scale: 'Исправьте границы шкалы.',
      items: 'Проверьте задания: у каждого нужны номер и максимум.',
      classes: 'Скажите для каждой записи, какой это класс.',
      list: 'Откройте или создайте список кодов.',
      round: 'Назовите столбец кодов этого теста.',
      questions: 'Ответьте, чьи это строки.',
    },
  },
  en: {
    title: 'Import a work',
    titleInto: (work: string) => `Import into “${work}”`,
    lead: 'The file is read here, in the browser. Only points under pupils’ codes go to the server.',
    mayNot: 'Works are imported by the deputy head. Please ask for it.',
    stepOf: (n: number, of: number) => `Step ${n} of ${of}`,
    stepNames: {
      file: 'File',
      columns: 'Columns',
      work: 'Work',
      items: 'Items',
      classes: 'Classes',
      codes: 'Codes',
      check: 'Check',
      done: 'Done',
    },
    stepsLabel: 'Steps of the import',
    next: 'Next',
    back: 'Back',
    startAfresh: 'Start afresh',
    chooseSame: (name: string) => `Choose the file “${name}” once more: all you entered about it is kept.`,

    file: {
      title: 'Which file do you want to import?',
      fits: 'XLSX and CSV fit: a protocol of VPR, OGE or EGE, a table of codes and items, a page of an electronic journal.',
      drop: 'Drop the file here',
      choose: 'Choose a file',
      chooseAnother: 'Choose another file',
      paste: 'Paste a table',
      pasteLabel: 'A table copied from Excel',
      pasteHint: 'Headings must stand in the first row.',
      pasteRead: 'Read it',
      pastedName: 'pasted table',
      reading: 'Reading the file',
      readingNote: 'A large regional file takes a few seconds.',
      chosen: (name: string, rows: string) => `${name}: ${rows}`,
      rows: enRows,
      plan: (items: number) =>
        `This is the description of a work: ${items} ${plural('en', items, { one: 'item', other: 'items' })}. We keep it. Now choose the file with the pupils’ results.`,
      report: {
        mark_statistics:
          'This is a ready report of marks; it holds no pupils. A protocol with one row per pupil is needed.',
        item_statistics:
          'This is a ready report of items; it holds no pupils. A protocol with one row per pupil is needed.',
        journal_comparison:
          'This is a ready comparison of marks; it holds no pupils. A protocol with one row per pupil is needed.',
      },
      nothing: 'No row of the file is filled in.',
    },
    fileRefusals: {
      file_is_empty: 'The file is empty.',
      file_is_old_excel: 'This is an old Excel file (XLS). Open it and save it as XLSX or CSV.',
      file_is_protected: 'The file is locked with a password. Remove it in Excel and save again.',
      file_is_opendocument: 'This is an ODS file. Save it as XLSX or CSV.',
      file_is_too_large: 'The file is too large for the browser. Split it by classes or subjects.',
      file_is_not_a_table: 'This is not a table. XLSX and CSV fit.',
    },

    done: {
      title: 'The work is imported',
      text: (worked: number, absent: number) =>
        absent === 0
          ? `${enPupils(worked)} with a result.`
          : `${enPupils(worked)} with a result, ${absent} absent.`,
      changes: (added: number, changed: number, unchanged: number) =>
        `${added} new results, ${changed} replaced, ${unchanged} unchanged.`,
      listKept:
        'The code list was updated and downloaded. Keep the file: names cannot be recovered without it.',
      toWork: 'Open the results',
      toDifficulties: 'See the difficulties',
      undo: 'Undo the import',
      undone: 'The import is undone: earlier results count again.',
      another: 'Import another work',
    },
    missing: {
      file: 'Choose a file.',
      no_pupil: 'Set a column with the pupil’s code or name.',
      no_result: 'Set columns of items, a total or a mark.',
      role_twice: 'Two columns have the same meaning.',
      label_twice: 'Two items have one label.',
      work: 'Fill in title, subject, grade, date and who held it.',
      existing: 'Choose a work.',
      scale: 'Correct the bounds of the scale.',
      items: 'Check the items: each needs a label and a maximum.',
      classes: 'Say for each spelling which class it is.',
      list: 'Open or create the code list.',
      round: 'Name the column of this test’s codes.',
      questions: 'Say whose rows these are.',
    },
  },
})
