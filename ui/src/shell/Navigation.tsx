import { config } from '@/config'
import { AccountIcon, AudioIcon, CardsIcon, LibraryIcon, PlayersIcon, SimulatorIcon } from '@/shared/icons'
import { text } from '@/text'
import { Link, NavLink } from 'react-router'
import { Logo } from './Logo'
import css from './navigation.module.css'

const rooms = [
  { to: '/', name: 'players', Icon: PlayersIcon },
  { to: '/audio', name: 'audio', Icon: AudioIcon },
  { to: '/cards', name: 'cards', Icon: CardsIcon },
  { to: '/library', name: 'library', Icon: LibraryIcon },
  { to: '/account', name: 'account', Icon: AccountIcon },
] as const

/** A bar at the thumb on a phone, a rail at the side on a desk. */
export function Navigation() {
  return (
    <nav className={css.nav} aria-label={text.shell.mainNavigation}>
      <Link to="/" className={css.brand} aria-label={text.common.appLong}>
        <Logo />
        <span aria-hidden>{text.common.appName}</span>
      </Link>
      <ul>
        {rooms.map(({ to, name, Icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'}>
              <Icon />
              <span>{text.shell.rooms[name]}</span>
            </NavLink>
          </li>
        ))}
        {config.simulatorUrl && (
          <li>
            <NavLink to="/simulator" className={css.local}>
              <SimulatorIcon />
              <span>
                {text.shell.rooms.simulator} <small>{text.shell.localOnly}</small>
              </span>
            </NavLink>
          </li>
        )}
      </ul>
    </nav>
  )
}
