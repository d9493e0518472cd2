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

type Draft = { title: string; story: string }
const blank: Draft = { title: '', story: '' }

export default function StoryPage() {
  const [jobId, setJobId] = useState<string | null>(null)
  // Kept here, so that a story is not lost when reading it aloud did not work.
  const [draft, setDraft] = useState<Draft>(blank)
  return (
    <Page title={words.title} back={{ to: '/audio', label: words.back }} narrow>
      {jobId === null ? (
        <StoryForm draft={draft} onDraft={setDraft} onStarted={setJobId} />
      ) : (
        <StoryProgress
          jobId={jobId}
          onAgain={() => setJobId(null)}
          onAnother={() => {
            setDraft(blank)
            setJobId(null)
          }}
        />
      )}
    </Page>
  )
}

type FormProps = { draft: Draft; onDraft: (draft: Draft) => void; onStarted: (jobId: string) => void }

function StoryForm({ draft, onDraft, onStarted }: FormProps) {
  const cache = useQueryClient()
  const { data: voices } = useQuery({
    queryKey: keys.voices,
    staleTime: Infinity,
    queryFn: () => answer(api.GET('/api/audio/voices')),
  })
  const { title, story } = draft
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
          onChange={(event) => onDraft({ ...draft, title: event.currentTarget.value })}
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
            onChange={(event) => onDraft({ ...draft, story: event.currentTarget.value })}
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
