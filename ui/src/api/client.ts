import { config } from '@/config'
import { session } from '@/session/session'
import createClient from 'openapi-fetch'
import { authorized } from './authorized'
import type { paths } from './schema'

/**
 * The typed client of every operation that needs a sign-in. The base address is looked up at each call, because
 * the configuration arrives after this module is loaded.
 */
export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: authorized(
    session,
    (request) => fetch(request),
    () => config.apiBase,
  ),
})

/** A key for one intention of the user; a repeated request with it is carried out once. */
export function intention() {
  return { 'Idempotency-Key': crypto.randomUUID() }
}

export function ifMatch(version: number) {
  return { 'If-Match': `"${version}"` }
}
