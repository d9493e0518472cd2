import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer } from '@/api/problem'
import type { YotoAccount } from '@/api/types'
import { CloseIcon } from '@/shared/icons'
import { when } from '@/shared/time'
import { Panel, Tag } from '@/shared/ui/Panel'
import { Failed, Loading } from '@/shared/ui/States'
import { deleteWithUndo, usePendingDeletions } from '@/shared/useUndo'
import { text } from '@/text'
import { ActionIcon, Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import css from './account.module.css'
import { useMayChange } from './useMe'
import { useLinkYoto, useYotoLink } from './useYoto'

const words = text.account.yoto

/** The link to Yoto and how well it is. */
export function YotoPanel() {
  const { data: link, error, refetch } = useYotoLink()
  const leaving = usePendingDeletions()
  const allowed = useMayChange()
  const start = useLinkYoto()
  const accounts = link?.accounts.filter((account) => !leaving.has(`yoto-${account.accountId}`)) ?? []
  const ill = accounts.some((account) => account.health === 'needs-consent')
  return (
    <Panel heading={words.title}>
      {!link && (error ? <Failed error={error} retry={refetch} /> : <Loading count={1} height={64} />)}
      {link && (
        <div className={css.stack}>
          <ul className={css.people}>
            {accounts.map((account) => (
              <Account key={account.accountId} account={account} mayUnlink={allowed} />
            ))}
          </ul>
          <p className={css.soft}>{words.hint}</p>
          {allowed && (
            <Button
              variant={accounts.length > 0 && !ill ? 'default' : 'filled'}
              loading={start.isPending}
              onClick={() => start.mutate()}
            >
              {ill ? words.relink : accounts.length > 0 ? words.linkAnother : words.link}
            </Button>
          )}
        </div>
      )}
    </Panel>
  )
}

function Account({ account, mayUnlink }: { account: YotoAccount; mayUnlink: boolean }) {
  const cache = useQueryClient()
  const { accountId, health, linkedAt, lastRefreshedAt } = account
  const label = account.label ?? words.account
  const unlink = () =>
    deleteWithUndo(
      `yoto-${accountId}`,
      words.unlinked(label),
      (keepalive) =>
        answer(api.DELETE('/api/auth/yoto/{accountId}', { params: { path: { accountId } }, keepalive })),
      () =>
        Promise.all(
          [keys.yotoLink, keys.players, keys.library].map((queryKey) =>
            cache.invalidateQueries({ queryKey }),
          ),
        ),
    )
  return (
    <li className={css.person}>
      <div className={css.who}>
        <p className={css.name}>{label}</p>
        <p className={css.soft}>
          {words.linkedAt(when(linkedAt))} ·{' '}
          {lastRefreshedAt ? words.refreshed(when(lastRefreshedAt)) : words.neverRefreshed}
        </p>
      </div>
      <Tag tone={health === 'healthy' ? 'good' : 'bad'}>
        {health === 'healthy' ? words.healthy : words.needsConsent}
      </Tag>
      {mayUnlink && (
        <ActionIcon size={44} color="gray" c="inherit" aria-label={words.unlink(label)} onClick={unlink}>
          <CloseIcon size={20} />
        </ActionIcon>
      )}
    </li>
  )
}
