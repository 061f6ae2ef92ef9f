import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { DraftNote } from '#kit/DraftNote.tsx'
import { type Draft, useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { problemOf } from '#kit/problem.ts'
import { useWords } from '#kit/words.ts'
import { useMe } from '#school/access/web/public.tsx'
import { fullName } from '../name.ts'
import { peoplePaths } from '../paths.ts'
import { schoolYearOn } from '../school-year.ts'
import { peopleApi, useRefresh } from './api.ts'
import { emptyForm, type PersonFormValues, recordIn, teachingsIn } from './form-values.ts'
import { FormButtons, PersonForm } from './PersonForm.tsx'
import { words } from './words/form.ts'
import { words as peopleWords } from './words/people.ts'

/** Takes people into the list one after the other; what is typed survives a reload. */
export function NewPersonPage(): ReactNode {
  const t = useWords(words)
  const people = useWords(peopleWords)
  const schoolYear = schoolYearOn(useMe().today)
  const draft = useDraft('people.new', emptyForm)
  const [last, setLast] = useState<{ id: string; name: string } | null>(null)
  const adding = useAdding(draft, setLast)
  const refused = useFieldProblems(adding.error)
  const isNamesake = problemOf(adding.error).code === 'person_exists'
  const send = (namesake: boolean) =>
    adding.mutate({
      ...recordIn(draft.value, schoolYear),
      teachings: teachingsIn(draft.value),
      endsOn: draft.value.endsOn,
      isNamesake: namesake,
    })
  return (
    <Page title={t.newTitle} width="text" above={<TextLink to={peoplePaths.people}>{people.title}</TextLink>}>
      {last !== null && (
        <Alert role="status" variant="light" color="board">
          {t.added(last.name)}{' '}
          <TextLink to={peoplePaths.person} params={{ personId: last.id }}>
            {people.namesLook}
          </TextLink>
        </Alert>
      )}
      <Panel>
        <PersonForm
          values={draft.value}
          change={draft.change}
          schoolYear={schoolYear}
          refused={refused}
          asksEnd
          submit={() => send(false)}
          notes={
            <>
              {adding.isError && isNamesake ? (
                <Namesake add={() => send(true)} />
              ) : (
                <ProblemNotice error={adding.error} refusals={people.refusals} />
              )}
              {draft.state !== 'empty' && draft.state !== 'opening' && <DraftNote draft={draft} />}
            </>
          }
          actions={() => (
            <FormButtons
              label={t.add}
              isPending={adding.isPending}
              cancel={
                <LinkButton to={peoplePaths.people} variant="default">
                  {t.cancel}
                </LinkButton>
              }
            />
          )}
        />
      </Panel>
    </Page>
  )
}

function useAdding(draft: Draft<PersonFormValues>, show: (person: { id: string; name: string }) => void) {
  const refresh = useRefresh()
  return useMutation(
    peopleApi.add.mutationOptions({
      onSuccess: async (person) => {
        show({ id: person.id, name: fullName(person) })
        draft.forget()
        window.scrollTo({ top: 0 })
        await refresh()
      },
    }),
  )
}

/** Mostly the same person is entered twice, so this is asked before anything is written. */
function Namesake({ add }: { add: () => void }): ReactNode {
  const t = useWords(words)
  return (
    <Alert role="alert" variant="light" color="amber" title={t.exists}>
      <Button variant="default" onClick={add}>
        {t.isNamesake}
      </Button>
    </Alert>
  )
}
