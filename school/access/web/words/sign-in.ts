import { inLanguages } from '#base/words.ts'

/** The pages before anybody is signed in. */
export const words = inLanguages({
  ru: {
    title: 'Вход',
    promise: 'Рабочее место профессиональных обучающихся сообществ школы',
    login: 'Логин или электронная почта',
    password: 'Пароль',
    showPassword: 'Показать пароль',
    remember: 'Не выходить на этом устройстве',
    enter: 'Войти',
    forgotten: 'Забыли пароль?',
    noAccount: 'Нет учётной записи? Её даёт техник или завуч вашей школы: попросите у них ссылку.',
    refusals: {
      INVALID_USERNAME_OR_PASSWORD: 'Такой пары логина и пароля нет. Проверьте раскладку и Caps Lock.',
      INVALID_EMAIL_OR_PASSWORD: 'Такой пары адреса и пароля нет. Проверьте раскладку и Caps Lock.',
      INVALID_USERNAME: 'Такой пары логина и пароля нет. Проверьте раскладку и Caps Lock.',
      USERNAME_TOO_SHORT: 'Такой пары логина и пароля нет. Проверьте раскладку и Caps Lock.',
      INVALID_EMAIL: 'Адрес почты написан с ошибкой.',
      TOO_MANY_ATTEMPTS:
        'Слишком много попыток. Подождите десять минут или попросите техника о новом пароле.',
    },
    demoTitle: 'Школа для примера',
    demoText: (school: string) =>
      `${school}. Войдите кем угодно одним нажатием и посмотрите, что видит этот человек.`,
    demoAs: (name: string) => `Войти: ${name}`,
    ownSchool: 'Завести свою школу',
    ownSchoolText:
      'Пустая школа с первым техником. Школа для примера после этого закроется для входа без пароля.',
    byPassword: 'Вход с паролем',
    codeTitle: 'Второй шаг входа',
    code: 'Код из приложения',
    codeNote: 'Шесть цифр из приложения на вашем телефоне или один из запасных кодов.',
    codeEnter: 'Подтвердить',
    trust: 'Не спрашивать на этом устройстве 30 дней',
    back: 'Назад ко входу',
    codeRefusals: {
      INVALID_CODE: 'Код не подошёл. Он меняется каждые полминуты: возьмите новый.',
      INVALID_BACKUP_CODE: 'Такого запасного кода нет, или он уже использован.',
      INVALID_TWO_FACTOR_COOKIE: 'Прошло слишком много времени. Вернитесь ко входу и начните заново.',
      OTP_HAS_EXPIRED: 'Прошло слишком много времени. Вернитесь ко входу и начните заново.',
    },
    insecure:
      'Соединение без шифрования: не будут работать работа без связи и уведомления. Об этом знает техник.',
    language: 'Язык',
    otherLanguage: 'English',
    theme: 'Светлая или тёмная тема',
  },
  en: {
    title: 'Sign in',
    promise: 'The workbench of a school’s professional learning communities',
    login: 'Login or e-mail',
    password: 'Password',
    showPassword: 'Show the password',
    remember: 'Stay signed in on this device',
    enter: 'Sign in',
    forgotten: 'Forgotten your password?',
    noAccount:
      'No account yet? The technician or the deputy head of your school gives it: ask them for a link.',
    refusals: {
      INVALID_USERNAME_OR_PASSWORD: 'No such login and password. Check the keyboard layout and Caps Lock.',
      INVALID_EMAIL_OR_PASSWORD: 'No such address and password. Check the keyboard layout and Caps Lock.',
      INVALID_USERNAME: 'No such login and password. Check the keyboard layout and Caps Lock.',
      USERNAME_TOO_SHORT: 'No such login and password. Check the keyboard layout and Caps Lock.',
      INVALID_EMAIL: 'The address is not written correctly.',
      TOO_MANY_ATTEMPTS: 'Too many attempts. Wait ten minutes or ask the technician for a new password.',
    },
    demoTitle: 'A school to look around',
    demoText: (school: string) => `${school}. Enter as anybody with one press and see what that person sees.`,
    demoAs: (name: string) => `Sign in as ${name}`,
    ownSchool: 'Set up your own school',
    ownSchoolText:
      'An empty school with its first technician. After that the example school asks for passwords.',
    byPassword: 'Sign in with a password',
    codeTitle: 'Second step',
    code: 'Code from the app',
    codeNote: 'Six digits from the app on your phone, or one of your spare codes.',
    codeEnter: 'Confirm',
    trust: 'Do not ask on this device for 30 days',
    back: 'Back to sign-in',
    codeRefusals: {
      INVALID_CODE: 'The code did not fit. It changes every half minute: take a new one.',
      INVALID_BACKUP_CODE: 'There is no such spare code, or it is used up.',
      INVALID_TWO_FACTOR_COOKIE: 'It took too long. Go back to sign-in and start again.',
      OTP_HAS_EXPIRED: 'It took too long. Go back to sign-in and start again.',
    },
    insecure:
      'This connection is not encrypted: working offline and notifications will not work. The technician knows.',
    language: 'Language',
    otherLanguage: 'Русский',
    theme: 'Light or dark theme',
  },
})
