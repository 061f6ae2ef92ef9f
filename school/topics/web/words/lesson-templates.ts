import { inLanguages } from '#base/words.ts'

/** Ready topics about the lesson itself. */
export const lessonTemplates = inLanguages({
  ru: {
    shared_lesson_planning: {
      title: 'Урок, который готовим вместе',
      why: 'Каждый готовится один, и удачная находка остаётся в одном кабинете. Вместе легче увидеть, где урок теряет учеников и что в нём изменить.',
      competencies: {
        first: 'ставит цель урока так, чтобы ученик мог сказать, чему научится',
        second: 'заранее видит, где ученики остановятся, и готовит для них помощь',
        third: 'наблюдает на уроке, как учатся дети, а не как ведёт себя коллега',
        fourth: 'обсуждает урок по записям наблюдений, без оценок человеку',
      },
      indicators: {
        first: 'на скольких этапах урока ученики сделали то, что мы предвидели',
        second: 'доля учеников, которые в конце урока могут объяснить, чему научились',
        third: 'сколько учителей применили находку общего урока у себя',
      },
    },
    formative_assessment: {
      title: 'Оценивание, которое помогает учиться',
      why: 'Отметка приходит, когда исправлять уже поздно. Ученику нужны понятные критерии и время поправить работу, пока она ещё идёт.',
      competencies: {
        first: 'составляет критерии вместе с учениками и показывает образцы',
        second: 'даёт отзыв о работе: что получилось, что поправить и как',
        third: 'учит проверять себя и друг друга по критериям',
        fourth: 'меняет ход урока по тому, что показали ответы',
        fifth: 'оставляет на уроке время исправить работу после отзыва',
      },
      indicators: {
        first: 'доля работ, которые стали лучше после отзыва',
        second: 'доля учеников, чья самооценка по критериям совпала с проверкой',
        third: 'доля низкого уровня в общей диагностике',
      },
    },
    critical_thinking: {
      title: 'Сомневаться, доказывать, придумывать',
      why: 'Ученики пересказывают, но теряются, когда ответа нет в учебнике. Умение задавать вопросы и искать своё решение нужно на каждом предмете.',
      competencies: {
        first: 'ставит вопросы, на которые нельзя ответить одной строкой учебника',
        second: 'учит отличать мнение от доказательства и проверять источник',
        third: 'предлагает задания с несколькими верными решениями',
        fourth: 'даёт время подумать и не торопится подтвердить первый ответ',
      },
      indicators: {
        first: 'доля развёрнутых ответов, в которых есть доказательство',
        second: 'доля учеников, приступивших к заданию без образца',
        third: 'сколько вопросов за урок задали сами ученики',
      },
    },
    communication_in_lesson: {
      title: 'Разговор на уроке: слышать и быть услышанным',
      why: 'На уроке говорят учитель и несколько учеников, остальные молчат. Когда говорит каждый и получает ответ, учитель раньше видит, что не понято.',
      competencies: {
        first: 'устраивает разговор так, что высказывается каждый',
        second: 'слушает до конца и уточняет мысль ученика вопросом',
        third: 'отвечает на ошибку так, что ученик хочет попробовать ещё раз',
        fourth: 'учит учеников отвечать друг другу, а не только учителю',
      },
      indicators: {
        first: 'доля учеников, которые высказались на уроке',
        second: 'доля учеников, считающих, что на уроке можно ошибиться и спросить',
        third: 'доля времени урока, когда говорят ученики',
      },
    },
  },
  en: {
    shared_lesson_planning: {
      title: 'Lessons we prepare together',
      why: 'Everyone prepares alone, and a good idea stays in one classroom. Together it is easier to see where a lesson loses its pupils and what to change.',
      competencies: {
        first: 'sets the aim of a lesson so that a pupil can say what will be learned',
        second: 'sees beforehand where pupils will get stuck and has help ready',
        third: 'watches how children learn, not how the colleague behaves',
        fourth: 'discusses a lesson by what was noted, without judging a person',
      },
      indicators: {
        first: 'in how many stages of a lesson pupils did what we foresaw',
        second: 'share of pupils who can explain at the end what they learned',
        third: 'how many teachers used an idea of the shared lesson in their own',
      },
    },
    formative_assessment: {
      title: 'Assessment that helps to learn',
      why: 'The mark comes when it is too late to correct anything. Pupils need criteria they understand and time to improve while the work still goes on.',
      competencies: {
        first: 'makes criteria together with pupils and shows examples',
        second: 'says what worked, what to correct and how',
        third: 'teaches to check one’s own work and each other’s by criteria',
        fourth: 'changes the course of the lesson by what the answers show',
        fifth: 'leaves time in the lesson to correct the work after feedback',
      },
      indicators: {
        first: 'share of works that became better after feedback',
        second: 'share of pupils whose own judgement by criteria agrees with the check',
        third: 'share of the low level in the common diagnostics',
      },
    },
    critical_thinking: {
      title: 'To doubt, to prove, to invent',
      why: 'Pupils can retell, but are lost where the textbook has no answer. Asking questions and finding one’s own solution is needed in every subject.',
      competencies: {
        first: 'asks questions that one line of the textbook does not answer',
        second: 'teaches to tell an opinion from a proof and to check a source',
        third: 'sets tasks with several right solutions',
        fourth: 'gives time to think and does not hurry to confirm the first answer',
      },
      indicators: {
        first: 'share of open answers that contain a proof',
        second: 'share of pupils who attempted a task without an example',
        third: 'how many questions in a lesson were asked by pupils',
      },
    },
    communication_in_lesson: {
      title: 'Talk in the lesson: to hear and be heard',
      why: 'In a lesson the teacher and a few pupils speak, the others are silent. When everybody speaks and gets an answer, the teacher sees sooner what is not understood.',
      competencies: {
        first: 'arranges the talk so that everybody speaks',
        second: 'listens to the end and asks a question to make the thought clear',
        third: 'answers a mistake so that the pupil wants to try again',
        fourth: 'teaches pupils to answer each other, not only the teacher',
      },
      indicators: {
        first: 'share of pupils who spoke in the lesson',
        second: 'share of pupils who say that one may make mistakes and ask',
        third: 'share of the lesson in which pupils speak',
      },
    },
  },
})
