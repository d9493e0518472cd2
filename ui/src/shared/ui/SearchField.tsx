import { text } from '@/text'
import { CloseButton, TextInput } from '@mantine/core'
import { SearchIcon } from '../icons'

export function SearchField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <TextInput
      type="search"
      aria-label={props.label}
      placeholder={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      leftSection={<SearchIcon size={18} />}
      rightSection={
        props.value ? (
          <CloseButton aria-label={text.common.clearSearch} onClick={() => props.onChange('')} />
        ) : null
      }
      radius="xl"
      size="md"
      mb="md"
    />
  )
}

/** All words must occur somewhere; capitals and accents do not matter. */
export function matches(query: string, ...fields: (string | null | undefined)[]) {
  const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain(query).split(/\s+/).filter(Boolean)
  const all = plain(fields.filter(Boolean).join(' '))
  return words.every((word) => all.includes(word))
}
