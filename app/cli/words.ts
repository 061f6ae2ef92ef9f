import { inLanguages, plural } from '#base/words.ts'

type Person = { name: { familyName: string; givenName: string; patronymic: string }; positionWording: string }
type Link = { link: string; expiresAt: string }

const bulleted = (lines: readonly string[]) => lines.map((line) => `  ${line}`).join('\n')
const day = (iso: string) => iso.slice(0, 10)
const dashed = (options: readonly string[]) => options.map((option) => `--${option}`).join(', ')
const people = (staff: readonly Person[]) =>
  bulleted(
    staff.map(
      ({ name, positionWording }) =>
        `${name.familyName} ${name.givenName} ${name.patronymic}, ${positionWording}`,
    ),
  )

export const words = inLanguages({
  ru: {
    usage: 'krug <что> <что сделать> [--параметр значение …] [--json] [--help]',
    commandsAre: 'Команды:',
    optionsAre: 'Параметры:',
    example: (line: string) => `Пример: ${line}`,
    needed: 'обязательно',
    unknownCommand: (given: string, known: readonly string[]) =>
      `Нет команды «${given}». Есть: ${known.join(', ')}.`,
    unknownOption: (option: string, command: string, known: readonly string[]) =>
      `У команды «${command}» нет параметра --${option}.${known.length > 0 ? ` Есть: ${dashed(known)}.` : ' Параметров у неё нет.'}`,
    strayWord: (word: string) => `Лишнее слово «${word}»: параметры пишутся как --имя значение.`,
    valueMissing: (option: string) => `После --${option} нужно значение.`,
    optionMissing: (option: string) => `Не хватает --${option}.`,
    starting: 'Круг запускается; в первый раз это занимает до минуты…',
    running: (url: string) => `Круг работает: ${url}\nОстановить: Ctrl+C`,
    demoPeople: (staff: readonly Person[]) =>
      `Открыта демонстрационная школа. Войти одним щелчком можно как:\n${people(staff)}`,
    plainHttp:
      'Адрес без HTTPS: с других устройств не будут работать установка на телефон, работа без сети и ключи входа. Задайте KRUG_TLS_CERT и KRUG_TLS_KEY или поставьте прокси с HTTPS и KRUG_URL.',
    stopping: 'Круг останавливается…',
    stopped: 'Круг остановлен; всё принятое сохранено.',
    migrated: (applied: readonly string[]) =>
      applied.length === 0
        ? 'База данных уже на этой версии.'
        : `База данных обновлена:\n${bulleted(applied)}`,
    stepWrong: (given: string, last: number) =>
      `--step: нужен шаг сценария от 0 до ${last}, а не «${given}».`,
    demoLoaded: (step: number) =>
      `Демонстрационная школа сыграна до шага ${step}. Всё, что в ней пробовали, начато заново.`,
    nameWrong: (option: string, given: string) =>
      `--${option}: нужны хотя бы фамилия и имя, в этом порядке, а не «${given}».`,
    schoolCreated: ({ name, link, expiresAt }: Link & { name: string }) =>
      `Школа «${name}» заведена. Ссылка для её техника, на один раз, до ${day(expiresAt)}:\n${link}`,
    whichSchool: (asked: string | null, schools: readonly string[]) =>
      schools.length === 0
        ? 'Школ ещё нет. Заведите школу: krug school create'
        : `--school: ${asked === null ? 'школ несколько, назовите одну' : `нет школы «${asked}»`}. Есть:\n${bulleted(schools)}`,
    whichPerson: (asked: string, meant: readonly string[]) =>
      meant.length === 0
        ? `--person: в школе нет «${asked}». Ищется логин, номер или начало имени; нового человека добавляет --add.`
        : `--person: «${asked}» подходит к нескольким людям, укажите номер:\n${bulleted(meant)}`,
    rolesWrong: (wrong: readonly string[], known: readonly string[]) =>
      `--roles: нет ролей ${wrong.join(', ')}. Есть: ${known.join(', ')}.`,
    invited: ({ name, purpose, link, expiresAt }: Link & { name: string; purpose: string }) =>
      `${name}: ${purpose === 'invitation' ? 'приглашение' : 'новый пароль'}. Ссылка на один раз, до ${day(expiresAt)}:\n${link}`,
    fileExists: (file: string) =>
      `--file: ${file} уже есть. Назовите другой файл, прежняя копия не затирается.`,
    fileMissing: (option: string, file: string) => `--${option}: нет файла ${file}.`,
    passphraseEmpty: (file: string) =>
      `--passphrase-file: первая строка ${file} пуста, а в ней должна стоять парольная фраза.`,
    passphraseShort: (least: number) =>
      `--passphrase-file: парольная фраза короче ${least} знаков. Возьмите несколько слов.`,
    backedUp: ({ school, file, bytes }: { school: string; file: string; bytes: number }) =>
      `Копия школы «${school}»: ${file}, ${Math.ceil(bytes / 1024)} КБ. Без парольной фразы она не открывается, храните фразу отдельно.`,
    restored: ({ school, rows, renamedLogins, migratedUp }: Restored) =>
      [
        `Школа «${school}» восстановлена: ${rows} ${plural('ru', rows, { one: 'запись', few: 'записи', many: 'записей' })}.`,
        ...(migratedUp > 0 ? ['Копия была сделана более ранней версией и переведена в нынешнюю.'] : []),
        ...(renamedLogins.length > 0 ? ['Занятые логины заменены, скажите об этом людям:'] : []),
        ...renamedLogins.map(({ from, to }) => `  ${from} → ${to}`),
      ].join('\n'),
    configMistakes: 'Ошибки в настройках:',
    problems: {
      database_newer:
        'База данных уже обновлена более новым Кругом. Запустите его или восстановите копию, сделанную раньше.',
      migration_changed:
        'База данных сделана другой сборкой Круга. Поставьте выпущенную версию без изменений.',
      migration_failed:
        'Обновление базы данных не удалось, она осталась прежней. Сделайте копию и сообщите разработчикам:',
      not_a_backup: '--file: это не резервная копия Круга.',
      wrong_passphrase: '--passphrase-file: парольная фраза не подходит к этой копии.',
      truncated: '--file: копия обрывается, файл передан не целиком. Возьмите другой; ничего не изменено.',
      damaged: '--file: копия повреждена. Возьмите другую; ничего не изменено.',
      newer_version: '--file: копия сделана более новым Кругом. Обновите этот; ничего не изменено.',
      school_exists:
        'Такая школа здесь уже есть. Чтобы поставить копию на её место, добавьте --replace; ничего не изменено.',
      demo_exists: 'Здесь уже есть другая демонстрационная школа, а место для неё одно. Ничего не изменено.',
      time_zone_unknown: '--time-zone: такого часового пояса нет. Пример: Asia/Yekaterinburg.',
    },
    refused: (code: string) => `Отказано: ${code}.`,
    unexpected: 'Неожиданная ошибка. Сообщите о ней разработчикам вместе с этим текстом:',
    commands: {
      'server start': { summary: 'запустить Круг', example: 'krug server start' },
      'db migrate': { summary: 'привести базу данных к этой версии', example: 'krug db migrate' },
      'demo load': {
        summary: 'сыграть демонстрационную школу до шага сценария',
        example: 'krug demo load --step 1',
      },
      'demo reset': { summary: 'начать демонстрационную школу заново', example: 'krug demo reset' },
      'school create': {
        summary: 'завести школу; её техник входит по ссылке',
        example:
          'krug school create --name "МБОУ СОШ № 7" --place Заречье --technician "Гончаренко Тимур Ильич"',
      },
      'user invite': {
        summary: 'ссылка на один раз: войти впервые или задать новый пароль',
        example: 'krug user invite --person "Мельник Ольга"',
      },
      'backup create': {
        summary: 'копия одной школы в файл под парольной фразой',
        example: 'krug backup create --file school.backup --passphrase-file phrase.txt',
      },
      'backup restore': {
        summary: 'восстановить школу из копии, здесь или на сервере',
        example: 'krug backup restore --file school.backup --passphrase-file phrase.txt',
      },
    },
    options: {
      step: 'шаг сценария; без него последний',
      name: 'название школы',
      place: 'где она',
      technician: 'фамилия, имя и отчество первого техника',
      'time-zone': 'часовой пояс; без него как у этой машины',
      person: 'логин, номер или имя человека',
      school: 'номер или название, если школ несколько',
      roles: 'роли через запятую: director, deputy_head, teacher, technician',
      add: 'добавить человека, если его ещё нет',
      file: 'файл копии',
      'passphrase-file': 'файл, в первой строке которого парольная фраза',
      replace: 'поставить копию на место той же школы',
      json: 'ответ для программ',
    },
  },
  en: {
    usage: 'krug <noun> <verb> [--option value …] [--json] [--help]',
    commandsAre: 'Commands:',
    optionsAre: 'Options:',
    example: (line: string) => `Example: ${line}`,
    needed: 'required',
    unknownCommand: (given: string, known: readonly string[]) =>
      `There is no command “${given}”. There are: ${known.join(', ')}.`,
    unknownOption: (option: string, command: string, known: readonly string[]) =>
      `The command “${command}” has no option --${option}.${known.length > 0 ? ` It has: ${dashed(known)}.` : ' It has none.'}`,
    strayWord: (word: string) => `Stray word “${word}”: options are written as --name value.`,
    valueMissing: (option: string) => `A value must follow --${option}.`,
    optionMissing: (option: string) => `--${option} is missing.`,
    starting: 'Krug is starting; the first time this takes up to a minute…',
    running: (url: string) => `Krug is running: ${url}\nStop it with Ctrl+C`,
    demoPeople: (staff: readonly Person[]) =>
      `The demo school is open. One click signs you in as:\n${people(staff)}`,
    plainHttp:
      'The address has no HTTPS: installing on a phone, working offline and passkeys will not work from other devices. Set KRUG_TLS_CERT and KRUG_TLS_KEY, or put a proxy with HTTPS in front and set KRUG_URL.',
    stopping: 'Krug is stopping…',
    stopped: 'Krug has stopped; everything it accepted is kept.',
    migrated: (applied: readonly string[]) =>
      applied.length === 0
        ? 'The database is at this version already.'
        : `The database was brought up to date:\n${bulleted(applied)}`,
    stepWrong: (given: string, last: number) =>
      `--step: must be a step of the script from 0 to ${last}, not “${given}”.`,
    demoLoaded: (step: number) =>
      `The demo school was played up to step ${step}. Whatever was tried in it has begun anew.`,
    nameWrong: (option: string, given: string) =>
      `--${option}: must be at least family name and given name, in this order, not “${given}”.`,
    schoolCreated: ({ name, link, expiresAt }: Link & { name: string }) =>
      `The school “${name}” was made. Link for its technician, good once, until ${day(expiresAt)}:\n${link}`,
    whichSchool: (asked: string | null, schools: readonly string[]) =>
      schools.length === 0
        ? 'There is no school yet. Make one: krug school create'
        : `--school: ${asked === null ? 'there are several, name one' : `there is no school “${asked}”`}. There are:\n${bulleted(schools)}`,
    whichPerson: (asked: string, meant: readonly string[]) =>
      meant.length === 0
        ? `--person: nobody in the school is “${asked}”. Login, id or the beginning of the name is looked for; --add adds a new person.`
        : `--person: “${asked}” fits several people, give the id:\n${bulleted(meant)}`,
    rolesWrong: (wrong: readonly string[], known: readonly string[]) =>
      `--roles: there is no role ${wrong.join(', ')}. There are: ${known.join(', ')}.`,
    invited: ({ name, purpose, link, expiresAt }: Link & { name: string; purpose: string }) =>
      `${name}: ${purpose === 'invitation' ? 'invitation' : 'new password'}. Link good once, until ${day(expiresAt)}:\n${link}`,
    fileExists: (file: string) =>
      `--file: ${file} exists. Name another file; an earlier backup is never overwritten.`,
    fileMissing: (option: string, file: string) => `--${option}: there is no file ${file}.`,
    passphraseEmpty: (file: string) =>
      `--passphrase-file: the first line of ${file} is empty; the passphrase must stand there.`,
    passphraseShort: (least: number) =>
      `--passphrase-file: the passphrase is shorter than ${least} characters. Take several words.`,
    backedUp: ({ school, file, bytes }: { school: string; file: string; bytes: number }) =>
      `Backup of the school “${school}”: ${file}, ${Math.ceil(bytes / 1024)} KB. It cannot be opened without the passphrase; keep that elsewhere.`,
    restored: ({ school, rows, renamedLogins, migratedUp }: Restored) =>
      [
        `The school “${school}” was restored: ${rows} ${plural('en', rows, { one: 'row', other: 'rows' })}.`,
        ...(migratedUp > 0 ? ['The backup was made by an earlier version and brought up to this one.'] : []),
        ...(renamedLogins.length > 0 ? ['Logins that were taken have changed; tell these people:'] : []),
        ...renamedLogins.map(({ from, to }) => `  ${from} → ${to}`),
      ].join('\n'),
    configMistakes: 'Mistakes in the settings:',
    problems: {
      database_newer:
        'A newer Krug has already updated the database. Start that one, or restore a backup made before.',
      migration_changed:
        'The database was made by another build of Krug. Install the released version unchanged.',
      migration_failed:
        'Updating the database failed; it is as it was. Make a backup and tell the developers:',
      not_a_backup: '--file: this is not a backup of Krug.',
      wrong_passphrase: '--passphrase-file: the passphrase does not fit this backup.',
      truncated:
        '--file: the backup breaks off, the file was not copied whole. Take another; nothing was changed.',
      damaged: '--file: the backup is damaged. Take another; nothing was changed.',
      newer_version: '--file: the backup was made by a newer Krug. Update this one; nothing was changed.',
      school_exists:
        'This school is already here. Add --replace to put the backup in its place; nothing was changed.',
      demo_exists: 'Another demo school is already here, and there is room for one. Nothing was changed.',
      time_zone_unknown: '--time-zone: there is no such time zone. Example: Asia/Yekaterinburg.',
    },
    refused: (code: string) => `Refused: ${code}.`,
    unexpected: 'Unexpected error. Please tell the developers, with this text:',
    commands: {
      'server start': { summary: 'start Krug', example: 'krug server start' },
      'db migrate': { summary: 'bring the database to this version', example: 'krug db migrate' },
      'demo load': {
        summary: 'play the demo school up to a step of the script',
        example: 'krug demo load --step 1',
      },
      'demo reset': { summary: 'begin the demo school anew', example: 'krug demo reset' },
      'school create': {
        summary: 'make a school; its technician comes in by a link',
        example: 'krug school create --name "School 7" --place Riverside --technician "Goncharenko Timur"',
      },
      'user invite': {
        summary: 'a link good once: to come in for the first time or to set a new password',
        example: 'krug user invite --person melnik.o',
      },
      'backup create': {
        summary: 'one school into a file sealed with a passphrase',
        example: 'krug backup create --file school.backup --passphrase-file phrase.txt',
      },
      'backup restore': {
        summary: 'restore a school from a backup, here or on a server',
        example: 'krug backup restore --file school.backup --passphrase-file phrase.txt',
      },
    },
    options: {
      step: 'step of the script; the last one when left out',
      name: 'name of the school',
      place: 'where it is',
      technician: 'family name, given name and patronymic of the first technician',
      'time-zone': 'time zone; that of this machine when left out',
      person: 'login, id or name of the person',
      school: 'id or name, when there are several',
      roles: 'roles with commas: director, deputy_head, teacher, technician',
      add: 'add the person if there is none yet',
      file: 'file of the backup',
      'passphrase-file': 'file whose first line is the passphrase',
      replace: 'put the backup in the place of the same school',
      json: 'answer for programs',
    },
  },
})

interface Restored {
  school: string
  rows: number
  renamedLogins: readonly { from: string; to: string }[]
  migratedUp: number
}
