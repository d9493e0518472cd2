import { useLiveStatus } from '@/live/live'
import { text } from '@/text'
import { useEffect, useState, useSyncExternalStore } from 'react'
import css from './shell.module.css'

/** Says when what is shown may be out of date. Short hiccups are not worth a word. */
export function ConnectionBanner() {
  const online = useOnline()
  const interrupted = useLiveStatus() === 'waiting'
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!interrupted) return undefined
    const timer = setTimeout(() => setLate(true), 4_000)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [interrupted])
  const message = !online ? text.shell.offline : late ? text.shell.reconnecting : null
  return (
    <div role="status" className={css.bannerPlace}>
      {message && <p className={css.banner}>{message}</p>}
    </div>
  )
}

function useOnline() {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('online', changed)
      window.addEventListener('offline', changed)
      return () => {
        window.removeEventListener('online', changed)
        window.removeEventListener('offline', changed)
      }
    },
    () => navigator.onLine,
  )
}
