/** What the client needs to know of the session. */
export interface TokenSource {
  /** A token with some life left; refreshes where needed. Null when nobody is signed in. */
  token(): Promise<string | null>
  /** Tells that the server refused this token; answers another one, or null when the sign-in has ended. */
  replace(refused: string): Promise<string | null>
}

/** A fetch that adds the access token and, when it is refused, tries once more with a fresh one. */
export function authorized(
  source: TokenSource,
  send: (request: Request) => Promise<Response>,
  base: () => string = () => '',
) {
  return async (original: Request): Promise<Response> => {
    const request = moved(original, base())
    request.headers.set('X-Correlation-Id', crypto.randomUUID())
    const again = request.clone()
    const token = await source.token()
    const response = await send(withToken(request, token))
    if (response.status !== 401 || token === null) return response
    const fresh = await source.replace(token)
    return fresh === null ? response : send(withToken(again, fresh))
  }
}

function withToken(request: Request, token: string | null) {
  if (token !== null) request.headers.set('Authorization', `Bearer ${token}`)
  return request
}

function moved(request: Request, base: string) {
  if (base === '') return request
  const { pathname, search } = new URL(request.url)
  return new Request(base + pathname + search, request)
}
