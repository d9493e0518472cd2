import type { Audio } from '@/api/types'
import { Panel } from '@/shared/ui/Panel'
import { matches, SearchField } from '@/shared/ui/SearchField'
import { usePendingDeletions } from '@/shared/useUndo'
import { text } from '@/text'
import { useDeferredValue, useState } from 'react'
import { AudioRow } from './AudioRow'
import css from './list.module.css'

const words = text.audio

export function AudioList({ audio }: { audio: Audio[] }) {
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query)
  const leaving = usePendingDeletions()
  const here = audio.filter((one) => !leaving.has(`audio-${one.audioId}`))
  const found = here.filter((one) => matches(sought, one.title, one.artist, one.album, one.fileName))
  return (
    <Panel>
      <SearchField label={words.searchLabel} value={query} onChange={setQuery} />
      <p className={css.count} role="status">
        {found.length === 0 && sought
          ? text.common.nothingFound(sought)
          : words.count(found.length, here.length)}
      </p>
      <ul className={css.list}>
        {found.map((one) => (
          <AudioRow key={one.audioId} audio={one} />
        ))}
      </ul>
    </Panel>
  )
}
