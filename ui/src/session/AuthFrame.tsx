import '@/theme/rooms.css'
import { config } from '@/config'
import { Logo } from '@/shell/Logo'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { useEffect, type ReactNode } from 'react'
import css from './auth.module.css'
import { NightScene } from './NightScene'

/** The frame of every page one sees before signing in. */
export function AuthFrame({
  title,
  hint,
  children,
}: {
  title: string
  hint?: ReactNode
  children: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} · ${text.common.appName}`
  }, [title])
  return (
    <div className={css.frame}>
      <aside className={css.scene}>
        <NightScene />
        <p className={css.tagline}>{text.session.tagline}</p>
        <p className={css.promise}>{text.session.promise}</p>
      </aside>
      <main className={css.main}>
        <div className={css.box}>
          <p className={css.brand}>
            <Logo size={36} /> {text.common.appName}
          </p>
          <h1>{title}</h1>
          {hint && <p className={css.hint}>{hint}</p>}
          {children}
        </div>
      </main>
    </div>
  )
}

export function FormError({ message }: { message: string | null }) {
  return (
    <div role="alert" className={css.alertPlace}>
      {message && <p className={css.error}>{message}</p>}
    </div>
  )
}

/** On a laptop mails go to a folder; this shows them. */
export function OutboxLink() {
  if (!config.outboxUrl) return null
  return (
    <Button
      component="a"
      href={config.outboxUrl}
      target="_blank"
      rel="noreferrer"
      variant="default"
      fullWidth
      mt="sm"
    >
      {text.session.openOutbox}
    </Button>
  )
}

export { css as authStyles }
