/** What differs between environments; written by whoever serves the page, read once at start. */
export type Config = {
  environment: string
  /** Empty when the API is on the page's own origin. */
  apiBase: string
  /** Whether everybody may sign up, or who was invited. */
  signUp: 'open' | 'invitation'
  /** The three below exist on a laptop only. */
  simulatorUrl: string | null
  outboxUrl: string | null
  demo: { email: string; password: string } | null
}

const sameOrigin: Config = {
  environment: 'unknown',
  apiBase: '',
  signUp: 'open',
  simulatorUrl: null,
  outboxUrl: null,
  demo: null,
}

export let config: Config = sameOrigin

export async function loadConfig(): Promise<void> {
  try {
    const response = await fetch('/config.json', { cache: 'no-store' })
    if (response.ok) config = { ...sameOrigin, ...((await response.json()) as Partial<Config>) }
  } catch {
    // Offline: the shell still opens, and says so.
  }
}
