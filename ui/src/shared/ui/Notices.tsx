import { text } from '@/text'
import { Button, CloseButton } from '@mantine/core'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { notices } from '../notices'
import { undoQueue, type Pending } from '../undo'
import css from './notices.module.css'

/** The corner where short messages and "undo" appear. */
export function Notices() {
  const items = useSyncExternalStore(notices.subscribe, notices.items)
  const pending = useSyncExternalStore(undoQueue.subscribe, undoQueue.pending)
  return (
    <section className={css.corner} aria-label={text.shell.notices}>
      <div aria-live="polite">
        {pending.map((one) => (
          <Undo key={one.key} pending={one} />
        ))}
        {items.map((notice) => (
          <div key={notice.id} className={css.notice} data-tone={notice.tone}>
            <p>{notice.message}</p>
            <CloseButton
              aria-label={text.common.close}
              onClick={() => notices.dismiss(notice.id)}
              c="inherit"
            />
          </div>
        ))}
      </div>
    </section>
  )
}

function Undo({ pending }: { pending: Pending }) {
  const [left, setLeft] = useState(secondsLeft(pending))
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsLeft(pending)), 500)
    return () => clearInterval(timer)
  }, [pending])
  return (
    <div className={css.notice}>
      <p>{pending.label}</p>
      <span aria-hidden className={css.left}>
        {text.common.secondsLeft(left)}
      </span>
      <Button size="compact-md" color="moon.4" c="#2b2345" onClick={() => undoQueue.undo(pending.key)}>
        {text.common.undo}
      </Button>
    </div>
  )
}

function secondsLeft(pending: Pending) {
  return Math.max(0, Math.ceil((pending.endsAt - Date.now()) / 1000))
}
