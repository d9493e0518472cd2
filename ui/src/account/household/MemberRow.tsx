import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, messageOf } from '@/api/problem'
import type { Member, Role } from '@/api/types'
import { CloseIcon } from '@/shared/icons'
import { notices } from '@/shared/notices'
import { Tag } from '@/shared/ui/Panel'
import { deleteWithUndo } from '@/shared/useUndo'
import { text } from '@/text'
import { ActionIcon, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import css from '../account.module.css'

const words = text.account.household
const roles = (['owner', 'adult', 'viewer'] as const).map((value) => ({ value, label: words.role[value] }))

type MemberRowProps = { member: Member; self: boolean; mayManage: boolean }

export function MemberRow({ member, self, mayManage }: MemberRowProps) {
  const remove = useRemove(member, self)
  return (
    <li className={css.person}>
      <span className={css.face} aria-hidden>
        {member.displayName.slice(0, 1).toUpperCase()}
      </span>
      <div className={css.who}>
        <p className={css.name}>
          {member.displayName} {self && <span className={css.soft}>({words.you})</span>}
        </p>
        <p className={css.soft}>{member.email}</p>
      </div>
      {mayManage ? <RoleSelect member={member} /> : <Tag>{words.role[member.role]}</Tag>}
      {(mayManage || self) && (
        <ActionIcon
          size={44}
          color="gray"
          c="inherit"
          aria-label={self ? words.leave : words.remove(member.displayName)}
          onClick={remove}
        >
          <CloseIcon size={20} />
        </ActionIcon>
      )}
    </li>
  )
}

function RoleSelect({ member: { userId, displayName, role } }: { member: Member }) {
  const cache = useQueryClient()
  const change = useMutation({
    mutationFn: (next: Role) =>
      answer(
        api.PATCH('/api/household/members/{userId}', { params: { path: { userId } }, body: { role: next } }),
      ),
    onError: (error) => notices.bad(messageOf(error)),
    onSettled: () =>
      Promise.all([keys.members, keys.me].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  })
  return (
    <NativeSelect
      className={css.role}
      aria-label={words.roleOf(displayName)}
      title={words.roleHint[role]}
      value={change.isPending ? change.variables : role}
      disabled={change.isPending}
      data={roles}
      onChange={(event) => change.mutate(event.currentTarget.value as Role)}
    />
  )
}

function useRemove({ userId, displayName }: Member, self: boolean) {
  const cache = useQueryClient()
  return () =>
    deleteWithUndo(
      `member-${userId}`,
      self ? words.left : words.removed(displayName),
      (keepalive) =>
        answer(api.DELETE('/api/household/members/{userId}', { params: { path: { userId } }, keepalive })),
      () => Promise.all([keys.members, keys.me].map((queryKey) => cache.invalidateQueries({ queryKey }))),
    )
}
