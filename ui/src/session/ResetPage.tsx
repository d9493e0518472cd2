import { useSubmit } from '@/shared/useSubmit'
import { text } from '@/text'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { AuthFrame, authStyles as css, FormError, OutboxLink } from './AuthFrame'
import { resetPassword } from './calls'

const words = text.session

export default function ResetPage() {
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const known = params.get('email') ?? ''
  const { onSubmit, busy, message, field } = useSubmit(
    async ({ email = '', code = '', newPassword = '' }) => {
      await resetPassword({ email: email.trim(), code: code.trim(), newPassword })
      await navigate(`/sign-in?email=${encodeURIComponent(email.trim())}`, {
        state: { said: words.reset.done },
      })
    },
  )
  return (
    <AuthFrame
      title={words.reset.title}
      hint={known ? words.confirm.hint(known) : words.confirm.hintNoAddress}
    >
      <form className={css.form} onSubmit={onSubmit}>
        <TextInput
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          size="md"
          defaultValue={known}
        />
        <TextInput
          label={words.code}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={20}
          size="md"
        />
        <PasswordInput
          label={words.newPassword}
          description={words.passwordHint}
          name="newPassword"
          autoComplete="new-password"
          required
          minLength={10}
          size="md"
          error={field('newPassword')}
          visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
        />
        <FormError message={message} />
        <Button type="submit" size="md" loading={busy}>
          {words.reset.submit}
        </Button>
      </form>
      <OutboxLink />
      <p className={css.links}>
        <Link to="/sign-in">{words.forgot.back}</Link>
      </p>
    </AuthFrame>
  )
}
