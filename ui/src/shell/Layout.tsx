import { MiniPlayer } from '@/audio/preview/MiniPlayer'
import { Notices } from '@/shared/ui/Notices'
import { text } from '@/text'
import { Suspense, useEffect, useRef } from 'react'
import { Outlet, ScrollRestoration, useLocation } from 'react-router'
import { ConnectionBanner } from './ConnectionBanner'
import { Navigation } from './Navigation'
import { Splash } from './Splash'
import css from './shell.module.css'

export function Layout() {
  const main = useFocusOnMove()
  return (
    <div className={css.layout}>
      <a className={css.skip} href="#content">
        {text.shell.skip}
      </a>
      <Navigation />
      <div className={css.room}>
        <ConnectionBanner />
        <main id="content" ref={main} tabIndex={-1}>
          <Suspense fallback={<Splash />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <MiniPlayer />
      <Notices />
      <ScrollRestoration />
    </div>
  )
}

/** Entering another room moves the focus into it, as loading a page would; the first load leaves it alone. */
function useFocusOnMove() {
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    main.current?.focus({ preventScroll: true })
  }, [pathname])
  return main
}
