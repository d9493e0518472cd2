import { api } from '@/api/client'
import { answer, messageOf } from '@/api/problem'
import { session } from '@/session/session'
import { DownloadIcon } from '@/shared/icons'
import { notices } from '@/shared/notices'
import { Panel } from '@/shared/ui/Panel'
import { useSubmit } from '@/shared/useSubmit'
import { text } from '@/text'
import { Button, Modal, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import css from './account.module.css'

const words = text.account.data

export function DataPanel({ mayExport }: { mayExport: boolean }) {
  const [deleting, setDeleting] = useState(false)
  const exporting = useMutation({
    mutationFn: () => answer(api.GET('/api/user-auth/me/export')),
    onSuccess: (document) => download(document, `smart-stream-${document.exportedAt.slice(0, 10)}.json`),
    onError: (error) => notices.bad(messageOf(error)),
  })
  return (
    <Panel heading={words.title}>
      <div className={css.stack}>
        {mayExport && (
          <>
            <p className={css.soft}>{words.exportHint}</p>
            <Button
              variant="default"
              leftSection={<DownloadIcon size={18} />}
              loading={exporting.isPending}
              onClick={() => exporting.mutate()}
            >
              {words.export}
            </Button>
          </>
        )}
        <p className={css.soft}>{words.deleteHint}</p>
        <Button variant="subtle" c="var(--bad)" onClick={() => setDeleting(true)}>
          {words.deleteOpen}
        </Button>
      </div>
      <Modal
        opened={deleting}
        onClose={() => setDeleting(false)}
        title={words.deleteTitle}
        radius="xl"
        centered
        closeButtonProps={{ 'aria-label': text.common.close }}
      >
        <DeleteForm />
      </Modal>
    </Panel>
  )
}

/** The one thing that cannot be undone, so it asks for the password instead. */
function DeleteForm() {
  const { onSubmit, busy, message } = useSubmit(async ({ password = '' }) => {
    await answer(api.DELETE('/api/user-auth/me', { body: { password } }))
    await session.signOut(() => Promise.resolve())
  })
  return (
    <form className={css.stack} onSubmit={onSubmit}>
      <p>{words.deleteHint}</p>
      <PasswordInput
        label={words.password}
        name="password"
        required
        autoComplete="current-password"
        error={message}
        visibilityToggleButtonProps={{ 'aria-label': text.session.showPassword }}
      />
      <Button type="submit" loading={busy}>
        {words.deleteConfirm}
      </Button>
    </form>
  )
}

function download(document: unknown, name: string) {
  const url = URL.createObjectURL(new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' }))
  const link = window.document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
