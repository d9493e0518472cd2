import '@/theme/rooms.css'
import { text } from '@/text'
import { useEffect, type ReactNode } from 'react'
import { Link } from 'react-router'
import { BackIcon } from '../icons'
import css from './page.module.css'

type PageProps = {
  title: string
  intro?: ReactNode
  back?: { to: string; label: string }
  actions?: ReactNode
  narrow?: boolean
  children: ReactNode
}

/** The frame of a room: its name, what one does there, and the way back. */
export function Page({ title, intro, back, actions, narrow, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${text.common.appName}`
  }, [title])
  return (
    <div className={narrow ? css.narrow : css.page}>
      {back && (
        <Link to={back.to} className={css.back}>
          <BackIcon size={18} /> {back.label}
        </Link>
      )}
      <header className={css.header}>
        <div>
          <h1>{title}</h1>
          {intro && <div className={css.intro}>{intro}</div>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
