import { ApiError, messageOf } from '@/api/problem'
import { text } from '@/text'
import { Button, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { WarningIcon } from '../icons'
import css from './states.module.css'

/** What a list is for, and the first step, while there is nothing in it. */
export function Empty(props: { art?: ReactNode; title: string; hint: string; children?: ReactNode }) {
  return (
    <section className={css.empty}>
      {props.art}
      <h2>{props.title}</h2>
      <p>{props.hint}</p>
      {props.children && <div className={css.actions}>{props.children}</div>}
    </section>
  )
}

/** What happened, in the server's words, and a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry: () => unknown }) {
  const missing = error instanceof ApiError && error.status === 404
  return (
    <section className={css.failed} role="alert">
      <WarningIcon size={28} />
      <h2>{missing ? text.errors.notFound : text.errors.loadFailed}</h2>
      <p>{messageOf(error)}</p>
      <Button variant="default" onClick={() => void retry()}>
        {text.common.retry}
      </Button>
    </section>
  )
}

/** Grey shapes in the size of what is to come, so that nothing jumps when it does. */
export function Loading({
  count,
  height,
  className,
}: {
  count: number
  height: number
  className?: string | undefined
}) {
  return (
    <div className={className} role="status" aria-label={text.common.loading}>
      {Array.from({ length: count }, (_, index) => (
        <Skeleton key={index} height={height} radius="lg" mb="sm" />
      ))}
    </div>
  )
}
