import { useMayChange } from '@/account/useMe'
import { SpeechIcon, UploadIcon } from '@/shared/icons'
import { Page } from '@/shared/ui/Page'
import { Empty, Failed, Loading } from '@/shared/ui/States'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { useRef } from 'react'
import { Link } from 'react-router'
import { AudioArt } from './AudioArt'
import css from './audio.module.css'
import { AudioList } from './list/AudioList'
import { DropZone } from './uploads/DropZone'
import { UploadList } from './uploads/UploadList'
import { uploadQueue } from './uploads/uploads'
import { useAudioList } from './useAudio'

const words = text.audio

export default function AudioPage() {
  const { data: audio, error, refetch } = useAudioList()
  const allowed = useMayChange()
  const there = audio?.filter((one) => one.status !== 'uploading')
  return (
    <Page title={words.title} intro={words.intro} actions={allowed && there?.length !== 0 && <Actions />}>
      {allowed && <DropZone onFiles={(files) => uploadQueue.add(files)} />}
      <div className={css.sections}>
        <UploadList />
        {!there && !error && <Loading count={5} height={64} />}
        {!there && error && <Failed error={error} retry={refetch} />}
        {there?.length === 0 && (
          <Empty art={<AudioArt />} title={words.empty.title} hint={words.empty.hint}>
            {allowed && <Actions />}
          </Empty>
        )}
        {there && there.length > 0 && <AudioList audio={there} />}
        {allowed && (
          <p className={css.hint}>
            {words.drop}. {words.kinds}.
          </p>
        )}
      </div>
    </Page>
  )
}

function Actions() {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept="audio/*,.m4b,.opus,.flac"
        aria-label={words.upload}
        onChange={(event) => {
          uploadQueue.add(event.currentTarget.files ?? [])
          event.currentTarget.value = ''
        }}
      />
      <Button size="md" leftSection={<UploadIcon size={20} />} onClick={() => picker.current?.click()}>
        {words.upload}
      </Button>
      <Button
        size="md"
        variant="default"
        leftSection={<SpeechIcon size={20} />}
        component={Link}
        to="/audio/write"
      >
        {words.write}
      </Button>
    </>
  )
}
