import { text } from '@/text'
import { Button, Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import css from './editor.module.css'

const words = text.cards.editor

/** Nothing that was not saved is lost by a slip of the thumb. */
export function LeaveGuard({ when }: { when: boolean }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const afterSaving = (nextLocation.state as { saved?: boolean } | null)?.saved === true
    return when && !afterSaving && currentLocation.pathname !== nextLocation.pathname
  })
  useEffect(() => {
    if (!when) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [when])
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={words.unsaved}
      radius="xl"
      centered
      closeButtonProps={{ 'aria-label': text.common.close }}
    >
      <p>{words.leave}</p>
      <div className={css.adders}>
        <Button onClick={() => blocker.reset?.()}>{words.stay}</Button>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {words.leaveAnyway}
        </Button>
      </div>
    </Modal>
  )
}
