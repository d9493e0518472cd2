import { useMayChange } from '@/account/useMe'
import { Cover } from '@/library/Cover'
import { PlusIcon } from '@/shared/icons'
import { when } from '@/shared/time'
import { Page } from '@/shared/ui/Page'
import { Tag } from '@/shared/ui/Panel'
import { matches, SearchField } from '@/shared/ui/SearchField'
import { Empty, Failed, Loading } from '@/shared/ui/States'
import { usePendingDeletions } from '@/shared/useUndo'
import { text } from '@/text'
import type { Card } from '@/api/types'
import { Button } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { Link } from 'react-router'
import { CardsArt } from './CardsArt'
import css from './cards.module.css'
import { publicationOf, publicationTone, useCards } from './useCards'

const words = text.cards

export default function CardsPage() {
  const { data: cards, error, refetch } = useCards()
  const leaving = usePendingDeletions()
  const allowed = useMayChange()
  const here = cards?.filter((card) => !leaving.has(`card-${card.cardId}`))
  const create = allowed && (
    <Button size="md" component={Link} to="/cards/new" leftSection={<PlusIcon size={20} />}>
      {words.create}
    </Button>
  )
  return (
    <Page title={words.title} intro={words.intro} actions={here?.length !== 0 && create}>
      {!here && !error && <Loading className={css.grid} count={3} height={128} />}
      {!here && error && <Failed error={error} retry={refetch} />}
      {here?.length === 0 && (
        <Empty art={<CardsArt />} title={words.empty.title} hint={words.empty.hint}>
          {create}
        </Empty>
      )}
      {here && here.length > 0 && <CardGrid cards={here} />}
    </Page>
  )
}

function CardGrid({ cards }: { cards: Card[] }) {
  const [query, setQuery] = useState('')
  const sought = useDeferredValue(query)
  const found = cards.filter((card) => matches(sought, card.title, card.description))
  return (
    <>
      {cards.length > 6 && <SearchField label={words.searchLabel} value={query} onChange={setQuery} />}
      {found.length === 0 && <p role="status">{text.common.nothingFound(sought)}</p>}
      <ul className={css.grid}>
        {found.map((card) => (
          <li key={card.cardId}>
            <CardTile card={card} />
          </li>
        ))}
      </ul>
    </>
  )
}

function CardTile({ card }: { card: Card }) {
  const state = publicationOf(card)
  return (
    <Link to={`/cards/${card.cardId}`} className={css.tile}>
      <Cover title={card.title} url={null} className={css.cover} />
      <span className={css.words}>
        <span className={css.title}>{card.title}</span>
        <span className={css.facts}>
          {words.chapters(card.chapters.length)} · {when(card.updatedAt)}
        </span>
        <Tag tone={publicationTone[state]}>{words.state[state]}</Tag>
      </span>
    </Link>
  )
}
