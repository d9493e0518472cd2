import { Page } from '@/shared/ui/Page'
import { Tag } from '@/shared/ui/Panel'
import { Failed, Loading } from '@/shared/ui/States'
import { text } from '@/text'
import { useParams } from 'react-router'
import { publicationOf, publicationTone, useCard } from '../useCards'
import { Editor } from './Editor'

const words = text.cards

export default function CardPage() {
  const { id = '' } = useParams()
  const { data: card, error, refetch } = useCard(id)
  const state = card && publicationOf(card)
  return (
    <Page
      title={card?.title ?? words.title}
      back={{ to: '/cards', label: words.editor.back }}
      intro={state && <Tag tone={publicationTone[state]}>{words.state[state]}</Tag>}
    >
      {!card && (error ? <Failed error={error} retry={refetch} /> : <Loading count={3} height={140} />)}
      {card && <Editor key={card.cardId} card={card} />}
    </Page>
  )
}
