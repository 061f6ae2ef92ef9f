import { Button } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { LinkButton, TextLink } from '#kit/links.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { ProblemNotice } from '#kit/ProblemNotice.tsx'
import { useWords } from '#kit/words.ts'
import type { Gender } from '../gender.ts'
import { fullName, type PersonName } from '../name.ts'
import type { NameForms } from '../oblique-case.ts'
import { peoplePaths } from '../paths.ts'
import { peopleApi, useRefresh } from './api.ts'
import { NameCases } from './NameCases.tsx'
import styles from './names.module.css'
import { words } from './words/names.ts'
import { words as peopleWords } from './words/people.ts'

/** As many as can be looked through without losing heart; the next ones follow when these are done. */
const namesAtOnce = 20

interface OpenName extends PersonName {
  id: string
  gender: Gender | null
  forms: NameForms | null
}

/** Every name nobody has confirmed yet, to be looked through in one sitting. */
export function NamesPage(): ReactNode {
  const t = useWords(words)
  const people = useWords(peopleWords)
  const names = useQuery(
    peopleApi.names.unconfirmed.queryOptions({
      input: { limit: namesAtOnce },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Page
      title={t.title}
      lead={t.lead}
      above={<TextLink to={peoplePaths.people}>{people.title}</TextLink>}
      actions={names.data === undefined ? undefined : <RightAll people={names.data.people} />}
    >
      <Loaded query={names} height={420} refusals={t.refusals}>
        {({ people: open, total }) =>
          open.length === 0 ? (
            <EmptyState
              title={t.doneTitle}
              text={t.done}
              action={<LinkButton to={peoplePaths.people}>{t.toPeople}</LinkButton>}
            />
          ) : (
            <>
              <p className="soft" role="status">
                {t.left(total)}
              </p>
              <div className={styles.list}>
                {open.map((person) => (
                  <Panel key={person.id} title={fullName(person)}>
                    <NameCases personId={person.id} shown={shownAs(person)} />
                  </Panel>
                ))}
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function shownAs({ forms, gender }: OpenName) {
  return { forms, gender, positionForms: null, confirmedAt: null, confirmedBy: null }
}

/** Confirms everything on the page at once: it has been looked at, name by name. */
function RightAll({ people }: { people: readonly OpenName[] }): ReactNode {
  const t = useWords(words)
  const refresh = useRefresh()
  const keeping = useMutation(peopleApi.names.keep.mutationOptions())
  const ready = people.flatMap(({ id, gender, forms }) =>
    gender === null || forms === null ? [] : [{ personId: id, gender, forms }],
  )
  const all = useMutation({
    mutationFn: async () => {
      for (const each of ready) await keeping.mutateAsync(each)
    },
    onSettled: refresh,
  })
  if (ready.length < 2) return null
  return (
    <>
      <Button variant="default" loading={all.isPending} onClick={() => all.mutate()}>
        {t.rightAll(ready.length)}
      </Button>
      <ProblemNotice error={all.error} refusals={t.refusals} />
    </>
  )
}
