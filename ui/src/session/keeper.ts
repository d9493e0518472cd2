import type { TokenSource } from '@/api/authorized'
import { ApiError } from '@/api/problem'
import type { Problem, SignInResult } from '@/api/types'

/** `unreachable`: the page was opened without a network, so nobody can tell whether one is signed in. */
export type SessionStatus = 'starting' | 'unreachable' | 'signed-in' | 'signed-out'
type Post = (path: string, body?: unknown) => Promise<Response>

/** Refresh this long before the token ends, so that no request has to wait for it. */
const early = 60_000

/**
 * Keeps the access token in memory, and only there. The refresh token is an HttpOnly cookie that the browser keeps;
 * it is single use, so refreshing is single-flight: everybody who needs a token waits for the same request.
 */
export class SessionKeeper implements TokenSource {
  #status: SessionStatus = 'starting'
  #accessToken: string | null = null
  #endsAt = 0
  #refreshing: Promise<string | null> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #listeners = new Set<() => void>()
  #post: Post

  constructor(post: Post) {
    this.#post = post
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly status = () => this.#status

  async token(): Promise<string | null> {
    if (this.#accessToken !== null && Date.now() < this.#endsAt - 5_000) return this.#accessToken
    return this.#status === 'signed-out' ? null : this.refresh()
  }

  async replace(refused: string): Promise<string | null> {
    return this.#accessToken !== null && this.#accessToken !== refused ? this.#accessToken : this.refresh()
  }

  refresh(): Promise<string | null> {
    this.#refreshing ??= alone(() => this.#exchange()).finally(() => (this.#refreshing = null))
    return this.#refreshing
  }

  async signIn(email: string, password: string): Promise<SignInResult> {
    const result = await this.#call('/api/user-auth/sign-in', { email, password })
    if (result.outcome === 'signed-in') this.#take(result)
    return result
  }

  /** Ends the sign-in here, whether or not the server could be told. */
  async signOut(tell: () => Promise<unknown>): Promise<void> {
    try {
      await tell()
    } finally {
      this.#end()
    }
  }

  async #exchange(): Promise<string | null> {
    try {
      this.#take(await this.#call('/api/user-auth/refresh'))
      return this.#accessToken
    } catch (error) {
      // No network is no reason to sign a family out: they stay, and the next request tries again.
      const ended =
        error instanceof ApiError && !error.unreachable && error.status < 500 && error.status !== 429
      if (ended) this.#end()
      else if (this.#status === 'starting') this.#become('unreachable')
      else if (Date.now() < this.#endsAt) return this.#accessToken
      return null
    }
  }

  async #call(path: string, body?: unknown): Promise<SignInResult> {
    const response = await this.#post(path, body).catch(() => {
      throw new ApiError(0)
    })
    const answer: unknown = await response.json().catch(() => undefined)
    if (!response.ok) throw new ApiError(response.status, answer as Problem | undefined)
    return answer as SignInResult
  }

  #take(result: SignInResult) {
    if (!result.accessToken) return this.#end()
    const lives = (result.expiresIn ?? 900) * 1000
    this.#accessToken = result.accessToken
    this.#endsAt = Date.now() + lives
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.refresh(), Math.max(lives - early, lives / 2))
    this.#become('signed-in')
  }

  #end() {
    clearTimeout(this.#timer)
    this.#accessToken = null
    this.#endsAt = 0
    this.#become('signed-out')
  }

  #become(status: SessionStatus) {
    if (this.#status === status) return
    this.#status = status
    this.#listeners.forEach((listener) => listener())
  }
}

/** Tabs share the cookie, so they take turns: the second one then sends the cookie that the first one was given. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = (navigator as { locks?: LockManager }).locks
  return locks ? locks.request('session-refresh', work) : work()
}
