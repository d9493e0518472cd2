import { api } from '@/api/client'
import { answer, messageOf } from '@/api/problem'
import { queryClient } from '@/live/live'
import { AuthFrame, authStyles, FormError } from '@/session/AuthFrame'
import { useSessionStatus } from '@/session/useSession'
import { text } from '@/text'
import { Button, Loader } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'

const words = text.session.invitation

/** The link of an invitation mail: signs in first where needed, then joins. */
export default function InvitationPage() {
  const [params] = useSearchParams()
  const token = params.get('token')
  const status = useSessionStatus()
  const accept = useMutation({
    mutationFn: (value: string) =>
      answer(api.POST('/api/household/invitations/accept', { body: { token: value } })),
    onSuccess: () => queryClient.clear(),
  })
  const begun = useRef(false)
  const { mutate } = accept
  useEffect(() => {
    if (status !== 'signed-in' || !token || begun.current) return
    begun.current = true
    mutate(token)
  }, [status, token, mutate])

  if (!token)
    return (
      <AuthFrame title={words.failed} hint={words.missing}>
        {null}
      </AuthFrame>
    )
  if (status === 'signed-out')
    return <SignInFirst next={`/invitations/accept?token=${encodeURIComponent(token)}`} />
  if (accept.error) {
    return (
      <AuthFrame title={words.failed}>
        <FormError message={messageOf(accept.error)} />
        <Button component={Link} to="/" mt="md">
          {words.go}
        </Button>
      </AuthFrame>
    )
  }
  const joined = accept.data?.households.find((one) => one.householdId === accept.data.activeHouseholdId)
  if (!joined) {
    return (
      <AuthFrame title={words.title}>
        <Loader mt="md" />
      </AuthFrame>
    )
  }
  return (
    <AuthFrame title={words.joined(joined.name)}>
      {/* A full load: the socket and everything known belong to the family one was in before. */}
      <Button component="a" href="/" mt="md">
        {words.go}
      </Button>
    </AuthFrame>
  )
}

function SignInFirst({ next }: { next: string }) {
  const query = new URLSearchParams({ next }).toString()
  return (
    <AuthFrame title={text.session.signIn.title} hint={words.signInFirst}>
      <div className={authStyles.form}>
        <Button component={Link} to={`/sign-in?${query}`}>
          {text.session.signIn.submit}
        </Button>
        <Button component={Link} to={`/sign-up?${query}`} variant="default">
          {text.session.signIn.signUp}
        </Button>
      </div>
    </AuthFrame>
  )
}
