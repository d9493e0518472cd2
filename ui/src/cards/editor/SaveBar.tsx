import { messageOf } from '@/api/problem'
import { RedoIcon, UndoIcon } from '@/shared/icons'
import { text } from '@/text'
import { ActionIcon, Button } from '@mantine/core'
import { useEffect, useEffectEvent } from 'react'
import css from './editor.module.css'
import type { DraftState } from './useDraft'

const words = text.cards.editor

/** Always in reach: whether everything is saved, and the way back. */
export function SaveBar({ draft }: { draft: DraftState }) {
  const { dirty, flaw, save, conflict } = draft
  useUndoKeys(draft)
  if (!dirty && !draft.canUndo && !draft.canRedo && !save.error) return null
  return (
    <div className={css.saveBar}>
      {conflict ? (
        <div className={css.conflict} role="alert">
          <p>
            <strong>{words.conflict}.</strong> {words.conflictHint}
          </p>
          <Button variant="light" onClick={() => void draft.loadNewest()}>
            {words.loadNewest}
          </Button>
        </div>
      ) : (
        save.error && (
          <p role="alert" className={css.error}>
            {messageOf(save.error)}
          </p>
        )
      )}
      <div className={css.saveRow}>
        <ActionIcon
          size={44}
          color="gray"
          c="inherit"
          aria-label={text.common.undo}
          disabled={!draft.canUndo}
          onClick={draft.undo}
        >
          <UndoIcon />
        </ActionIcon>
        <ActionIcon
          size={44}
          color="gray"
          c="inherit"
          aria-label={text.common.redo}
          disabled={!draft.canRedo}
          onClick={draft.redo}
        >
          <RedoIcon />
        </ActionIcon>
        <span className={css.saveState} role="status">
          {dirty ? (flaw ? words[flaw] : words.unsaved) : draft.now.chapters.length > 0 ? words.saved : ''}
        </span>
        <Button
          size="md"
          disabled={!dirty || flaw !== null || conflict}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {words.save}
        </Button>
      </div>
    </div>
  )
}

/** Ctrl+Z outside of a text field, where the browser has its own. */
function useUndoKeys(draft: DraftState) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const field = event.target instanceof HTMLElement && event.target.closest('input, textarea')
    if (field || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    if (event.shiftKey) draft.redo()
    else draft.undo()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
