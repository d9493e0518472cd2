import { api } from '@/api/client'
import { keys } from '@/api/keys'
import { answer, messageOf } from '@/api/problem'
import { notices } from '@/shared/notices'
import { text } from '@/text'
import { Button, Loader } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import css from './account.module.css'

const words = text.account.yoto

/** Where Yoto's consent page leads back to. The code is good once, so it is sent once. */
export default function YotoCallbackPage() {
  const [params] = useSearchParams()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const code = params.get('code')
  const state = params.get('state')
  const refused = params.has('error')
  const finish = useMutation({
    mutationFn: (body: { code: string; state: string }) =>
      answer(api.POST('/api/auth/yoto/callback', { body })),
    onSuccess: async (link) => {
      cache.setQueryData(keys.yotoLink, link)
      for (const queryKey of [keys.players, keys.library]) void cache.invalidateQueries({ queryKey })
      notices.good(words.finished)
      await navigate('/', { replace: true })
    },
  })
  const begun = useRef(false)
  const { mutate } = finish
  useEffect(() => {
    if (begun.current || refused || !code || !state) return
    begun.current = true
    mutate({ code, state })
  }, [code, state, refused, mutate])

  const trouble = refused
    ? (params.get('error_description') ?? words.refusedHint)
    : !code || !state
      ? words.incomplete
      : finish.error && messageOf(finish.error)
  if (!trouble) {
    return (
      <div className={css.center} role="status">
        <Loader />
        <h1>{words.finishing}</h1>
      </div>
    )
  }
  return (
    <div className={css.center} role="alert">
      <h1>{words.refused}</h1>
      <p>{trouble}</p>
      <Button component={Link} to="/account">
        {words.backToAccount}
      </Button>
    </div>
  )
}
