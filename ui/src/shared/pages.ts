type Page<T> = { items: T[]; nextCursor: string | null }

/** Families have tens or hundreds of things, not millions: lists are read whole, so that search is instant. */
export async function allPages<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = []
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    items.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && items.length < 5_000)
  return items
}
