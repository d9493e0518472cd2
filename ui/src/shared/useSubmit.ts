import { ApiError } from '@/api/problem'
import { text } from '@/text'
import { useState, type SubmitEvent } from 'react'

/** A form that is sent once at a time and shows what the server said about it, as a whole and by field. */
export function useSubmit(send: (fields: Record<string, string>, form: HTMLFormElement) => Promise<unknown>) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)

  async function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const fields: Record<string, string> = {}
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields[name] = value
    setBusy(true)
    setError(null)
    try {
      await send(fields, form)
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError(-1, { ...page, title: text.errors.unknown }))
    } finally {
      setBusy(false)
    }
  }

  return {
    onSubmit,
    busy,
    error,
    message: error?.message ?? null,
    field: (name: string) => error?.field(name),
  }
}

const page = { type: 'page', status: -1, correlationId: '' }
