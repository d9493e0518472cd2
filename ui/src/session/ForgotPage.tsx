import { useSubmit } from '@/shared/useSubmit'
import { text } from '@/text'
import { Button, TextInput } from '@mantine/core'
import { Link, useNavigate } from 'react-router'
import { AuthFrame, authStyles as css, FormError } from './AuthFrame'
import { forgotPassword } from './calls'

const words = text.session

export default function ForgotPage() {
  const navigate = useNavigate()
  const { onSubmit, busy, message } = useSubmit(async ({ email = '' }) => {
    await forgotPassword(email.trim())
    await navigate(`/reset?email=${encodeURIComponent(email.trim())}`)
  })
  return (
    <AuthFrame title={words.forgot.title} hint={words.forgot.hint}>
      <form className={css.form} onSubmit={onSubmit}>
        <TextInput label={words.email} name="email" type="email" autoComplete="username" required size="md" />
        <FormError message={message} />
        <Button type="submit" size="md" loading={busy}>
          {words.forgot.submit}
        </Button>
      </form>
      <p className={css.links}>
        <Link to="/sign-in">{words.forgot.back}</Link>
      </p>
    </AuthFrame>
  )
}
