import type { LibraryCard } from '@/api/types'
import { duration } from '@/shared/time'
import { Panel } from '@/shared/ui/Panel'
import { text } from '@/text'
import css from './library.module.css'

const words = text.library

type ChapterListProps = { card: LibraryCard; from: string | null; onFrom: (key: string | null) => void }

/** Choosing a chapter only says where to start; a player is chosen above. */
export function ChapterList({ card, from, onFrom }: ChapterListProps) {
  return (
    <Panel>
      <fieldset className={css.chapters}>
        <legend>{words.from}</legend>
        <Choice title={words.beginning} checked={from === null} onChoose={() => onFrom(null)} />
        {card.chapters.map((chapter, index) => (
          <Choice
            key={chapter.key}
            number={index + 1}
            title={chapter.title}
            icon={chapter.iconUrl}
            facts={factsOf(chapter)}
            checked={from === chapter.key}
            onChoose={() => onFrom(chapter.key)}
          />
        ))}
      </fieldset>
    </Panel>
  )
}

type ChoiceProps = {
  title: string
  number?: number
  icon?: string | null | undefined
  facts?: string
  checked: boolean
  onChoose: () => void
}

function Choice({ title, number, icon, facts, checked, onChoose }: ChoiceProps) {
  return (
    <label className={css.choice} data-checked={checked}>
      <input type="radio" name="from" checked={checked} onChange={onChoose} />
      {icon ? (
        <img src={icon} alt="" width={32} height={32} className={css.icon} loading="lazy" />
      ) : (
        number !== undefined && <span className={css.number}>{number}</span>
      )}
      <span className={css.choiceTitle}>{title}</span>
      {facts && <span className={css.facts}>{facts}</span>}
    </label>
  )
}

function factsOf(chapter: LibraryCard['chapters'][number]) {
  const seconds = chapter.tracks.reduce((sum, track) => sum + (track.duration ?? 0), 0)
  const parts = [
    chapter.tracks.length > 1 ? words.tracks(chapter.tracks.length) : null,
    seconds > 0 ? duration(seconds) : null,
  ]
  return parts.filter(Boolean).join(' · ')
}
