import { createBrowserRouter, type LazyRouteFunction, type RouteObject } from 'react-router'
import { RoomError } from './RoomError'
import { Splash } from './Splash'
import { SignedIn } from './SignedIn'

type Room = { default: React.ComponentType }

/** Each room is a script of its own, loaded when it is entered. */
function room(load: () => Promise<Room>): LazyRouteFunction<RouteObject> {
  return async () => ({ Component: (await load()).default })
}

export const router = createBrowserRouter([
  {
    ErrorBoundary: RoomError,
    HydrateFallback: Splash,
    children: [
      { path: '/sign-in', lazy: room(() => import('@/session/SignInPage')) },
      { path: '/sign-up', lazy: room(() => import('@/session/SignUpPage')) },
      { path: '/confirm', lazy: room(() => import('@/session/ConfirmPage')) },
      { path: '/forgot', lazy: room(() => import('@/session/ForgotPage')) },
      { path: '/reset', lazy: room(() => import('@/session/ResetPage')) },
      { path: '/invitations/accept', lazy: room(() => import('@/account/InvitationPage')) },
      {
        Component: SignedIn,
        children: [
          {
            ErrorBoundary: RoomError,
            children: [
              { path: '/', lazy: room(() => import('@/players/PlayersPage')) },
              { path: '/players/:deviceId', lazy: room(() => import('@/players/detail/PlayerPage')) },
              { path: '/audio', lazy: room(() => import('@/audio/AudioPage')) },
              { path: '/audio/write', lazy: room(() => import('@/audio/story/StoryPage')) },
              { path: '/cards', lazy: room(() => import('@/cards/CardsPage')) },
              { path: '/cards/new', lazy: room(() => import('@/cards/editor/NewCardPage')) },
              { path: '/cards/:id', lazy: room(() => import('@/cards/editor/CardPage')) },
              { path: '/library', lazy: room(() => import('@/library/LibraryPage')) },
              { path: '/library/:cardId', lazy: room(() => import('@/library/LibraryCardPage')) },
              { path: '/account', lazy: room(() => import('@/account/AccountPage')) },
              { path: '/yoto/callback', lazy: room(() => import('@/account/YotoCallbackPage')) },
              { path: '/simulator', lazy: room(() => import('@/simulator/SimulatorPage')) },
              { path: '*', lazy: room(() => import('./NotFound')) },
            ],
          },
        ],
      },
    ],
  },
])
