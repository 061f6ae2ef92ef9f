// Shows what was pushed while no page is open, and opens the page it is about. Holds no copy of anything: the app needs the server.
self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('push', (event) => {
  const { title = '', body = '', path = '/', tag } = event.data?.json() ?? {}
  const about = { body, tag, data: { path }, icon: '/ring.svg', badge: '/ring.svg' }
  event.waitUntil(self.registration.showNotification(title, about))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const { path = '/' } = event.notification.data ?? {}
  // Only a page of ours, whatever was pushed.
  const address = new URL(path, self.location.origin)
  if (address.origin === self.location.origin) event.waitUntil(open(address.href))
})

async function open(address) {
  const [page] = await self.clients.matchAll({ type: 'window' })
  if (page === undefined) await self.clients.openWindow(address)
  else {
    await page.focus()
    await page.navigate(address)
  }
}
