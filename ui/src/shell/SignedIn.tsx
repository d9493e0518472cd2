import { session } from '@/session/session'
import { useSessionStatus } from '@/session/useSession'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { Layout } from './Layout'
import { Splash } from './Splash'
import css from './shell.module.css'

/** Lets nobody in without a sign-in, and brings them back to where they wanted to go after it. */
export function SignedIn() {
  const status = useSessionStatus()
  const { pathname, search } = useLocation()
  if (status === 'starting') return <Splash />
  if (status === 'unreachable') return <Unreachable />
  if (status === 'signed-out') {
    const next = pathname + search
    return <Navigate to={next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`} replace />
  }
  return <Layout />
}

function Unreachable() {
  useEffect(() => {
    const retry = () => void session.refresh()
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [])
  return (
    <main className={css.unreachable}>
      <h1>{text.shell.unreachableTitle}</h1>
      <p>{text.shell.unreachableHint}</p>
      <Button onClick={() => void session.refresh()}>{text.common.retry}</Button>
    </main>
  )
}
