import { implement } from '@orpc/server'
import { contract } from '../contract.ts'
import { invitationPath } from '../paths.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { exportLog, logVisibleTo } from './access-log.ts'
import { entrance, foundSchool, signInToDemo } from './enter.ts'
import { invite } from './invite.ts'
import { accountsVisibleTo, endAccount, giveRole, takeRole } from './keep-accounts.ts'
import { whoAmI } from './me.ts'
import type { RouteContext } from './route-context.ts'
import type { Member } from './store.ts'

const os = implement(contract).$context<RouteContext>()

export const routes = os.router({
  me: os.me.handler(({ context }) => whoAmI(context)),
  entrance: os.entrance.handler(({ context }) => entrance(context)),
  demo: { signIn: os.demo.signIn.handler(({ context, input }) => signInToDemo(context, input)) },
  schools: {
    found: os.schools.found.handler(async ({ context, input }) => link(await foundSchool(context, input))),
  },
  invitations: {
    create: os.invitations.create.handler(async ({ context, input }) => {
      const made = await context.inSchool((tx, actor, moment) => invite(tx, actor, input, moment))
      return link({ link: context.installation.url + invitationPath(made.token), expiresAt: made.expiresAt })
    }),
    read: os.invitations.read.handler(({ context, input }) => readInvitation(context, input.token)),
    accept: os.invitations.accept.handler(({ context, input }) => acceptInvitation(context, input)),
  },
  accounts: {
    list: os.accounts.list.handler(({ context }) =>
      context.inSchool(async (tx, actor, moment) =>
        (await accountsVisibleTo(tx, actor)).map((member) => accountRow(member, moment.today)),
      ),
    ),
    end: os.accounts.end.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        accountRow(await endAccount(tx, actor, input, moment, context.accounts), moment.today),
      ),
    ),
    grantRole: os.accounts.grantRole.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        accountRow(await giveRole(tx, actor, input, moment), moment.today),
      ),
    ),
    revokeRole: os.accounts.revokeRole.handler(({ context, input }) =>
      context.inSchool(async (tx, actor, moment) =>
        accountRow(await takeRole(tx, actor, input, moment), moment.today),
      ),
    ),
  },
  log: {
    list: os.log.list.handler(({ context, input }) =>
      context.inSchool(async (tx, actor) => {
        const page = await logVisibleTo(tx, actor, input)
        return { ...page, entries: page.entries.map((entry) => ({ ...entry, at: entry.at.toISOString() })) }
      }),
    ),
    export: os.log.export.handler(({ context, input }) =>
      context.inSchool((tx, actor, moment) => exportLog(tx, actor, input, moment)),
    ),
  },
})

function link(made: { link: string; expiresAt: Date }): { link: string; expiresAt: string } {
  return { link: made.link, expiresAt: made.expiresAt.toISOString() }
}

function accountRow(member: Member, today: string) {
  const { id, familyName, givenName, patronymic, login, email, roles, endsOn } = member
  return { id, familyName, givenName, patronymic, login, email, roles, endsOn, state: stateOf(member, today) }
}

function stateOf(member: Member, today: string): 'no_account' | 'invited' | 'active' | 'ended' {
  if (member.endsOn !== null && member.endsOn < today) return 'ended'
  if (member.accountId !== null) return 'active'
  return member.isInvited ? 'invited' : 'no_account'
}
