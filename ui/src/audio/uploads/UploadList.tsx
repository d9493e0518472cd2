import { ActionIcon, Button } from '@mantine/core'
import { Panel } from '@/shared/ui/Panel'
import { CloseIcon } from '@/shared/icons'
import { bytes } from '@/shared/numbers'
import { Bar, Tag } from '@/shared/ui/Panel'
import { text } from '@/text'
import { useAudioList } from '../useAudio'
import type { Upload } from './queue'
import { uploadQueue, useUploads } from './uploads'
import css from './uploads.module.css'

const words = text.audio.uploads

type Shown = {
  word: keyof typeof words.status
  reason: string | null
  tone: 'plain' | 'good' | 'warn' | 'bad'
}

export function UploadList() {
  const uploads = useUploads()
  const { data: audio } = useAudioList()
  if (uploads.length === 0) return null
  const shown = uploads.map((upload) => ({
    upload,
    ...describe(
      upload,
      audio?.find((one) => one.audioId === upload.target?.audioId),
    ),
  }))
  const finished = shown.filter(({ word }) => word === 'ready').map(({ upload }) => upload.id)
  const failed = shown.filter(({ word }) => word === 'failed')
  return (
    <Panel
      heading={words.title}
      aside={
        <div className={css.actions}>
          {failed.length > 1 && (
            <Button
              size="compact-md"
              variant="light"
              onClick={() => failed.forEach(({ upload }) => uploadQueue.retry(upload.id))}
            >
              {words.retryAll}
            </Button>
          )}
          {finished.length > 0 && (
            <Button size="compact-md" variant="default" onClick={() => uploadQueue.remove(finished)}>
              {words.clear}
            </Button>
          )}
        </div>
      }
    >
      <ul className={css.list}>
        {shown.map(({ upload, ...how }) => (
          <UploadItem key={upload.id} upload={upload} how={how} />
        ))}
      </ul>
    </Panel>
  )
}

function UploadItem({ upload, how }: { upload: Upload; how: Shown }) {
  const moving = upload.status !== 'sent' && upload.status !== 'failed'
  return (
    <li className={css.item} data-testid="upload-item" data-status={how.word}>
      <div className={css.top}>
        <span className={css.name}>{upload.file.name}</span>
        <span className={css.size}>{bytes(upload.file.size)}</span>
        <Tag tone={how.tone}>{words.status[how.word]}</Tag>
        {how.word === 'failed' && upload.file.size > 0 && (
          <Button size="compact-md" variant="light" onClick={() => uploadQueue.retry(upload.id)}>
            {words.retry}
          </Button>
        )}
        {!moving && (
          <ActionIcon
            color="gray"
            c="inherit"
            size={36}
            aria-label={words.dismiss(upload.file.name)}
            onClick={() => uploadQueue.remove([upload.id])}
          >
            <CloseIcon size={18} />
          </ActionIcon>
        )}
      </div>
      {moving && (
        <Bar
          label={words.progress(upload.file.name)}
          value={upload.progress}
          valueText={`${Math.round(upload.progress)} %`}
        />
      )}
      {how.reason && how.word !== 'interrupted' && (
        <p className={css.reason} role="alert">
          {how.reason}
        </p>
      )}
    </li>
  )
}

/** Once the bytes are there the server looks at them; from then on its word about the audio counts. */
function describe(upload: Upload, audio: { status: string; reason?: string | null } | undefined): Shown {
  if (upload.status === 'failed') return { word: 'failed', reason: upload.reason, tone: 'bad' }
  if (upload.status === 'interrupted') return { word: 'interrupted', reason: upload.reason, tone: 'warn' }
  if (upload.status !== 'sent') return { word: upload.status, reason: null, tone: 'plain' }
  if (audio?.status === 'ready') return { word: 'ready', reason: null, tone: 'good' }
  if (audio?.status === 'refused' || audio?.status === 'failed')
    return { word: 'refused', reason: audio.reason ?? null, tone: 'bad' }
  return { word: 'checking', reason: null, tone: 'plain' }
}
