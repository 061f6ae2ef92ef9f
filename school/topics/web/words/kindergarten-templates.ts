import { inLanguages } from '#base/words.ts'

/** Ready topics in the words of a kindergarten. */
export const kindergartenTemplates = inLanguages({
  ru: {
    individual_paths: {
      title: 'Каждому ребёнку своя дорога',
      why: 'В одной группе дети с разными возможностями, среди них дети с ОВЗ и инвалидностью. Общее занятие для всех одинаково помогает немногим.',
      competencies: {
        first: 'наблюдает за ребёнком и видит, что ему уже по силам',
        second: 'меняет материал, время и помощь под возможности ребёнка',
        third: 'включает детей с ОВЗ в общие игры и дела группы',
        fourth: 'договаривается с родителями и специалистами об общих шагах',
      },
      indicators: {
        first: 'доля детей, для которых описан следующий шаг развития',
        second: 'сколько раз за неделю ребёнок с ОВЗ участвует в общей игре',
        third: 'доля детей, сделавших следующий шаг за полугодие',
      },
    },
    independence: {
      title: 'Я сам: самостоятельность и инициатива',
      why: 'Взрослый подсказывает раньше, чем ребёнок успел придумать. Там, где есть выбор и время, дети сами начинают дело и доводят его до конца.',
      competencies: {
        first: 'устраивает пространство так, что ребёнок берёт нужное сам',
        second: 'поддерживает замысел ребёнка, не подменяя его своим',
        third: 'выдерживает паузу прежде, чем помочь',
        fourth: 'обсуждает с детьми, что задумали и что получилось',
      },
      indicators: {
        first: 'доля дня, когда дети заняты по своему выбору',
        second: 'доля детей, которые довели задуманное до конца',
      },
    },
    educational_programme: {
      title: 'Программа, которая видна в каждом дне',
      why: 'Образовательная программа есть на бумаге, а день группы идёт по привычке. Вместе легче увидеть, что из неё живёт в играх, режиме и разговорах.',
      competencies: {
        first: 'связывает дело дня с целями программы и объясняет эту связь',
        second: 'планирует неделю по наблюдениям за детьми',
        third: 'обсуждает с коллегами, что изменить в программе группы',
      },
      indicators: {
        first: 'доля дней недели, где план вырос из наблюдений',
        second: 'по скольким областям развития есть записанные наблюдения за каждым ребёнком',
        third: 'сколько изменений внесли в программу группы за год и почему',
      },
    },
  },
  en: {
    individual_paths: {
      title: 'A way of their own for every child',
      why: 'One group holds children with different abilities, among them children with special needs and disabilities. The same activity for all helps only a few.',
      competencies: {
        first: 'watches a child and sees what is already within reach',
        second: 'changes material, time and help to suit the child',
        third: 'draws children with special needs into common play and work',
        fourth: 'agrees with parents and specialists on shared steps',
      },
      indicators: {
        first: 'share of children for whom the next step is described',
        second: 'how often in a week a child with special needs takes part in common play',
        third: 'share of children who made the next step in half a year',
      },
    },
    independence: {
      title: 'By myself: independence and initiative',
      why: 'The adult prompts before the child has had time to think. Where there is choice and time, children begin things themselves and finish them.',
      competencies: {
        first: 'arranges the room so that children take what they need themselves',
        second: 'supports a child’s idea without replacing it by an own one',
        third: 'waits a moment before helping',
        fourth: 'talks over with children what they planned and what came of it',
      },
      indicators: {
        first: 'share of the day in which children do what they chose',
        second: 'share of children who finished what they had planned',
      },
    },
    educational_programme: {
      title: 'A programme one can see in every day',
      why: 'The educational programme stands on paper, and the day of the group goes by habit. Together it is easier to see what of it lives in play, routine and talk.',
      competencies: {
        first: 'connects the work of the day with the aims of the programme and explains how',
        second: 'plans the week by what was observed in children',
        third: 'discusses with colleagues what to change in the programme of the group',
      },
      indicators: {
        first: 'share of days in a week whose plan grew out of observation',
        second: 'in how many areas of development there are noted observations of every child',
        third: 'how many changes were made to the group’s programme in a year, and why',
      },
    },
  },
})
