import { inLanguages } from '#base/words.ts'
import { systemLanguage } from './system-language.ts'

/** Why Krug did not start: what is the matter, then what to do. No data is touched in any of these cases. */
const sentences = inLanguages({
  ru: {
    port_taken: (port: number) =>
      `Порт ${port} занят другой программой. Закройте её или задайте другой порт: KRUG_PORT=${port + 1} npm start`,
    disk_full: (folder: string) =>
      `На диске, где лежит ${folder}, кончилось место. Освободите хотя бы 500 МБ и запустите снова; данные целы.`,
    folder_of_newer_version: (folder: string, found: string, known: string) =>
      `Папка данных ${folder} принадлежит более новой версии (PostgreSQL ${found}, эта версия знает ${known}). Обновите Круг или укажите другую папку в KRUG_DATA.`,
    folder_in_use: (folder: string, pid: string) =>
      `С папкой данных ${folder} уже работает другой Круг (процесс ${pid}). Остановите его или укажите другую папку в KRUG_DATA.`,
    folder_of_other_account: (folder: string, account: string) =>
      `Папка данных ${folder} принадлежит учётной записи ${account}. Запустите Круг под ней или укажите другую папку в KRUG_DATA.`,
    folder_not_writable: (folder: string) =>
      `В папку данных ${folder} нельзя писать. Дайте права на запись или укажите другую папку в KRUG_DATA.`,
    folder_damaged: (folder: string) =>
      `В папке ${folder} лежит не база данных или её часть. Перенесите эту папку в другое место и восстановите школу из резервной копии: npm run krug -- backup restore`,
    account_unusable: (account: string, folder: string) =>
      `База данных не работает от имени root, а учётная запись ${account} не может войти в папку ${folder}. Укажите в KRUG_DATA папку, открытую для неё, или запустите Круг под обычной учётной записью.`,
    account_without_name: (uid: number) =>
      `У учётной записи с номером ${uid} нет имени в системе, встроенная база данных так не запускается. Задайте сервер PostgreSQL 15 или новее: DATABASE_URL=postgres://…`,
    unsupported_platform: (platform: string) =>
      `Для этой системы (${platform}) нет встроенной базы данных. Задайте сервер PostgreSQL 15 или новее: DATABASE_URL=postgres://…`,
    install_incomplete: (missing: string) =>
      `Программа установлена не полностью: нет ${missing}. Выполните npm install и запустите снова.`,
    database_does_not_start: (detail: string) =>
      `База данных не запустилась: ${detail}. Данные не тронуты; журнал выше говорит, что ей мешает.`,
    database_ended: (reason: string) =>
      `База данных остановилась сама (${reason}): её завершили или на диске кончилось место. Всё принятое сохранено; освободите место и запустите Круг снова.`,
    database_does_not_stop: (pid: number) =>
      `База данных, оставшаяся от прошлого запуска (процесс ${pid}), не останавливается. Завершите её (kill ${pid}) и запустите снова.`,
  },
  en: {
    port_taken: (port: number) =>
      `Port ${port} is taken by another program. Close it or choose another port: KRUG_PORT=${port + 1} npm start`,
    disk_full: (folder: string) =>
      `The disk that holds ${folder} is full. Free at least 500 MB and start again; no data is lost.`,
    folder_of_newer_version: (folder: string, found: string, known: string) =>
      `The data folder ${folder} belongs to a newer version (PostgreSQL ${found}, this version knows ${known}). Update Krug or set KRUG_DATA to another folder.`,
    folder_in_use: (folder: string, pid: string) =>
      `Another Krug (process ${pid}) is already working with the data folder ${folder}. Stop it or set KRUG_DATA to another folder.`,
    folder_of_other_account: (folder: string, account: string) =>
      `The data folder ${folder} belongs to the account ${account}. Start Krug under it or set KRUG_DATA to another folder.`,
    folder_not_writable: (folder: string) =>
      `The data folder ${folder} is not writable. Allow writing or set KRUG_DATA to another folder.`,
    folder_damaged: (folder: string) =>
      `The folder ${folder} holds no database, or only part of one. Move it elsewhere and restore the school from a backup: npm run krug -- backup restore`,
    account_unusable: (account: string, folder: string) =>
      `The database does not run as root, and the account ${account} cannot enter the folder ${folder}. Set KRUG_DATA to a folder open to it, or start Krug under an ordinary account.`,
    account_without_name: (uid: number) =>
      `The account number ${uid} has no name on this machine, and the embedded database does not start without one. Set a server, PostgreSQL 15 or newer: DATABASE_URL=postgres://…`,
    unsupported_platform: (platform: string) =>
      `There is no embedded database for this system (${platform}). Set a server, PostgreSQL 15 or newer: DATABASE_URL=postgres://…`,
    install_incomplete: (missing: string) =>
      `The installation is incomplete: ${missing} is missing. Run npm install and start again.`,
    database_does_not_start: (detail: string) =>
      `The database did not start: ${detail}. No data was touched; the log above says what stands in its way.`,
    database_ended: (reason: string) =>
      `The database ended by itself (${reason}): somebody ended it or the disk is full. Everything accepted is kept; free some space and start Krug again.`,
    database_does_not_stop: (pid: number) =>
      `The database left over from the previous run (process ${pid}) does not stop. End it (kill ${pid}) and start again.`,
  },
})

type Sentences = typeof sentences.ru
export type StartProblemCode = keyof Sentences

/** Thrown while starting. The message is one sentence with the remedy, in the language of the machine. */
export class StartProblem extends Error {
  readonly code: StartProblemCode
  readonly sentence: { readonly ru: string; readonly en: string }

  constructor(code: StartProblemCode, sentence: { ru: string; en: string }, cause?: unknown) {
    super(sentence[systemLanguage()], { cause })
    this.name = 'StartProblem'
    this.code = code
    this.sentence = sentence
  }
}

export function startProblem<Code extends StartProblemCode>(
  code: Code,
  ...facts: Parameters<Sentences[Code]>
): StartProblem {
  // The compiler does not see that both languages take the same facts for one code; inLanguages guarantees it.
  const say = (language: 'ru' | 'en') =>
    (sentences[language][code] as (...given: unknown[]) => string)(...facts)
  return new StartProblem(code, { ru: say('ru'), en: say('en') })
}

/** Errors of file system and database that mean a problem of the machine, told in its words; anything else is passed on as it is. */
export function asStartProblem(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  // 53100 is what PostgreSQL calls a full disk (PostgreSQL documentation, appendix A).
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return startProblem('disk_full', folder)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return startProblem('folder_not_writable', folder)
  return error
}
