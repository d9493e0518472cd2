import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { text } from '@/text'
import css from './simulator.module.css'

type KnobProps = {
  label: string
  caption: string
  value: number
  max: number
  valueText: string
  disabled: boolean
  pressLabel: string
  onTurn: (steps: 1 | -1) => void
  onPress: () => void
}

const degreesPerStep = 22

/** A knob: turn it by dragging around it or with the arrow keys, press it with a click or enter. */
export function KnobDial({
  label,
  caption,
  value,
  max,
  valueText,
  disabled,
  pressLabel,
  onTurn,
  onPress,
}: KnobProps) {
  const [angle, setAngle] = useState(0)
  const drag = useRef<{ last: number; rest: number; turned: boolean } | null>(null)

  function turn(steps: 1 | -1) {
    setAngle((before) => before + steps * degreesPerStep)
    onTurn(steps)
  }

  function down(event: PointerEvent<HTMLElement>) {
    if (disabled) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { last: angleOf(event), rest: 0, turned: false }
  }

  function move(event: PointerEvent<HTMLElement>) {
    const now = drag.current
    if (!now) return
    const angleNow = angleOf(event)
    const delta = ((angleNow - now.last + 540) % 360) - 180
    now.last = angleNow
    now.rest += delta
    while (Math.abs(now.rest) >= degreesPerStep) {
      const step = now.rest > 0 ? 1 : -1
      now.rest -= step * degreesPerStep
      now.turned = true
      turn(step)
    }
  }

  function up() {
    if (drag.current && !drag.current.turned) onPress()
    drag.current = null
  }

  function key(event: KeyboardEvent) {
    const step =
      event.key === 'ArrowUp' || event.key === 'ArrowRight'
        ? 1
        : event.key === 'ArrowDown' || event.key === 'ArrowLeft'
          ? -1
          : null
    if (step !== null) turn(step)
    else if (event.key === 'Enter' || event.key === ' ') onPress()
    else return
    event.preventDefault()
  }

  return (
    <div className={css.knob}>
      <div
        className={css.dial}
        role="slider"
        tabIndex={disabled ? -1 : 0}
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={valueText}
        aria-disabled={disabled}
        title={pressLabel}
        style={{ rotate: `${angle}deg` }}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={() => (drag.current = null)}
        onKeyDown={disabled ? undefined : key}
      />
      <div className={css.turns}>
        <button
          type="button"
          disabled={disabled}
          aria-label={`${label}: ${text.simulator.turnLeft}`}
          onClick={() => turn(-1)}
        >
          −
        </button>
        <span>{caption}</span>
        <button
          type="button"
          disabled={disabled}
          aria-label={`${label}: ${text.simulator.turnRight}`}
          onClick={() => turn(1)}
        >
          +
        </button>
      </div>
    </div>
  )
}

function angleOf(event: PointerEvent<HTMLElement>) {
  const box = event.currentTarget.getBoundingClientRect()
  return (
    (Math.atan2(event.clientY - box.top - box.height / 2, event.clientX - box.left - box.width / 2) * 180) /
    Math.PI
  )
}
