import { text } from '@/text'
import { Logo } from './Logo'
import css from './shell.module.css'

export function Splash() {
  return (
    <main className={css.splash} aria-busy="true" aria-label={text.common.loading}>
      <Logo size={72} />
    </main>
  )
}
