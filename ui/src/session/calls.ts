import { api } from '@/api/client'
import { answer } from '@/api/problem'
import { session } from './session'

export const signUp = (body: { email: string; password: string; displayName: string }) =>
  answer(api.POST('/api/user-auth/register', { body }))

export const confirm = (body: { email: string; code: string }) =>
  answer(api.POST('/api/user-auth/confirm', { body }))

export const resendCode = (email: string) => answer(api.POST('/api/user-auth/resend', { body: { email } }))

export const forgotPassword = (email: string) =>
  answer(api.POST('/api/user-auth/forgot-password', { body: { email } }))

export const resetPassword = (body: { email: string; code: string; newPassword: string }) =>
  answer(api.POST('/api/user-auth/reset-password', { body }))

export const signOut = () => session.signOut(() => answer(api.POST('/api/user-auth/sign-out')))

/** Where to go after signing in; only ever a place on this page. */
export function nextPlace(params: URLSearchParams): string {
  const next = params.get('next') ?? '/'
  return /^\/(?![/\\])/.test(next) ? next : '/'
}
