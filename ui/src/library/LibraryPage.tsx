import { useLinkYoto, useYotoLink } from '@/account/useYoto'
import type { LibraryEntry } from '@/api/types'
import { duration } from '@/shared/time'
import { Page } from '@/shared/ui/Page'
import { matches, SearchField } from '@/shared/ui/SearchField'
import { Empty, Failed, Loading } from '@/shared/ui/States'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { Cover } from './Cover'
import css from './library.module.css'
import { ShelfArt } from './ShelfArt'
import { useLibrary } from './useLibrary'

const words = text.library

export default function LibraryPage() {
  const { data: entries, error, refetch } = useLibrary()
  return (
    <Page title={words.title} intro={words.intro}>
      {!entries && !error && <Loading className={css.grid} count={8} height={220} />}
      {!entries && error && <Failed error={error} retry={refetch} />}
      {entries?.length === 0 && <EmptyShelf />}
      {entries && entries.length > 0 && <Shelf entries={entries} />}
    </Page>
  )
}

function Shelf({ entries }: { entries: LibraryEntry[] }) {
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query)
  const found = entries.filter((entry) => matches(sought, entry.title, entry.author))
  return (
    <>
      <SearchField label={words.searchLabel} value={query} onChange={setQuery} />
      {found.length === 0 && <p role="status">{text.common.nothingFound(sought)}</p>}
      <ul className={css.grid}>
        {found.map((entry) => (
          <li key={entry.cardId}>
            <Link
              to={`/library/${encodeURIComponent(entry.cardId)}`}
              className={css.tile}
              data-testid={`library-card-${entry.cardId}`}
            >
              <Cover title={entry.title} url={entry.coverUrl} className={css.cover} />
              <span className={css.title}>{entry.title}</span>
              <span className={css.facts}>
                {[entry.own ? words.own : entry.author, entry.duration ? duration(entry.duration) : null]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function EmptyShelf() {
  const { data: link } = useYotoLink()
  const start = useLinkYoto()
  const linked = link?.linked === true
  return (
    <Empty
      art={<ShelfArt />}
      title={words.empty.title}
      hint={linked ? words.empty.linkedHint : words.empty.hint}
    >
      {linked ? (
        <Button size="md" component={Link} to="/cards/new">
          {words.empty.make}
        </Button>
      ) : (
        <Button size="md" loading={start.isPending} onClick={() => start.mutate()}>
          {words.empty.action}
        </Button>
      )}
    </Empty>
  )
}
