/** What other capabilities may call. Each name points at the file that defines it. */
export { difficultiesVisibleTo, difficultyVisibleTo } from './difficulties.ts'
export { worksVisibleTo } from './work-pages.ts'
