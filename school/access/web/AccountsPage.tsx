import { Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { Panel } from '#kit/Panel.tsx'
import { useWords } from '#kit/words.ts'
import { AccountCard } from './AccountCard.tsx'
import { AccountsTable } from './AccountsTable.tsx'
import { accessApi } from './api.ts'
import { fullName } from './person-name.ts'
import { words } from './words/accounts.ts'

/** Who may come in, in which role and until when. */
export function AccountsPage(): ReactNode {
  const t = useWords(words)
  const accounts = useQuery(accessApi.accounts.list.queryOptions())
  const [sought, setSought] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const opened = accounts.data?.find((account) => account.id === openId)

  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded query={accounts} height={420} refusals={t.refusals}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t.emptyTitle} text={t.empty} />
          ) : (
            <Panel>
              <TextInput
                aria-label={t.find}
                placeholder={t.find}
                leftSection={<IconSearch size={16} stroke={1.8} />}
                maw={360}
                value={sought}
                onChange={(event) => setSought(event.currentTarget.value)}
              />
              <AccountsTable
                accounts={list.filter((account) =>
                  isLike(`${fullName(account)} ${account.login ?? ''}`, sought),
                )}
                open={setOpenId}
              />
            </Panel>
          )
        }
      </Loaded>
      <Modal
        opened={opened !== undefined}
        onClose={() => setOpenId(null)}
        size="lg"
        title={opened === undefined ? '' : fullName(opened)}
      >
        {opened !== undefined && <AccountCard key={opened.id} account={opened} />}
      </Modal>
    </Page>
  )
}

/** Every word of what is sought stands somewhere; ё and е are one letter for who types in a hurry. */
function isLike(text: string, sought: string): boolean {
  const plain = (letters: string) => letters.toLocaleLowerCase('ru').normalize('NFD').replace(/\p{M}/gu, '')
  const inside = plain(text)
  return plain(sought)
    .split(/\s+/)
    .every((word) => inside.includes(word))
}
