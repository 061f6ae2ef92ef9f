/** What the commands before the pinned Node say, in the language of the machine. Plain JavaScript for any Node from 18 on. */
const language = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('ru') ? 'ru' : 'en'

const sentences = {
  ru: {
    installing: 'Устанавливаю недостающее; в первый раз это занимает минуту-другую…',
    installation_failed:
      'Установка не удалась: причина в сообщениях npm выше. Чаще всего нет сети или места на диске; исправьте и повторите ту же команду.',
    installation_incomplete: 'Программа установлена не полностью. Выполните npm install и повторите команду.',
    building: 'Собираю страницы…',
    build_failed: 'Страницы не собрались: причина в сообщениях выше.',
    installing_browser: 'Устанавливаю Chromium для проверок…',
    downloading_browser: 'Скачиваю браузер для проверок…',
    browser_missing:
      'Для проверок нужен браузер Chromium: установите его (в Debian и Ubuntu: sudo apt-get install chromium) и повторите npm test.',
    types_shared: 'типы: общее',
    types_server: 'типы: сервер',
    types_pages: 'типы: страницы',
    types_journeys: 'типы: сценарии в браузере',
    lint: 'оформление кода',
    types_database: 'типы базы данных',
    api_docs: 'описание API',
    rules: 'правила и маршруты',
    build: 'сборка страниц',
    journeys: 'сценарии в браузере',
    step_failed: 'не прошло; причина выше',
    all_passed: 'Всё прошло',
  },
  en: {
    installing: 'Installing what is missing; the first time this takes a minute or two…',
    installation_failed:
      'The installation failed; npm says why above. Usually there is no network or no disk space; put that right and repeat the same command.',
    installation_incomplete: 'The installation is incomplete. Run npm install and repeat the command.',
    building: 'Building the pages…',
    build_failed: 'The pages could not be built; the messages above say why.',
    installing_browser: 'Installing Chromium for the tests…',
    downloading_browser: 'Downloading a browser for the tests…',
    browser_missing:
      'The tests need the Chromium browser: install it (on Debian and Ubuntu: sudo apt-get install chromium) and run npm test again.',
    types_shared: 'types: shared',
    types_server: 'types: server',
    types_pages: 'types: pages',
    types_journeys: 'types: journeys',
    lint: 'lint and format',
    types_database: 'types of the database',
    api_docs: 'description of the API',
    rules: 'rules and routes',
    build: 'build of the pages',
    journeys: 'journeys in the browser',
    step_failed: 'failed; the reason is above',
    all_passed: 'All passed',
  },
}

export const words = sentences[language]

/** Ends the run with one sentence that says what to do. */
export function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}
