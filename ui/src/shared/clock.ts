/**
 * Positions and end times come with the server's clock. A phone's clock may be off by minutes, so what the server
 * says about "now" is remembered as a difference.
 */
let ahead = 0

export function serverSays(at: string) {
  const time = Date.parse(at)
  if (!Number.isNaN(time)) ahead = time - Date.now()
}

/** Now, by the server's clock, in milliseconds. */
export function serverNow() {
  return Date.now() + ahead
}
