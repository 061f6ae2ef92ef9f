import { Fieldset, SegmentedControl, Text, TextInput } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useWords } from '#kit/words.ts'
import { nameLengthMaximum } from '../name.ts'
import { asksGender, type FormProblems, type PersonFormValues, withPastedName } from './form-values.ts'
import styles from './person-form.module.css'
import { words } from './words/form.ts'

interface NameFieldsProps {
  values: PersonFormValues
  change: (next: (before: PersonFormValues) => PersonFormValues) => void
  problems: FormProblems
  refused: Readonly<Record<string, string>>
}

export function NameFields({ values, change, problems, refused }: NameFieldsProps): ReactNode {
  const t = useWords(words)
  const field = (name: 'familyName' | 'givenName' | 'patronymic') => ({
    value: values[name],
    maxLength: name === 'familyName' ? nameLengthMaximum * 3 : nameLengthMaximum,
    autoComplete: 'off',
    error: problems[name] === undefined ? refused[name] : t.problems[problems[name]],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget
      change((before) => ({ ...before, [name]: value }))
    },
  })
  return (
    <Fieldset legend={t.name} className={styles.set ?? ''} variant="unstyled">
      <div className={styles.triple}>
        <TextInput
          label={t.familyName}
          description={t.familyNameHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          withAsterisk={false}
          onBlur={() => change(withPastedName)}
          {...field('familyName')}
        />
        <TextInput label={t.givenName} required withAsterisk={false} {...field('givenName')} />
        <TextInput
          label={t.patronymic}
          description={t.patronymicHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...field('patronymic')}
        />
      </div>
      {asksGender(values) && <GenderQuestion values={values} change={change} />}
    </Fieldset>
  )
}

function GenderQuestion({ values, change }: Pick<NameFieldsProps, 'values' | 'change'>): ReactNode {
  const t = useWords(words)
  const id = useId()
  return (
    <div className={styles.question}>
      <div>
        <Text fw={560} fz={14} id={id}>
          {t.gender}
        </Text>
        <p className="small soft">{t.genderHint}</p>
      </div>
      <SegmentedControl
        aria-labelledby={id}
        value={values.gender ?? ''}
        data={[
          { value: 'female', label: t.genders.female },
          { value: 'male', label: t.genders.male },
        ]}
        onChange={(gender) =>
          change((before) => ({ ...before, gender: gender === 'female' ? 'female' : 'male' }))
        }
      />
    </div>
  )
}
