import { describe, expect, it } from 'vitest'
import contract from '../../../functions/api/src/main/resources/asyncapi.yaml?raw'
import { SERVER_MESSAGES } from './messages'

/** What a browser sends; all others come from the server. */
const FROM_THE_BROWSER = ['ticket', 'ping']

describe('the live messages', () => {
  it('are those of the contract, no more and no less', () => {
    const types = [...contract.matchAll(/type: \{ const: ([a-z.]+) \}/g)].map((match) => match[1])

    expect(types.sort()).toEqual([...Object.keys(SERVER_MESSAGES), ...FROM_THE_BROWSER].sort())
  })
})
