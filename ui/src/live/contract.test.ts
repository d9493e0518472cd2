import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SERVER_MESSAGES } from './messages'

const CONTRACT = resolve(process.cwd(), '../functions/api/src/main/resources/asyncapi.yaml')

/** What a browser sends; all others come from the server. */
const FROM_THE_BROWSER = ['ticket', 'ping']

describe('the live messages', () => {
  it('are those of the contract, no more and no less', () => {
    const contract = readFileSync(CONTRACT, 'utf8')
    const types = [...contract.matchAll(/type: \{ const: ([a-z.]+) \}/g)].map((match) => match[1])

    expect(types.sort()).toEqual([...Object.keys(SERVER_MESSAGES), ...FROM_THE_BROWSER].sort())
  })
})
