import type { HTMLAttributes, ReactNode } from 'react'
import css from './panel.module.css'

type PanelProps = HTMLAttributes<HTMLElement> & { heading?: ReactNode; aside?: ReactNode }

export function Panel({ heading, aside, children, className, ...rest }: PanelProps) {
  return (
    <section className={`${css.panel} ${className ?? ''}`} {...rest}>
      {heading && (
        <div className={css.head}>
          <h2>{heading}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

/** A short word about how something is, in a colour that is never the only sign of it. */
export function Tag({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'good' | 'warn' | 'bad' | undefined
  children: ReactNode
}) {
  return (
    <span className={css.tag} data-tone={tone}>
      {children}
    </span>
  )
}

/** A bar of progress with a name and a value for those who cannot see it. */
export function Bar(props: {
  label: string
  value: number
  valueText?: string
  tone?: 'accent' | 'moon' | 'good'
}) {
  const value = Math.round(Math.min(Math.max(props.value, 0), 100))
  return (
    <div
      className={css.bar}
      role="progressbar"
      aria-label={props.label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      aria-valuetext={props.valueText}
      data-tone={props.tone ?? 'accent'}
    >
      <span style={{ transform: `scaleX(${Math.min(Math.max(props.value, 0), 100) / 100})` }} />
    </div>
  )
}
