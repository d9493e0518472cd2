import { notices } from '@/shared/notices'
import { Notices } from '@/shared/ui/Notices'
import { useSubmit } from '@/shared/useSubmit'
import { text } from '@/text'
import { Button, TextInput } from '@mantine/core'
import { useNavigate, useSearchParams } from 'react-router'
import { AuthFrame, authStyles as css, FormError, OutboxLink } from './AuthFrame'
import { confirm, resendCode } from './calls'

const words = text.session

export default function ConfirmPage() {
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const known = params.get('email') ?? ''
  const { onSubmit, busy, message } = useSubmit(async ({ email = known, code = '' }) => {
    await confirm({ email: email.trim(), code: code.trim() })
    await navigate(`/sign-in?${params.toString()}`, { state: { said: words.confirm.done } })
  })
  const again = useSubmit(async () => {
    await resendCode(known)
    notices.good(words.confirm.resent)
  })
  return (
    <AuthFrame
      title={words.confirm.title}
      hint={known ? words.confirm.hint(known) : words.confirm.hintNoAddress}
    >
      <form className={css.form} onSubmit={onSubmit}>
        {!known && (
          <TextInput
            label={words.email}
            name="email"
            type="email"
            autoComplete="username"
            required
            size="md"
          />
        )}
        <TextInput
          label={words.code}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={20}
          size="md"
        />
        <FormError message={message ?? again.message} />
        <Button type="submit" size="md" loading={busy}>
          {words.confirm.submit}
        </Button>
      </form>
      <OutboxLink />
      {known && (
        <form onSubmit={again.onSubmit}>
          <Button type="submit" variant="subtle" fullWidth mt="sm" loading={again.busy}>
            {words.confirm.resend}
          </Button>
        </form>
      )}
      <Notices />
    </AuthFrame>
  )
}
