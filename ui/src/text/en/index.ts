import { account } from './account'
import { audio } from './audio'
import { cards } from './cards'
import { common, errors, shell } from './common'
import { library } from './library'
import { players } from './players'
import { session } from './session'
import { simulator } from './simulator'

export const en = { account, audio, cards, common, errors, library, players, session, shell, simulator }
