import { numbered } from './paper-facts.ts'
import type { PlanFrame } from './road-map-content.ts'

/** Name of the row, then its cells: task, event, due, responsible, result, product. */
type PlanEvent = readonly [
  name: string,
  task: string,
  event: string,
  due: string,
  responsible: string,
  result: string,
  product: string,
]

export interface PlanStage {
  key: string
  title: string
  events: readonly PlanEvent[]
}

/** Five stages of a year. Later stages say what is done and leave open with which strategy, because that is not chosen yet. */
export function planEvents(frame: PlanFrame, months: readonly string[]): PlanStage[] {
  const stages = [preparation, analysis, learning, practice, results]
  return stages.map((stage, index) => {
    const { key, title, events } = stage(frame)
    return { key, title: `${title} (${months[index] ?? ''})`, events }
  })
}

function preparation({
  leader,
  deputyHead,
  memberCount,
  order,
  joined,
  firstMeeting,
  by,
}: PlanFrame): PlanStage {
  return {
    key: 'preparation',
    title: 'I. Подготовительный этап',
    events: [
      [
        'join',
        'Собрать педагогов, которых волнует общая проблема',
        'Объявление о создании ПОС, добровольное вступление',
        joined,
        leader,
        `Участников: ${memberCount}`,
        'Журнал вступлений',
      ],
      [
        'order',
        'Закрепить состав и руководителя',
        'Издание приказа о создании ПОС',
        order?.on ?? by.order,
        deputyHead,
        'ПОС действует',
        order === null ? 'Приказ' : `Приказ ${numbered(order.on, order.number)}`,
      ],
      [
        'meeting',
        'Договориться о теме и порядке работы',
        'Первое заседание ПОС',
        firstMeeting,
        leader,
        'Тема и время встреч известны всем',
        'Протокол заседания',
      ],
      [
        'agreement',
        'Установить правила общения',
        'Обсуждение и принятие соглашения о взаимодействии',
        by.september,
        'участники ПОС',
        'Соглашение принял каждый участник',
        'Соглашение',
      ],
      [
        'baseline',
        'Узнать, с чего начинаем',
        'Входная диагностика обучающихся, опрос педагогов',
        by.september,
        `${leader}, участники ПОС`,
        'Исходные значения показателей',
        'Сводка без имён обучающихся',
      ],
    ],
  }
}

function analysis({ leader, by }: PlanFrame): PlanStage {
  return {
    key: 'analysis',
    title: 'II. Анализ и постановка цели',
    events: [
      [
        'difficulties',
        'Понять типичные затруднения обучающихся',
        'Анализ работ по классам и предметам, обсуждение причин',
        by.firstTerm,
        'участники ПОС',
        'Список затруднений с примерами',
        'Аналитическая справка',
      ],
      [
        'goal',
        'Поставить цель и выбрать стратегию',
        'Заседание: цель, показатели, выбор стратегии, проверка ресурсов',
        by.firstTerm,
        leader,
        'Цель и показатели приняты',
        'Протокол, показатели цели',
      ],
      [
        'deficits',
        'Выявить профессиональные дефициты',
        'Самоанализ по умениям выбранной стратегии',
        by.firstTerm,
        'участники ПОС',
        'Известно, кто чему учится и кто учит',
        'Индивидуальные планы развития',
      ],
    ],
  }
}

function learning({ leader, by }: PlanFrame): PlanStage {
  return {
    key: 'learning',
    title: 'III. Обучение и проектирование',
    events: [
      [
        'study',
        'Освоить приёмы стратегии',
        'Практические занятия, семинар с приглашённым специалистом',
        by.november,
        leader,
        'Каждый попробовал приём на своём уроке',
        'Описания приёмов',
      ],
      [
        'pass_on',
        'Передать освоенное коллегам',
        'Короткие показы: чему научился сам, научи другого',
        by.november,
        'участники ПОС',
        'Приёмом владеют не менее двух педагогов',
        'Памятки, записи показов',
      ],
      [
        'design',
        'Подготовить уроки вместе',
        'Совместное проектирование уроков на разных предметах',
        by.november,
        'участники ПОС',
        'Уроки готовы к наблюдению',
        'Технологические карты уроков',
      ],
    ],
  }
}

function practice({ leader, visits, by }: PlanFrame): PlanStage {
  return {
    key: 'practice',
    title: 'IV. Практика',
    events: [
      [
        'cycles',
        'Проверить приёмы на уроках',
        'Два цикла исследования урока с обсуждением',
        by.april,
        'участники ПОС',
        'Видно, как учатся ученики и что изменить',
        'Карты наблюдения, новые версии уроков',
      ],
      [
        'visits',
        'Учиться друг у друга',
        'Взаимопосещение уроков раз в две недели',
        visits,
        'участники ПОС',
        'Каждый был на уроках коллег и принял их у себя',
        'Журнал посещений',
      ],
      [
        'middle',
        'Увидеть продвижение и поправить план',
        'Промежуточная диагностика, уточнение дорожной карты',
        by.january,
        leader,
        'План поправлен по данным',
        'Уточнённая дорожная карта',
      ],
      [
        'cases',
        'Помочь тем, у кого не получается',
        'Разбор педагогических случаев, поддержка групп обучающихся',
        by.april,
        `${leader}, участники ПОС`,
        'Для каждого случая есть решение и срок',
        'Описания случаев',
      ],
      [
        'marking',
        'Оценивать одинаково',
        'Совместная проверка работ обучающихся',
        by.april,
        'участники ПОС',
        'Критерии понятны учителям и ученикам',
        'Критерии с примерами работ',
      ],
    ],
  }
}

function results({ leader, deputyHead, by }: PlanFrame): PlanStage {
  return {
    key: 'results',
    title: 'V. Результаты',
    events: [
      [
        'after',
        'Узнать, что изменилось',
        'Итоговая диагностика обучающихся, повторный опрос педагогов',
        by.end,
        `${leader}, участники ПОС`,
        'Изменения показателей',
        'Сводка результатов',
      ],
      [
        'bank',
        'Сохранить то, что сработало',
        'Отбор уроков и приёмов в методическую копилку',
        by.end,
        'участники ПОС',
        'Материалами пользуются коллеги',
        'Методическая копилка',
      ],
      [
        'council',
        'Рассказать школе',
        'Выступление на педагогическом совете',
        by.end,
        leader,
        'Школа знает результаты',
        'Презентация',
      ],
      [
        'site',
        'Сделать результаты доступными',
        'Размещение материалов на сайте школы',
        by.end,
        deputyHead,
        'Материалы опубликованы без личных данных',
        'Страница сайта',
      ],
      [
        'proposals',
        'Повлиять на работу школы',
        'Предложения администрации и педсовету',
        by.end,
        leader,
        'На каждое предложение дан ответ',
        'Перечень предложений',
      ],
    ],
  }
}
