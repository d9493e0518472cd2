import { useLinkYoto, useYotoLink } from '@/account/useYoto'
import { Empty } from '@/shared/ui/States'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { PlayerArt } from './art/PlayerArt'

const words = text.players.empty

export function NoPlayers() {
  const { data: link } = useYotoLink()
  const start = useLinkYoto()
  if (link?.linked) {
    return (
      <Empty
        art={<PlayerArt family="v3" picture="face" size={120} />}
        title={words.noneTitle}
        hint={words.noneHint}
      />
    )
  }
  return (
    <Empty art={<PlayerArt family="v3" picture="asleep" size={120} />} title={words.title} hint={words.hint}>
      <Button size="md" loading={start.isPending} onClick={() => start.mutate()}>
        {words.action}
      </Button>
    </Empty>
  )
}
