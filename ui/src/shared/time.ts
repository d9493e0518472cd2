import { serverNow } from './clock'

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const sameYear = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})
const otherYear = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' })
const clock = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** Relative when near ("5 minutes ago"), absolute when further than a day. */
export function when(iso: string, now = serverNow()): string {
  const time = Date.parse(iso)
  const seconds = Math.round((time - now) / 1000)
  const distance = Math.abs(seconds)
  if (distance < 45) return seconds > 5 ? relative.format(seconds, 'second') : 'just now'
  if (distance < 45 * 60) return relative.format(Math.round(seconds / 60), 'minute')
  if (distance < 22 * 3600) return relative.format(Math.round(seconds / 3600), 'hour')
  if (distance < 7 * 86400) return relative.format(Math.round(seconds / 86400), 'day')
  const date = new Date(time)
  return date.getFullYear() === new Date(now).getFullYear() ? sameYear.format(date) : otherYear.format(date)
}

export function clockTime(iso: string) {
  return clock.format(new Date(iso))
}

/** 75 -> "1:15", 3700 -> "1:01:40". */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = String(whole % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}

/** The same for a screen reader: "1 minute 15 seconds". */
export function spokenDuration(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = Math.floor(seconds % 60)
  return [minutes > 0 ? `${minutes} min` : '', `${rest} s`].filter(Boolean).join(' ')
}
