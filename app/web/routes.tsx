import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { accessPaths } from '#school/access/paths.ts'
import { agreementPaths } from '#school/agreement/paths.ts'
import { calendarPaths } from '#school/calendar/paths.ts'
import { communitiesPaths } from '#school/communities/paths.ts'
import { meetingsPaths } from '#school/meetings/paths.ts'
import { noticesPaths } from '#school/notices/paths.ts'
import { papersPaths } from '#school/papers/paths.ts'
import { peoplePaths } from '#school/people/paths.ts'
import { resultsPaths } from '#school/results/paths.ts'
import { topicsPaths } from '#school/topics/paths.ts'
import { CrashPage } from './CrashPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { appPaths } from './paths.ts'

const root = createRootRoute({ notFoundComponent: NotFoundPage })

const shell = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: lazyRouteComponent(() => import('./SignedIn.tsx'), 'SignedIn'),
})

type Import = Parameters<typeof lazyRouteComponent>[0]

/** A page for a signed-in person, loaded when it is opened. */
const page = (path: string, load: Import, name: string) =>
  createRoute({ getParentRoute: () => shell, path, component: lazyRouteComponent(load, name) })

/** A page before anybody has signed in. */
const open = (path: string, load: Import, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) })

const tree = root.addChildren([
  open(accessPaths.signIn, () => import('#school/access/web/SignInPage.tsx'), 'SignInPage'),
  open(accessPaths.invitation, () => import('#school/access/web/InvitationPage.tsx'), 'InvitationPage'),
  open(accessPaths.newSchool, () => import('#school/access/web/NewSchoolPage.tsx'), 'NewSchoolPage'),
  open(accessPaths.forgotten, () => import('#school/access/web/ForgottenPage.tsx'), 'ForgottenPage'),
  open(accessPaths.newPassword, () => import('#school/access/web/NewPasswordPage.tsx'), 'NewPasswordPage'),
  open(noticesPaths.letter, () => import('./OwnLetterPage.tsx'), 'OwnLetterPage'),
  shell.addChildren([
    page(appPaths.today, () => import('./TodayPage.tsx'), 'TodayPage'),
    page(appPaths.calendar, () => import('./calendar/CalendarPage.tsx'), 'CalendarPage'),
    page(calendarPaths.schoolYear, () => import('#school/calendar/web/SchoolYearPage.tsx'), 'SchoolYearPage'),
    page(resultsPaths.works, () => import('#school/results/web/WorksPage.tsx'), 'WorksPage'),
    page(resultsPaths.newImport, () => import('#school/results/web/ImportPage.tsx'), 'ImportPage'),
    page(resultsPaths.work, () => import('#school/results/web/WorkPage.tsx'), 'WorkPage'),
    page(
      resultsPaths.workDescription,
      () => import('#school/results/web/DescriptionPage.tsx'),
      'DescriptionPage',
    ),
    page(resultsPaths.workImport, () => import('#school/results/web/ImportPage.tsx'), 'ImportPage'),
    page(
      resultsPaths.difficulties,
      () => import('#school/results/web/DifficultiesPage.tsx'),
      'DifficultiesPage',
    ),
    page(resultsPaths.difficulty, () => import('#school/results/web/DifficultyPage.tsx'), 'DifficultyPage'),
    page(resultsPaths.thresholds, () => import('#school/results/web/ThresholdsPage.tsx'), 'ThresholdsPage'),
    page(resultsPaths.codeList, () => import('#school/results/web/CodeListPage.tsx'), 'CodeListPage'),
    page(topicsPaths.boards, () => import('#school/topics/web/BoardsPage.tsx'), 'BoardsPage'),
    page(topicsPaths.need, () => import('#school/topics/web/NeedPage.tsx'), 'NeedPage'),
    page(topicsPaths.challenges, () => import('#school/topics/web/ChallengesPage.tsx'), 'ChallengesPage'),
    page(topicsPaths.board, () => import('#school/topics/web/BoardPage.tsx'), 'BoardPage'),
    page(topicsPaths.newTopic, () => import('#school/topics/web/NewTopicPage.tsx'), 'NewTopicPage'),
    page(topicsPaths.topic, () => import('#school/topics/web/EditTopicPage.tsx'), 'EditTopicPage'),
    page(
      communitiesPaths.communities,
      () => import('#school/communities/web/CommunitiesPage.tsx'),
      'CommunitiesPage',
    ),
    page(
      communitiesPaths.start,
      () => import('#school/communities/web/NewCommunityPage.tsx'),
      'NewCommunityPage',
    ),
    page(communitiesPaths.models, () => import('#school/communities/web/ModelsPage.tsx'), 'ModelsPage'),
    page(
      communitiesPaths.community,
      () => import('#school/communities/web/CommunityPage.tsx'),
      'CommunityPage',
    ),
    page(
      communitiesPaths.people,
      () => import('#school/communities/web/CommunityPeoplePage.tsx'),
      'CommunityPeoplePage',
    ),
    page(
      communitiesPaths.announcement,
      () => import('#school/communities/web/AnnouncementPage.tsx'),
      'AnnouncementPage',
    ),
    page(communitiesPaths.poster, () => import('#school/communities/web/PosterPage.tsx'), 'PosterPage'),
    page(communitiesPaths.register, () => import('#school/communities/web/RegisterPage.tsx'), 'RegisterPage'),
    page(communitiesPaths.areas, () => import('#school/communities/web/AreasPage.tsx'), 'AreasPage'),
    page(communitiesPaths.card, () => import('#school/communities/web/CardPage.tsx'), 'CardPage'),
    page(
      papersPaths.ofCommunity,
      () => import('#school/papers/web/CommunityPapersPage.tsx'),
      'CommunityPapersPage',
    ),
    page(papersPaths.waiting, () => import('#school/papers/web/PapersPage.tsx'), 'PapersPage'),
    page(papersPaths.settings, () => import('#school/papers/web/SettingsPage.tsx'), 'SettingsPage'),
    page(papersPaths.edition, () => import('#school/papers/web/EditionPage.tsx'), 'EditionPage'),
    page(papersPaths.comparison, () => import('#school/papers/web/ComparisonPage.tsx'), 'ComparisonPage'),
    page(agreementPaths.agreement, () => import('#school/agreement/web/AgreementPage.tsx'), 'AgreementPage'),
    page(
      agreementPaths.classAgreement,
      () => import('#school/agreement/web/ClassAgreementPage.tsx'),
      'ClassAgreementPage',
    ),
    page(
      meetingsPaths.ofCommunity,
      () => import('#school/meetings/web/CommunityMeetingsPage.tsx'),
      'CommunityMeetingsPage',
    ),
    page(meetingsPaths.decisions, () => import('#school/meetings/web/DecisionsPage.tsx'), 'DecisionsPage'),
    page(meetingsPaths.meeting, () => import('#school/meetings/web/MeetingPage.tsx'), 'MeetingPage'),
    page(peoplePaths.people, () => import('#school/people/web/PeoplePage.tsx'), 'PeoplePage'),
    page(peoplePaths.newPerson, () => import('#school/people/web/NewPersonPage.tsx'), 'NewPersonPage'),
    page(peoplePaths.import, () => import('#school/people/web/import/ImportPage.tsx'), 'ImportPage'),
    page(peoplePaths.names, () => import('#school/people/web/NamesPage.tsx'), 'NamesPage'),
    page(peoplePaths.person, () => import('#school/people/web/PersonPage.tsx'), 'PersonPage'),
    page(peoplePaths.editPerson, () => import('#school/people/web/EditPersonPage.tsx'), 'EditPersonPage'),
    page(accessPaths.account, () => import('./OwnAccountPage.tsx'), 'OwnAccountPage'),
    page(noticesPaths.settings, () => import('./OwnNoticesPage.tsx'), 'OwnNoticesPage'),
    page(noticesPaths.channels, () => import('#school/notices/web/ChannelsPage.tsx'), 'ChannelsPage'),
    page(accessPaths.accounts, () => import('#school/access/web/AccountsPage.tsx'), 'AccountsPage'),
    page(accessPaths.log, () => import('#school/access/web/AccessLogPage.tsx'), 'AccessLogPage'),
  ]),
])

/** Every page of the product under its address; each is a file of its own for the browser. */
export function makeRouter() {
  return createRouter({
    routeTree: tree,
    defaultErrorComponent: CrashPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    scrollRestoration: true,
  })
}
