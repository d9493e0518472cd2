// How answers look.
export const now = () => new Date().toISOString()
export const list = (items) => ({ json: { items, nextCursor: null } })
export const problem = (status, title, detail) => ({
  status,
  json: { type: 'mock', title, detail, status, correlationId: 'mock' },
})
export const missing = problem(404, 'There is none', 'There is none, or it is not yours.')
export const none = { status: 204 }
export const found = (item) => (item ? { json: item } : missing)
export const drop = (items, test) => items.splice(0, items.length, ...items.filter((item) => !test(item)))
export const version = (headers) => Number(String(headers['if-match'] ?? '').replaceAll('"', ''))
