import { text } from '@/text'
import type { Problem } from './types'

/** What the server said, or that it could not be reached. `message` is fit to be shown. */
export class ApiError extends Error {
  readonly status: number
  readonly problem: Problem | undefined

  constructor(status: number, problem?: Problem) {
    super(words(status, problem))
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
  }

  /** True when no answer came at all, so that trying again later makes sense. */
  get unreachable() {
    return this.status === 0
  }

  /** What is wrong with one field of the request, by its JSON pointer. */
  field(name: string): string | undefined {
    return this.problem?.errors?.find((error) => error.pointer.replace(/^[#/]+/, '') === name)?.detail
  }
}

function words(status: number, problem?: Problem): string {
  if (problem?.detail) return problem.detail
  if (problem?.title) return problem.title
  return status === 0 ? text.errors.unreachable : text.errors.unexpected(status)
}

export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : text.errors.unknown
}

/** Unwraps an answer of the client: its data, or an ApiError. */
export async function answer<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  let result
  try {
    result = await call
  } catch (cause) {
    if (cause instanceof ApiError) throw cause
    throw new ApiError(0)
  }
  const { data, error, response } = result
  if (response.ok) return data as T
  throw new ApiError(response.status, isProblem(error) ? error : undefined)
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'title' in value
}
