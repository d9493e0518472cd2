import { config } from '@/config'
import { useSubmit } from '@/shared/useSubmit'
import { text } from '@/text'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { AuthFrame, authStyles as css, FormError } from './AuthFrame'
import { signUp } from './calls'

const words = text.session

export default function SignUpPage() {
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const { onSubmit, busy, message, field } = useSubmit(
    async ({ email = '', password = '', displayName = '' }) => {
      await signUp({ email: email.trim(), password, displayName: displayName.trim() })
      const onward = new URLSearchParams(params)
      onward.set('email', email.trim())
      await navigate(`/confirm?${onward.toString()}`)
    },
  )
  return (
    <AuthFrame
      title={words.signUp.title}
      hint={config.signUp === 'invitation' ? words.signUp.byInvitation : undefined}
    >
      <form className={css.form} onSubmit={onSubmit}>
        <TextInput
          label={words.displayName}
          name="displayName"
          autoComplete="name"
          required
          maxLength={100}
          size="md"
          error={field('displayName')}
        />
        <TextInput
          label={words.email}
          name="email"
          type="email"
          autoComplete="username"
          required
          size="md"
          error={field('email')}
        />
        <PasswordInput
          label={words.password}
          description={words.passwordHint}
          name="password"
          autoComplete="new-password"
          required
          minLength={10}
          size="md"
          error={field('password')}
          visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
        />
        <FormError message={message} />
        <Button type="submit" size="md" loading={busy}>
          {words.signUp.submit}
        </Button>
      </form>
      <p className={css.links}>
        <span>
          {words.signUp.haveAccount} <Link to={`/sign-in?${params.toString()}`}>{words.signUp.signIn}</Link>
        </span>
      </p>
    </AuthFrame>
  )
}
