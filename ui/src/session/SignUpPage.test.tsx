import { loadConfig } from '@/config'
import { text } from '@/text'
import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import SignUpPage from './SignUpPage'

async function showWith(config: object) {
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(config))
  await loadConfig()
  render(
    <MantineProvider>
      <MemoryRouter>
        <SignUpPage />
      </MemoryRouter>
    </MantineProvider>,
  )
}

test('says that one joins by invitation where that is so', async () => {
  await showWith({ environment: 'prod', apiBase: '', signUp: 'invitation' })
  expect(screen.getByText(text.session.signUp.byInvitation)).toBeDefined()
  expect(screen.getByRole('button', { name: text.session.signUp.submit })).toBeDefined()
})

test('says nothing of invitations where everybody may sign up', async () => {
  await showWith({ environment: 'prod', apiBase: '' })
  expect(screen.queryByText(text.session.signUp.byInvitation)).toBeNull()
})
