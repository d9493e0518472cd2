import { config } from '@/config'
import { SessionKeeper } from './keeper'

/** The one session of this tab. */
export const session = new SessionKeeper((path, body) =>
  fetch(config.apiBase + path, {
    method: 'POST',
    credentials: config.apiBase === '' ? 'same-origin' : 'include',
    headers: {
      'X-Correlation-Id': crypto.randomUUID(),
      ...(body ? { 'Content-Type': 'application/json' } : {}),
    },
    body: body ? JSON.stringify(body) : null,
  }),
)
