import { useYotoLink, useLinkYoto } from '@/account/useYoto'
import { useMayChange } from '@/account/useMe'
import { api, intention } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, messageOf } from '@/api/problem'
import type { Card } from '@/api/types'
import { takeJob } from '@/live/apply'
import { when } from '@/shared/time'
import { JobProgress } from '@/shared/ui/JobProgress'
import { Panel } from '@/shared/ui/Panel'
import { isOver, useJob } from '@/shared/useJob'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { publicationOf } from '../useCards'
import css from './publish.module.css'

const words = text.cards.publish

export function PublishPanel({ card, dirty }: { card: Card; dirty: boolean }) {
  const cache = useQueryClient()
  const allowed = useMayChange()
  const { data: job } = useJob(card.publishJobId)
  const publish = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/cards/{cardId}/publish', {
          params: { path: { cardId: card.cardId }, header: intention() },
        }),
      ),
    onSuccess: (started) => {
      takeJob(cache, started)
      cache.setQueryData<Card>(
        keys.card(card.cardId),
        (known) => known && { ...known, publishJobId: started.jobId },
      )
    },
  })
  const state = publicationOf(card)
  const running = job !== undefined && !isOver(job)
  // Whoever pressed the button sees it through to the end; later it says nothing new.
  const justNow = publish.data?.jobId === job?.jobId && state !== 'changed'
  return (
    <Panel heading={words.title}>
      <div className={css.panel}>
        <p className={css.hint}>
          {state !== 'draft' && card.publishedAt ? `${words.publishedAt(when(card.publishedAt))}. ` : ''}
          {state === 'changed' ? words.changed : state === 'draft' ? words.draft : ''}
        </p>
        {job && (job.status !== 'done' || justNow) && <JobProgress job={job} />}
        {publish.error && (
          <p role="alert" className={css.error}>
            {messageOf(publish.error)}
          </p>
        )}
        <LinkFirst />
        {running ? (
          <StopButton jobId={job.jobId} stopping={job.status === 'cancelling'} />
        ) : (
          allowed &&
          state !== 'published' && (
            <Button size="md" disabled={dirty} loading={publish.isPending} onClick={() => publish.mutate()}>
              {state === 'changed' ? words.again : words.action}
            </Button>
          )
        )}
        {dirty && <p className={css.hint}>{words.saveFirst}</p>}
        {card.yotoCardId && !running && (
          <Button variant="default" component={Link} to={`/library/${encodeURIComponent(card.yotoCardId)}`}>
            {words.openInLibrary}
          </Button>
        )}
      </div>
    </Panel>
  )
}

function StopButton({ jobId, stopping }: { jobId: string; stopping: boolean }) {
  const cache = useQueryClient()
  const stop = useMutation({
    mutationFn: () => answer(api.POST('/api/jobs/{jobId}/cancel', { params: { path: { jobId } } })),
    onSuccess: (job) => takeJob(cache, job),
  })
  return (
    <Button variant="default" loading={stopping || stop.isPending} onClick={() => stop.mutate()}>
      {words.stop}
    </Button>
  )
}

/** Publishing needs a link to Yoto; say so before it fails. */
function LinkFirst() {
  const { data: link } = useYotoLink()
  const start = useLinkYoto()
  if (!link || link.linked) return null
  return (
    <div className={css.panel}>
      <p className={css.hint}>{text.account.yoto.hint}</p>
      <Button variant="light" loading={start.isPending} onClick={() => start.mutate()}>
        {text.account.yoto.link}
      </Button>
    </div>
  )
}
