import type { PlayerState } from '@/api/types'
import { Cover } from '@/library/Cover'
import { useLibraryCard } from '@/library/useLibrary'
import { duration, spokenDuration } from '@/shared/time'
import { Bar } from '@/shared/ui/Panel'
import { useNow } from '@/shared/useNow'
import { text } from '@/text'
import { Link } from 'react-router'
import { positionNow } from '../position'
import css from './card.module.css'

const words = text.players

export function NowPlaying({ state }: { state: PlayerState }) {
  const cardId = state.playback === 'stopped' ? null : state.cardId
  const { data: card } = useLibraryCard(cardId)
  if (!cardId && !state.trackTitle) return <Nothing />
  const title = state.trackTitle ?? state.chapterTitle ?? card?.title ?? words.playback[state.playback]
  return (
    <div className={css.now}>
      <Cover title={card?.title ?? title} url={card?.coverUrl} className={css.cover} />
      <div className={css.what}>
        <p className={css.track}>{title}</p>
        <p className={css.cardTitle}>{card?.title ?? state.chapterTitle}</p>
        <Progress state={state} />
      </div>
    </div>
  )
}

function Progress({ state }: { state: PlayerState }) {
  const now = useNow(state.playback === 'playing')
  const position = positionNow(state, now)
  const length = state.trackLength ?? null
  if (position === null || length === null) return <div className={css.noProgress} />
  if (length === 0) {
    return (
      <p className={css.stream}>
        {words.stream} · {duration(position)}
      </p>
    )
  }
  const valueText = `${spokenDuration(position)} / ${spokenDuration(length)}`
  return (
    <div className={css.progress}>
      <Bar label={words.progress} value={(position / length) * 100} valueText={valueText} tone="moon" />
      <span>
        {duration(position)} <span>{duration(length)}</span>
      </span>
    </div>
  )
}

function Nothing() {
  return (
    <div className={css.now} data-empty>
      <div className={css.slot} aria-hidden />
      <div className={css.what}>
        <p className={css.track}>{words.nothing}</p>
        <Link to="/library">{words.findMusic}</Link>
      </div>
    </div>
  )
}
