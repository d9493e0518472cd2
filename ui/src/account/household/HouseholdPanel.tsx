import { api, ifMatch } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, messageOf } from '@/api/problem'
import type { Household, Me } from '@/api/types'
import { notices } from '@/shared/notices'
import { Panel } from '@/shared/ui/Panel'
import { Failed, Loading } from '@/shared/ui/States'
import { usePendingDeletions } from '@/shared/useUndo'
import { useSubmit } from '@/shared/useSubmit'
import { text } from '@/text'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import css from '../account.module.css'
import { useMe, useRole } from '../useMe'
import { MemberRow } from './MemberRow'
import { useHousehold, useMembers } from './useHousehold'

const words = text.account.household

export function HouseholdPanel() {
  const { data: me } = useMe()
  const { data: household } = useHousehold()
  const { data: members, error, refetch } = useMembers()
  const owner = useRole() === 'owner'
  const leaving = usePendingDeletions()
  return (
    <Panel heading={household?.name ?? words.title}>
      <div className={css.stack}>
        {me && me.households.length > 1 && <Switch me={me} />}
        {household && owner && <RenameForm household={household} />}
        {!members && (error ? <Failed error={error} retry={refetch} /> : <Loading count={2} height={56} />)}
        <ul className={css.people} aria-label={words.members}>
          {members
            ?.filter((member) => !leaving.has(`member-${member.userId}`))
            .map((member) => (
              <MemberRow
                key={member.userId}
                member={member}
                self={member.userId === me?.userId}
                mayManage={owner}
              />
            ))}
        </ul>
      </div>
    </Panel>
  )
}

function RenameForm({ household }: { household: Household }) {
  const cache = useQueryClient()
  const { onSubmit, busy, message } = useSubmit(async ({ name = '' }) => {
    const params = { header: ifMatch(household.version) }
    cache.setQueryData(
      keys.household,
      await answer(api.PATCH('/api/household', { params, body: { name: name.trim() } })),
    )
    void cache.invalidateQueries({ queryKey: keys.me })
    notices.good(text.common.saved)
  })
  return (
    <form className={css.form} onSubmit={onSubmit}>
      <TextInput
        className={css.grow}
        label={words.name}
        name="name"
        key={household.version}
        defaultValue={household.name}
        required
        maxLength={100}
        error={message}
      />
      <Button type="submit" variant="light" loading={busy}>
        {text.common.save}
      </Button>
    </form>
  )
}

/** Who belongs to two families chooses which one this page is about. */
function Switch({ me }: { me: Me }) {
  const change = useMutation({
    mutationFn: (activeHouseholdId: string) =>
      answer(api.PATCH('/api/user-auth/me', { body: { activeHouseholdId } })),
    // Everything on the page belongs to the other family now, the socket too.
    onSuccess: () => window.location.reload(),
    onError: (error) => notices.bad(messageOf(error)),
  })
  return (
    <NativeSelect
      label={words.switch}
      value={me.activeHouseholdId}
      disabled={change.isPending}
      data={me.households.map((one) => ({ value: one.householdId, label: one.name }))}
      onChange={(event) => change.mutate(event.currentTarget.value)}
    />
  )
}
