import { bytes, count } from '@/shared/numbers'
import { Bar, Panel } from '@/shared/ui/Panel'
import { Failed, Loading } from '@/shared/ui/States'
import { text } from '@/text'
import css from '../account.module.css'
import { useHousehold } from './useHousehold'

const words = text.account.quotas

export function QuotasPanel() {
  const { data: household, error, refetch } = useHousehold()
  const quotas = household?.quotas
  return (
    <Panel heading={words.title}>
      {!quotas && (error ? <Failed error={error} retry={refetch} /> : <Loading count={2} height={36} />)}
      {quotas && (
        <div className={css.stack}>
          <Quota
            name={words.storage}
            used={quotas.storageBytes}
            limit={quotas.storageBytesLimit}
            show={bytes}
          />
          <Quota
            name={words.speech}
            used={quotas.speechCharacters}
            limit={quotas.speechCharactersLimit}
            show={count}
          />
        </div>
      )}
    </Panel>
  )
}

function Quota({
  name,
  used,
  limit,
  show,
}: {
  name: string
  used: number
  limit: number
  show: (value: number) => string
}) {
  const amount = words.of(show(used), show(limit))
  return (
    <div className={css.quota}>
      <p>
        <span>{name}</span>
        <span className={css.soft}>{amount}</span>
      </p>
      <Bar label={name} value={limit > 0 ? (used / limit) * 100 : 0} valueText={amount} tone="moon" />
    </div>
  )
}
