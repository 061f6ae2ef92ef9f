import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#kit/words.ts'
import { classNamesIn } from '../class-name.ts'
import { yearName } from './describe.ts'
import type { PersonFormValues } from './form-values.ts'
import styles from './person-form.module.css'
import { words } from './words/form.ts'

interface ClassFieldsProps {
  values: PersonFormValues
  set: (part: Partial<PersonFormValues>) => void
  schoolYear: number
}

/** One line of classes for each subject, and one for work without a subject. */
export function ClassFields({ values, set, schoolYear }: ClassFieldsProps): ReactNode {
  const t = useWords(words)
  const lines = [...values.subjects, '']
  return (
    <div className={styles.pair}>
      {lines.map((subject, index) => {
        const typed = values.classes[subject] ?? ''
        const { strange } = classNamesIn(typed)
        return (
          <TextInput
            key={subject}
            label={subject === '' ? t.classesWithout : t.classesIn(subject)}
            description={index === 0 ? t.classesHint(yearName(schoolYear)) : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="off"
            maxLength={300}
            value={typed}
            error={strange.length > 0 ? t.classesStrange(strange.join(', ')) : undefined}
            onChange={(event) =>
              set({ classes: { ...values.classes, [subject]: event.currentTarget.value } })
            }
          />
        )
      })}
    </div>
  )
}
