// The service worker of the page. It keeps the shell (page, scripts, styles, font, icons) so that the page opens
// without a network. It never touches /api, /config.json or another origin: those answers belong to a signed-in family.
const version = '__VERSION__'
const files = [/* __FILES__ */]
const cacheName = `shell-${version}`
const unhashed = ['/', '/scheme.js', '/manifest.webmanifest', '/icons/icon.svg', '/icons/icon-192.png']
const shell = [...unhashed, ...files]

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(shell))
      .then(() => self.skipWaiting()),
  )
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith('shell-') && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  )
})

self.addEventListener('fetch', (event) => {
  const request = event.request
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate') event.respondWith(newest(request, '/'))
  else if (unhashed.includes(url.pathname)) event.respondWith(newest(request, request))
  else if (files.includes(url.pathname)) event.respondWith(kept(request))
})

// The newest one when there is a network, the kept one when there is none.
async function newest(request, otherwise) {
  try {
    return await fetch(request)
  } catch {
    return (await caches.match(otherwise)) ?? Response.error()
  }
}

// Built files carry a hash in their name, so a kept one is never stale.
async function kept(request) {
  return (await caches.match(request)) ?? fetch(request)
}
