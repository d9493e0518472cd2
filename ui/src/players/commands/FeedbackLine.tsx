import type { NewCommand, Player } from '@/api/types'
import { CheckIcon, WarningIcon } from '@/shared/icons'
import { text } from '@/text'
import { CloseButton, Loader } from '@mantine/core'
import type { Phase } from './outcome'
import css from './feedback.module.css'
import { tracker } from './tracker'
import { useFeedback, useSettling, type Feedback } from './useCommands'

const words = text.players

/** One line, always there so that nothing jumps, about what was asked last. */
export function FeedbackLine({ player }: { player: Player }) {
  const feedback = useFeedback(player)
  useSettling(feedback)
  return (
    <div className={css.line} role="status">
      {feedback && <Line feedback={feedback} />}
    </div>
  )
}

function Line({ feedback: { tracked, phase } }: { feedback: Feedback }) {
  const status = phase === 'acknowledged' ? 'sent' : phase
  const lasting = phase === 'failed' || phase === 'expired'
  return (
    <p
      className={css.feedback}
      data-testid="command-feedback"
      data-status={status}
      data-command={tracked.request.kind}
    >
      {phase === 'done' ? (
        <CheckIcon size={18} />
      ) : lasting ? (
        <WarningIcon size={18} />
      ) : (
        <Loader size={14} color="currentColor" />
      )}
      <span>
        <strong>{nameOf(tracked.request)}</strong>: {say(phase, tracked.refused ?? tracked.command?.reason)}
      </span>
      {lasting && (
        <CloseButton
          size="sm"
          c="inherit"
          aria-label={words.dismiss}
          onClick={() => tracker.dismiss(tracked.deviceId, tracked.id)}
        />
      )}
    </p>
  )
}

export function nameOf(
  request: Pick<NewCommand, 'kind'> & { volume?: number | null; seconds?: number | null },
): string {
  if (request.kind === 'set-volume' && typeof request.volume === 'number')
    return words.commandWith.volume(request.volume)
  if (request.kind === 'set-sleep-timer')
    return words.commandWith.sleep(Math.round((request.seconds ?? 0) / 60))
  return words.command[request.kind]
}

function say(phase: Phase, reason: string | null | undefined) {
  if (phase !== 'failed') return words.feedback[phase]
  return reason ? words.feedback.failed(reason) : words.feedback.failedBare
}
