import type { PlayerState } from '@/api/types'
import { SleepIcon } from '@/shared/icons'
import { duration } from '@/shared/time'
import { useNow } from '@/shared/useNow'
import { text } from '@/text'
import { Menu, UnstyledButton } from '@mantine/core'
import { sleepLeft } from '../position'
import css from './card.module.css'

const words = text.players.sleep
const choices = [5, 10, 15, 30, 60]

type SleepMenuProps = { state: PlayerState; disabled: boolean; onChoose: (seconds: number) => void }

export function SleepMenu({ state, disabled, onChoose }: SleepMenuProps) {
  const now = useNow(Boolean(state.sleepTimerEndsAt))
  const left = sleepLeft(state, now)
  return (
    <Menu
      width={220}
      position="top-start"
      radius="lg"
      shadow="md"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton
          className={css.sleep}
          data-on={left !== null}
          disabled={disabled}
          aria-label={left === null ? words.label : `${words.label}: ${words.remaining(duration(left))}`}
        >
          <SleepIcon size={26} />
          {left !== null && <span>{duration(left)}</span>}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{left === null ? words.label : words.remaining(duration(left))}</Menu.Label>
        {choices.map((minutes) => (
          <Menu.Item key={minutes} onClick={() => onChoose(minutes * 60)}>
            {words.minutes(minutes)}
          </Menu.Item>
        ))}
        {left !== null && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onChoose(0)}>{words.off}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
