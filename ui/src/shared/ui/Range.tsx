import { useEffect, useRef, useState, type CSSProperties } from 'react'
import css from './range.module.css'

type RangeProps = {
  label: string
  value: number
  max: number
  /** Values above are shown, but not offered. */
  limit?: number | null | undefined
  valueText?: ((value: number) => string) | undefined
  disabled?: boolean | undefined
  onCommit: (value: number) => void
  /** How long the hand must rest before the value counts. */
  rest?: number
}

/** A slider that speaks once the hand rests: a drag over ten steps is one wish, not ten. */
export function Range({ label, value, max, limit, valueText, disabled, onCommit, rest = 350 }: RangeProps) {
  const [draft, setDraft] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const top = limit ?? max
  const shown = draft ?? value

  function move(next: number) {
    const allowed = Math.min(next, top)
    setDraft(allowed)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setDraft(null)
      if (allowed !== value) onCommit(allowed)
    }, rest)
  }

  const style = { '--filled': `${(shown / max) * 100}%`, '--limit': `${(top / max) * 100}%` } as CSSProperties
  return (
    <input
      className={css.range}
      type="range"
      aria-label={label}
      aria-valuetext={valueText?.(shown)}
      min={0}
      max={max}
      step={1}
      value={shown}
      disabled={disabled}
      style={style}
      onChange={(event) => move(Number(event.currentTarget.value))}
    />
  )
}
