import { useMayChange } from '@/account/useMe'
import { useAudioList } from '@/audio/useAudio'
import type { Card } from '@/api/types'
import { notices } from '@/shared/notices'
import { Panel } from '@/shared/ui/Panel'
import { text } from '@/text'
import { Button, Drawer, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { PublishPanel } from '../publish/PublishPanel'
import { AudioPicker } from './AudioPicker'
import { Chapters } from './Chapters'
import { DeleteCard } from './DeleteCard'
import { addAsChapter, addChapter, addTrack } from './draft'
import { DragPlace } from './DragPlace'
import css from './editor.module.css'
import { LeaveGuard } from './LeaveGuard'
import { SaveBar } from './SaveBar'
import { useDraft } from './useDraft'

const words = text.cards.editor

/** Where a press on + puts a recording: a new chapter, or one that is there. */
type Target = { chapterId: string | null }

export function Editor({ card }: { card: Card | null }) {
  const draft = useDraft(card)
  const { data: audio } = useAudioList()
  const [target, setTarget] = useState<Target | null>(null)
  const allowed = useMayChange()
  const { now, change } = draft

  function add(one: { audioId: string; title: string }, chapterId: string | null) {
    notices.plain(words.added(one.title))
    change((before) =>
      chapterId === null ? addAsChapter(before, one) : addTrack(before, chapterId, one.audioId),
    )
  }

  return (
    <DragPlace draft={now} change={change} audio={audio ?? []}>
      <fieldset className={css.editor} data-testid="card-editor" disabled={!allowed}>
        <legend className="hidden">{card?.title ?? words.newTitle}</legend>
        <div className={css.main}>
          <Panel className={css.fields}>
            <TextInput
              label={words.title}
              placeholder={words.titlePlaceholder}
              size="md"
              required
              maxLength={100}
              value={now.title}
              error={draft.save.error?.field('title')}
              onChange={({ currentTarget: { value } }) =>
                change((before) => ({ ...before, title: value }), 'title')
              }
            />
            <Textarea
              label={words.description}
              placeholder={words.descriptionPlaceholder}
              size="md"
              autosize
              minRows={2}
              maxLength={500}
              value={now.description}
              onChange={({ currentTarget: { value } }) =>
                change((before) => ({ ...before, description: value }), 'description')
              }
            />
          </Panel>
          <Panel heading={words.chapters}>
            <Chapters
              draft={now}
              change={change}
              audio={audio}
              onAdd={(chapterId) => setTarget({ chapterId })}
            />
            <div className={css.adders}>
              <Button className={css.onPhone} onClick={() => setTarget({ chapterId: null })}>
                {words.addAudio}
              </Button>
              <Button
                variant="default"
                onClick={() =>
                  change((before) => addChapter(before, `${words.untitled} ${before.chapters.length + 1}`))
                }
              >
                {words.addChapter}
              </Button>
            </div>
          </Panel>
        </div>
        <aside className={css.side}>
          {card && <PublishPanel card={card} dirty={draft.dirty} />}
          <Panel heading={words.audio} className={css.onDesk}>
            <AudioPicker audio={audio} draggable onAdd={(one) => add(one, null)} />
          </Panel>
        </aside>
        {card && <DeleteCard card={card} />}
        <SaveBar draft={draft} />
      </fieldset>
      <Drawer
        opened={target !== null}
        onClose={() => setTarget(null)}
        position="bottom"
        size="75%"
        radius="xl"
        title={words.addAudio}
        closeButtonProps={{ 'aria-label': text.common.close }}
      >
        <AudioPicker audio={audio} onAdd={(one) => add(one, target?.chapterId ?? null)} />
      </Drawer>
      <LeaveGuard when={draft.dirty} />
    </DragPlace>
  )
}
