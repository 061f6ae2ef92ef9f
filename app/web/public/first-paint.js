// Runs before the first paint: the chosen theme and language, so that nothing flashes. A file of its own because the
// content policy allows no script inside the page.
try {
  const root = document.documentElement
  const chosen = localStorage.getItem('krug.scheme')
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
  if (localStorage.getItem('krug.language') === 'en') root.lang = 'en'
} catch {
  // A browser without storage starts light and Russian.
}
