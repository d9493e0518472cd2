import type { Job } from '@/api/types'
import { aCommand, aPlayer, aState, at } from '@/shared/testing/builders'
import { expect, test } from 'vitest'
import { mergeCommand, mergeEvent, mergePlayers, mergeState, newerJob } from './merge'

test('a state with a higher version replaces the known one', () => {
  const merged = mergeState([aPlayer()], aState({ version: 11, volume: 9 }))
  expect(merged?.[0]?.state.volume).toBe(9)
})

test('a late or repeated state changes nothing, not even the list', () => {
  const players = [aPlayer()]
  expect(mergeState(players, aState({ version: 10, volume: 9 }))).toBe(players)
  expect(mergeState(players, aState({ version: 3, volume: 9 }))).toBe(players)
  expect(mergeState(players, aState({ deviceId: 'other', version: 99 }))).toBe(players)
})

test('an answer that was under way while the socket spoke does not turn the clock back', () => {
  const known = [aPlayer({ version: 12, volume: 9 })]
  expect(mergePlayers(known, [aPlayer({ version: 11, volume: 5 })])[0]?.state.volume).toBe(9)
  expect(mergePlayers(known, [aPlayer({ version: 13, volume: 2 })])[0]?.state.volume).toBe(2)
})

test('a command only goes forward', () => {
  const list = { items: [aCommand({ status: 'ACKNOWLEDGED' })], nextCursor: null }
  expect(mergeCommand(list, aCommand({ status: 'SENT' }))).toBe(list)
  const fresh = mergeCommand(list, aCommand({ commandId: 'c2' }))
  expect(fresh?.items.map((command) => command.commandId)).toEqual(['c2', 'c1'])
})

test('an event is listed once, newest first', () => {
  const old = { eventId: 'e1', at: at(1), kind: 'status', changes: {} } as const
  const list = { items: [old], nextCursor: null }
  expect(mergeEvent(list, old)).toBe(list)
  const more = mergeEvent(list, { ...old, eventId: 'e2', at: at(2) })
  expect(more?.items.map((event) => event.eventId)).toEqual(['e2', 'e1'])
})

test('a job that has ended does not come back to life', () => {
  const job: Job = {
    jobId: 'j',
    kind: 'speech',
    subjectId: 'a',
    status: 'done',
    progress: 100,
    steps: [],
    createdAt: at(0),
    updatedAt: at(5),
  }
  expect(newerJob(job, { ...job, status: 'running', updatedAt: at(6) })).toBe(job)
  const running: Job = { ...job, status: 'running', progress: 40 }
  expect(newerJob(running, { ...running, progress: 10, updatedAt: at(4) })).toBe(running)
  expect(newerJob(running, { ...job, updatedAt: at(6) }).status).toBe('done')
})
