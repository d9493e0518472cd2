import { ApiError } from '@/api/problem'
import { config } from '@/config'
import { useSubmit } from '@/shared/useSubmit'
import { text } from '@/text'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { Link, Navigate, useLocation, useSearchParams } from 'react-router'
import { AuthFrame, authStyles as css, FormError } from './AuthFrame'
import { nextPlace } from './calls'
import { session } from './session'
import { useSessionStatus } from './useSession'

const words = text.session

export default function SignInPage() {
  const [params] = useSearchParams()
  const status = useSessionStatus()
  const said = (useLocation().state as { said?: string } | null)?.said
  const { onSubmit, busy, message } = useSubmit(({ email = '', password = '' }) => enter(email, password))
  const demo = config.demo
  const asDemo = useSubmit(() => enter(demo?.email ?? '', demo?.password ?? ''))

  if (status === 'signed-in') return <Navigate to={nextPlace(params)} replace />
  return (
    <AuthFrame title={words.signIn.title} hint={said}>
      <form className={css.form} onSubmit={onSubmit}>
        <TextInput
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          size="md"
          defaultValue={params.get('email') ?? ''}
        />
        <PasswordInput
          label={words.password}
          name="password"
          autoComplete="current-password"
          required
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
        />
        <FormError message={message ?? asDemo.message} />
        <Button type="submit" size="md" loading={busy}>
          {words.signIn.submit}
        </Button>
      </form>
      {demo && (
        <form onSubmit={asDemo.onSubmit}>
          <Button type="submit" variant="light" size="md" fullWidth mt="sm" loading={asDemo.busy}>
            {words.signIn.demo}
          </Button>
        </form>
      )}
      <p className={css.links}>
        <Link to="/forgot">{words.signIn.forgot}</Link>
        <span>
          {words.signIn.noAccount} <Link to={`/sign-up?${params.toString()}`}>{words.signIn.signUp}</Link>
        </span>
      </p>
    </AuthFrame>
  )
}

async function enter(email: string, password: string) {
  const result = await session.signIn(email.trim(), password)
  if (result.outcome === 'challenge') {
    throw new ApiError(-1, { type: 'challenge', title: words.signIn.mfa, status: -1, correlationId: '' })
  }
}
