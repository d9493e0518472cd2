import { keys } from '@/api/keys'
import type { Player } from '@/api/types'
import { aPlayer, aState, at } from '@/shared/testing/builders'
import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'
import { apply, catchUp } from './apply'

let cache: QueryClient
const onCommand = vi.fn()
beforeEach(() => (cache = new QueryClient()))

test('a state lands in the list that the rooms read', () => {
  cache.setQueryData(keys.players, [aPlayer()])
  apply(
    { type: 'player.state', at: at(0), data: aState({ version: 11, playback: 'paused' }) },
    cache,
    onCommand,
  )
  expect(cache.getQueryData<Player[]>(keys.players)?.[0]?.state.playback).toBe('paused')
})

test('a state that comes before the list was read is not made into one', () => {
  apply({ type: 'player.state', at: at(0), data: aState() }, cache, onCommand)
  expect(cache.getQueryData(keys.players)).toBeUndefined()
})

test('a change of audio makes the list and that audio be asked for', () => {
  cache.setQueryData(keys.audioList, [])
  cache.setQueryData(keys.audio('a1'), {})
  cache.setQueryData(keys.audio('a2'), {})
  apply({ type: 'audio', at: at(0), data: { id: 'a1' } }, cache, onCommand)
  expect(cache.getQueryState(keys.audioList)?.isInvalidated).toBe(true)
  expect(cache.getQueryState(keys.audio('a1'))?.isInvalidated).toBe(true)
  expect(cache.getQueryState(keys.audio('a2'))?.isInvalidated).toBe(false)
})

test('after a gap everything that may be stale is read again', () => {
  cache.setQueryData(keys.players, [])
  cache.setQueryData(keys.voices, [])
  catchUp(cache)
  expect(cache.getQueryState(keys.players)?.isInvalidated).toBe(true)
  expect(cache.getQueryState(keys.voices)?.isInvalidated).toBe(false)
})
