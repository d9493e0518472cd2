import { api, intention } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { Invitation, Role } from '@/api/types'
import { OutboxLink } from '@/session/AuthFrame'
import { CloseIcon } from '@/shared/icons'
import { notices } from '@/shared/notices'
import { when } from '@/shared/time'
import { Panel, Tag } from '@/shared/ui/Panel'
import { Failed } from '@/shared/ui/States'
import { deleteWithUndo, usePendingDeletions } from '@/shared/useUndo'
import { useSubmit } from '@/shared/useSubmit'
import { text } from '@/text'
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import css from '../account.module.css'
import { useInvitations } from './useHousehold'

const words = text.account.invitations
const { role: roleNames } = text.account.household
const roles = (['adult', 'viewer', 'owner'] as const).map((value) => ({ value, label: roleNames[value] }))

export function InvitationsPanel({ owner }: { owner: boolean }) {
  const { data: invitations, error, refetch } = useInvitations()
  const leaving = usePendingDeletions()
  const open = invitations?.filter((one) => !leaving.has(`invitation-${one.invitationId}`))
  return (
    <Panel heading={words.title}>
      <div className={css.stack}>
        {owner && <InviteForm />}
        {!open && error && <Failed error={error} retry={refetch} />}
        {open?.length === 0 && <p className={css.soft}>{words.none}</p>}
        {open && open.length > 0 && (
          <ul className={css.people}>
            {open.map((one) => (
              <InvitationRow key={one.invitationId} invitation={one} mayWithdraw={owner} />
            ))}
          </ul>
        )}
        {open && open.length > 0 && <OutboxLink />}
      </div>
    </Panel>
  )
}

function InviteForm() {
  const cache = useQueryClient()
  const { onSubmit, busy, message } = useSubmit(async ({ email = '', role = 'adult' }, form) => {
    const body = { email: email.trim(), role: role as Role }
    await answer(api.POST('/api/household/invitations', { params: { header: intention() }, body }))
    form.reset()
    notices.good(words.sent(body.email))
    await cache.invalidateQueries({ queryKey: keys.invitations })
  })
  return (
    <form className={css.form} onSubmit={onSubmit}>
      <TextInput
        className={css.grow}
        label={words.email}
        name="email"
        type="email"
        required
        error={message}
        autoComplete="off"
      />
      <NativeSelect className={css.role} label={words.role} name="role" data={roles} />
      <Button type="submit" variant="light" loading={busy}>
        {words.send}
      </Button>
    </form>
  )
}

function InvitationRow({ invitation, mayWithdraw }: { invitation: Invitation; mayWithdraw: boolean }) {
  const cache = useQueryClient()
  const { invitationId, email, role, expiresAt } = invitation
  const withdraw = () =>
    deleteWithUndo(
      `invitation-${invitationId}`,
      words.withdrawn(email),
      (keepalive) =>
        answer(
          api.DELETE('/api/household/invitations/{invitationId}', {
            params: { path: { invitationId } },
            keepalive,
          }),
        ),
      () => cache.invalidateQueries({ queryKey: keys.invitations }),
    )
  return (
    <li className={css.person}>
      <div className={css.who}>
        <p className={css.name}>{email}</p>
        <p className={css.soft}>{words.until(when(expiresAt))}</p>
      </div>
      <Tag>{roleNames[role]}</Tag>
      {mayWithdraw && (
        <ActionIcon size={44} color="gray" c="inherit" aria-label={words.withdraw(email)} onClick={withdraw}>
          <CloseIcon size={20} />
        </ActionIcon>
      )}
    </li>
  )
}
