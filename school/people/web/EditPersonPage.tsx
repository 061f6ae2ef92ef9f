import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DraftNote } from '#kit/DraftNote.tsx'
import { useDraft } from '#kit/draft.ts'
import { useFieldProblems } from '#kit/field-problems.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import { fullName } from '../name.ts'
import { peoplePaths } from '../paths.ts'
import { peopleApi, personQuery, useRefresh } from './api.ts'
import { formOf, recordIn, teachingsIn } from './form-values.ts'
import { FormButtons, PersonForm } from './PersonForm.tsx'
import type { ShownPerson } from './shapes.ts'
import { words } from './words/form.ts'
import { words as peopleWords } from './words/people.ts'

/** Changes what the staff list says about one person. */
export function EditPersonPage(): ReactNode {
  const t = useWords(words)
  const people = useWords(peopleWords)
  const personId = usePersonId()
  const person = useQuery(personQuery(personId))
  return (
    <Page
      title={t.editTitle}
      width="text"
      above={
        <TextLink to={peoplePaths.person} params={{ personId }}>
          {person.data === undefined ? people.title : fullName(person.data)}
        </TextLink>
      }
    >
      <Loaded query={person} height={480} refusals={{ NOT_FOUND: people.notFound }}>
        {(shown) => (
          <Panel>
            <EditForm person={shown} />
          </Panel>
        )}
      </Loaded>
    </Page>
  )
}

function EditForm({ person }: { person: ShownPerson }): ReactNode {
  const t = useWords(words)
  const people = useWords(peopleWords)
  const personId = person.id
  const draft = useDraft(`people.edit.${personId}`, formOf(person))
  const refresh = useRefresh()
  const navigate = useNavigate()
  const saveTeachings = useMutation(peopleApi.teachings.replace.mutationOptions())
  const saving = useMutation(
    peopleApi.change.mutationOptions({
      onSuccess: async () => {
        const teachings = teachingsIn(draft.value)
        await saveTeachings.mutateAsync({ personId, schoolYear: person.schoolYear, teachings })
        draft.forget()
        await refresh()
        // Paths of capabilities are strings; the router knows no type for them.
        await navigate({ to: peoplePaths.person, params: { personId } } as never)
      },
    }),
  )
  const refused = useFieldProblems(saving.error)
  const cancel = (
    <LinkButton to={peoplePaths.person} params={{ personId }} variant="default" onClick={draft.forget}>
      {t.cancel}
    </LinkButton>
  )
  return (
    <PersonForm
      values={draft.value}
      change={draft.change}
      schoolYear={person.schoolYear}
      refused={refused}
      asksEnd={false}
      submit={() => saving.mutate({ personId, ...recordIn(draft.value, person.schoolYear) })}
      notes={
        <>
          <ProblemNotice
            error={saving.error ?? saveTeachings.error}
            refusals={{ NOT_FOUND: people.notFound }}
          />
          {draft.state === 'restored' && <DraftNote draft={draft} />}
        </>
      }
      actions={() => <FormButtons label={t.save} isPending={saving.isPending} cancel={cancel} />}
    />
  )
}

/** The person the address names. */
export function usePersonId(): string {
  const { personId } = useParams({ strict: false }) as { personId?: string }
  return personId ?? ''
}
