import { text } from '@/text'
import { Button } from '@mantine/core'
import css from './shell.module.css'

/** A fault in one room leaves the others usable. */
export function RoomError() {
  return (
    <div className={css.unreachable} role="alert">
      <h1>{text.errors.roomBroke}</h1>
      <p>{text.errors.unknown}</p>
      <Button onClick={() => window.location.reload()}>{text.common.reload}</Button>
    </div>
  )
}
