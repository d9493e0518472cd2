import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, messageOf } from '@/api/problem'
import { signOut } from '@/session/calls'
import { notices } from '@/shared/notices'
import { Panel } from '@/shared/ui/Panel'
import { Failed, Loading } from '@/shared/ui/States'
import { undoQueue } from '@/shared/undo'
import { useSubmit } from '@/shared/useSubmit'
import { text } from '@/text'
import type { Me } from '@/api/types'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import css from './account.module.css'
import { useMe } from './useMe'

const words = text.account.me

export function MePanel() {
  const { data: me, error, refetch } = useMe()
  return (
    <Panel heading={words.title}>
      {!me && (error ? <Failed error={error} retry={refetch} /> : <Loading count={2} height={48} />)}
      {me && (
        <div className={css.stack}>
          <NameForm me={me} />
          <p>
            <span className={css.soft}>{words.email}: </span>
            {me.email}
          </p>
          <SignOut />
        </div>
      )}
    </Panel>
  )
}

function NameForm({ me }: { me: Me }) {
  const cache = useQueryClient()
  const { onSubmit, busy, message } = useSubmit(async ({ displayName = '' }) => {
    const body = { displayName: displayName.trim() }
    cache.setQueryData(keys.me, await answer(api.PATCH('/api/user-auth/me', { body })))
    void cache.invalidateQueries({ queryKey: keys.members })
    notices.good(text.common.saved)
  })
  return (
    <form className={css.form} onSubmit={onSubmit}>
      <TextInput
        className={css.grow}
        label={words.name}
        name="displayName"
        key={me.displayName}
        defaultValue={me.displayName}
        required
        maxLength={100}
        error={message}
        autoComplete="name"
      />
      <Button type="submit" variant="light" loading={busy}>
        {text.common.save}
      </Button>
    </form>
  )
}

function SignOut() {
  const leave = useMutation({
    mutationFn: async () => {
      await undoQueue.flush(false)
      await signOut()
    },
    onError: (error) => notices.bad(messageOf(error)),
  })
  return (
    <div className={css.row}>
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {words.signOut}
      </Button>
      <span className={css.soft}>{words.signOutHint}</span>
    </div>
  )
}
