import '@/theme/mantine.css'
import '@/theme/fonts.css'
import '@/theme/tokens.css'
import '@/theme/base.css'
import { loadConfig } from '@/config'
import { startLive } from '@/live/live'
import { session } from '@/session/session'
import { undoQueue } from '@/shared/undo'
import { App } from '@/shell/App'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root) {
  await loadConfig()
  void session.refresh()
  startLive()
  window.addEventListener('pagehide', () => void undoQueue.flush())
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

// After a release the rooms of the page that is open are gone from the server: load the new page, once.
window.addEventListener('vite:preloadError', (event) => {
  const key = 'reloaded-for-release'
  if (Date.now() - Number(sessionStorage.getItem(key) ?? 0) < 60_000) return
  sessionStorage.setItem(key, String(Date.now()))
  event.preventDefault()
  window.location.reload()
})

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/sw.js')
}
