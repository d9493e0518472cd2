import type { Job } from '@/api/types'
import { text } from '@/text'
import { Loader } from '@mantine/core'
import { CheckIcon, WarningIcon } from '../icons'
import css from './job.module.css'
import { Bar } from './Panel'

const words = text.cards.job

/** The steps of long work and how far it is. */
export function JobProgress({ job }: { job: Job }) {
  return (
    <div className={css.job} data-testid="job-progress" data-status={job.status}>
      <p className={css.summary} role="status">
        <strong>{words.status[job.status]}</strong>
        <span>{job.progress} %</span>
      </p>
      <Bar
        label={words.progress}
        value={job.progress}
        valueText={`${job.progress} %`}
        tone={job.status === 'done' ? 'good' : 'accent'}
      />
      <ol className={css.steps}>
        {job.steps.map((step) => (
          <li key={step.name} data-status={step.status}>
            <StepSign status={step.status} />
            {words.steps[step.name] ?? step.name}
          </li>
        ))}
      </ol>
      {job.status === 'failed' && job.reason && (
        <p className={css.reason} role="alert">
          {job.reason}
        </p>
      )}
    </div>
  )
}

function StepSign({ status }: { status: Job['steps'][number]['status'] }) {
  const name = <span className="hidden">{words.status[status]}: </span>
  if (status === 'done')
    return (
      <>
        {name}
        <CheckIcon size={18} />
      </>
    )
  if (status === 'failed')
    return (
      <>
        {name}
        <WarningIcon size={18} />
      </>
    )
  if (status === 'running')
    return (
      <>
        {name}
        <Loader size={16} />
      </>
    )
  return (
    <>
      {name}
      <span className={css.dot} aria-hidden />
    </>
  )
}
