import { previewPlayer } from '@/audio/preview/previewPlayer'
import { PlayIcon } from '@/shared/icons'
import { JobProgress } from '@/shared/ui/JobProgress'
import { Panel } from '@/shared/ui/Panel'
import { Failed, Loading } from '@/shared/ui/States'
import { isOver, useJob } from '@/shared/useJob'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { useAudioList } from '../useAudio'
import css from './story.module.css'

const words = text.audio.story

type StoryProgressProps = { jobId: string; onAgain: () => void; onAnother: () => void }

export function StoryProgress({ jobId, onAgain, onAnother }: StoryProgressProps) {
  const { data: job, error, refetch } = useJob(jobId)
  const { data: list } = useAudioList()
  if (!job) return error ? <Failed error={error} retry={refetch} /> : <Loading count={1} height={180} />
  const audio = list?.find((one) => one.audioId === job.subjectId)
  return (
    <Panel>
      <div className={css.form}>
        <JobProgress job={job} />
        {job.status === 'done' && (
          <>
            <p>{words.done}</p>
            <Button
              size="md"
              leftSection={<PlayIcon size={18} />}
              onClick={() =>
                void previewPlayer.play(job.subjectId, audio?.title ?? words.title, audio?.duration)
              }
            >
              {words.listen}
            </Button>
          </>
        )}
        {isOver(job) && (
          <Button size="md" variant="default" onClick={job.status === 'done' ? onAnother : onAgain}>
            {job.status === 'done' ? words.another : words.again}
          </Button>
        )}
      </div>
    </Panel>
  )
}
