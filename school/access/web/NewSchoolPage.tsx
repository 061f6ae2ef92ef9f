import { Button, Fieldset, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useFieldProblems } from '#kit/field-problems.ts'
import { LinkButton } from '#kit/links.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { accessPaths } from '../paths.ts'
import { accessApi } from './api.ts'
import { FrontDoor } from './FrontDoor.tsx'
import { OneTimeLink } from './OneTimeLink.tsx'
import { words } from './words/joining.ts'

const empty = {
  name: '',
  place: '',
  timeZone: 'Europe/Moscow',
  familyName: '',
  givenName: '',
  patronymic: '',
}

/** Makes an empty school and hands over the link for its first technician. */
export function NewSchoolPage(): ReactNode {
  const t = useWords(words)
  const [school, setSchool] = useState(empty)
  const founding = useMutation(accessApi.schools.found.mutationOptions())
  const wrong = useFieldProblems(founding.error)

  if (founding.data !== undefined) {
    return (
      <FrontDoor title={t.foundedTitle} lead={t.founded}>
        <OneTimeLink link={founding.data.link} expiresAt={founding.data.expiresAt} />
        <Button component="a" href={founding.data.link}>
          {t.openLink}
        </Button>
      </FrontDoor>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { name, place, timeZone, familyName, givenName, patronymic } = school
    const technician = { familyName, givenName, patronymic: patronymic.trim() === '' ? null : patronymic }
    founding.mutate({ name, place, timeZone, technician })
  }
  const text = (
    key: keyof typeof empty,
    label: string,
    path: string,
    { note, isOptional = false }: { note?: string; isOptional?: boolean } = {},
  ) => (
    <TextInput
      label={label}
      description={note}
      required={!isOptional}
      withAsterisk={false}
      error={wrong[path]}
      value={school[key]}
      onChange={(event) => setSchool({ ...school, [key]: event.currentTarget.value })}
    />
  )
  return (
    <FrontDoor title={t.schoolTitle} lead={t.schoolLead}>
      <form onSubmit={submit}>
        {text('name', t.schoolName, 'name', { note: t.schoolNameNote })}
        {text('place', t.place, 'place', { isOptional: true })}
        <NativeSelect
          label={t.timeZone}
          data={Object.entries(t.zones).map(([value, label]) => ({ value, label }))}
          value={school.timeZone}
          onChange={(event) => setSchool({ ...school, timeZone: event.currentTarget.value })}
        />
        <Fieldset legend={t.technician} variant="unstyled">
          <p className="small soft">{t.technicianNote}</p>
          {text('familyName', t.familyName, 'technician.familyName')}
          {text('givenName', t.givenName, 'technician.givenName')}
          {text('patronymic', t.patronymic, 'technician.patronymic', { isOptional: true })}
        </Fieldset>
        <ProblemNotice error={founding.error} refusals={t.schoolRefusals} />
        <Button type="submit" loading={founding.isPending}>
          {t.found}
        </Button>
        <LinkButton to={accessPaths.signIn} variant="subtle">
          {t.toSignIn}
        </LinkButton>
      </form>
    </FrontDoor>
  )
}
