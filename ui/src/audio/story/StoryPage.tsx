import { api, intention } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import { takeJob } from '@/live/apply'
import { useSubmit } from '@/shared/useSubmit'
import { Page } from '@/shared/ui/Page'
import { Panel } from '@/shared/ui/Panel'
import { text } from '@/text'
import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { duration } from '@/shared/time'
import css from './story.module.css'
import { StoryProgress } from './StoryProgress'

const words = text.audio.story
const limit = 20_000
/** A calm reading voice speaks about 15 characters a second. */
const charactersPerSecond = 15

export default function StoryPage() {
  const [jobId, setJobId] = useState<string | null>(null)
  return (
    <Page title={words.title} back={{ to: '/audio', label: words.back }} narrow>
      {jobId === null ? (
        <StoryForm onStarted={setJobId} />
      ) : (
        <StoryProgress jobId={jobId} onAnother={() => setJobId(null)} />
      )}
    </Page>
  )
}

function StoryForm({ onStarted }: { onStarted: (jobId: string) => void }) {
  const cache = useQueryClient()
  const { data: voices } = useQuery({
    queryKey: keys.voices,
    staleTime: Infinity,
    queryFn: () => answer(api.GET('/api/audio/voices')),
  })
  const [title, setTitle] = useState('')
  const [story, setStory] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const voice = chosen ?? voices?.items[0]?.voice ?? null
  const { onSubmit, busy, message, field } = useSubmit(async () => {
    const body = { title: title.trim(), text: story, voice: voice ?? '' }
    const job = await answer(api.POST('/api/audio/speech', { params: { header: intention() }, body }))
    takeJob(cache, job)
    onStarted(job.jobId)
  })
  const ready = title.trim() !== '' && story.trim() !== '' && story.length <= limit && voice !== null
  return (
    <Panel>
      <form className={css.form} onSubmit={onSubmit}>
        <TextInput
          label={words.name}
          size="md"
          required
          maxLength={100}
          value={title}
          error={field('title')}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div>
          <Textarea
            label={words.textLabel}
            placeholder={words.text}
            size="md"
            required
            autosize
            minRows={9}
            maxRows={22}
            value={story}
            error={field('text')}
            aria-describedby="story-counter"
            onChange={(event) => setStory(event.currentTarget.value)}
          />
          <p id="story-counter" className={css.counter} data-over={story.length > limit}>
            <span>{words.counter(story.length, limit)}</span>
            {story.length > 0 && <span>{words.reading(duration(story.length / charactersPerSecond))}</span>}
          </p>
        </div>
        <Select
          label={words.voice}
          size="md"
          required
          allowDeselect={false}
          value={voice}
          onChange={setChosen}
          data={
            voices?.items.map((one) => ({ value: one.voice, label: `${one.name} (${one.language})` })) ?? []
          }
        />
        {message && (
          <p className={css.error} role="alert">
            {message}
          </p>
        )}
        <Button type="submit" size="md" loading={busy} disabled={!ready}>
          {words.create}
        </Button>
      </form>
    </Panel>
  )
}
