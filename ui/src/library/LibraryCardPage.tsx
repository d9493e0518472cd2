import { Page } from '@/shared/ui/Page'
import { Failed, Loading } from '@/shared/ui/States'
import { text } from '@/text'
import { useState } from 'react'
import { useParams } from 'react-router'
import { ChapterList } from './ChapterList'
import { Cover } from './Cover'
import css from './library.module.css'
import { PlayOn } from './PlayOn'
import { useLibraryCard } from './useLibrary'

export default function LibraryCardPage() {
  const { cardId = '' } = useParams()
  const { data: card, error, refetch } = useLibraryCard(cardId)
  const [from, setFrom] = useState<string | null>(null)
  return (
    <Page
      title={card?.title ?? text.library.title}
      intro={card?.author}
      back={{ to: '/library', label: text.library.back }}
    >
      {!card && (error ? <Failed error={error} retry={refetch} /> : <Loading count={2} height={240} />)}
      {card && (
        <div className={css.card}>
          <div className={css.side}>
            <Cover title={card.title} url={card.coverUrl} className={css.big} />
            {card.description && <p className={css.description}>{card.description}</p>}
          </div>
          <div className={css.main}>
            <PlayOn card={card} chapter={card.chapters.find((chapter) => chapter.key === from)} />
            <ChapterList card={card} from={from} onFrom={setFrom} />
          </div>
        </div>
      )}
    </Page>
  )
}
