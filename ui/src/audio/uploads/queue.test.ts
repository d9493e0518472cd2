import { ApiError } from '@/api/problem'
import type { Audio } from '@/api/types'
import { later } from '@/shared/testing/builders'
import { beforeEach, expect, test, vi } from 'vitest'
import { UploadQueue, type UploadSteps } from './queue'

let counter: number
let waits: (() => void)[]
let steps: { [Name in keyof UploadSteps]: ReturnType<typeof vi.fn<UploadSteps[Name]>> }
let queue: UploadQueue

const target = (audioId: string) => ({
  audioId,
  url: 'https://store/x',
  method: 'PUT' as const,
  headers: {},
  expiresAt: new Date(Date.now() + 900_000).toISOString(),
})
const file = (name: string) => new File(['la la la'], name, { type: 'audio/mpeg' })
const settle = () => new Promise((done) => setTimeout(done))
const statuses = () => queue.uploads().map((upload) => upload.status)

beforeEach(() => {
  counter = 0
  waits = []
  steps = {
    announce: vi.fn<UploadSteps['announce']>(() => Promise.resolve(target(`a${counter}`))),
    put: vi.fn<UploadSteps['put']>(() => Promise.resolve()),
    complete: vi.fn<UploadSteps['complete']>(() => Promise.resolve({} as Audio)),
    wait: vi.fn<UploadSteps['wait']>(() => new Promise((done) => waits.push(done))),
    newId: vi.fn<UploadSteps['newId']>(() => `u${++counter}`),
  }
  queue = new UploadQueue(steps)
})

test('a file is announced, put and completed', async () => {
  queue.add([file('owl.mp3')])
  await settle()
  expect(statuses()).toEqual(['sent'])
  expect(steps.complete).toHaveBeenCalledWith('a1')
  expect(queue.busy).toBe(false)
})

test('two files travel at a time, the others wait', async () => {
  const arrival = later<undefined>()
  steps.put.mockReturnValue(arrival.promise)
  queue.add([file('1'), file('2'), file('3'), file('4')])
  await settle()
  expect(statuses()).toEqual(['uploading', 'uploading', 'waiting', 'waiting'])
  arrival.resolve(undefined)
  await settle()
  await settle()
  expect(statuses()).toEqual(['sent', 'sent', 'sent', 'sent'])
})

test('a lost connection interrupts the file, and it goes on with the same address', async () => {
  steps.put.mockRejectedValueOnce(new ApiError(0))
  queue.add([file('owl.mp3')])
  await settle()
  expect(statuses()).toEqual(['interrupted'])
  expect(queue.busy).toBe(true)
  queue.resume()
  await settle()
  expect(statuses()).toEqual(['sent'])
  expect(steps.announce).toHaveBeenCalledOnce()
  expect(steps.put).toHaveBeenCalledTimes(2)
})

test('it also goes on by itself after a while', async () => {
  steps.put.mockRejectedValueOnce(new ApiError(503))
  queue.add([file('owl.mp3')])
  await settle()
  waits.forEach((done) => done())
  await settle()
  expect(statuses()).toEqual(['sent'])
})

test('when only the word about the bytes was lost they are not sent again', async () => {
  steps.complete.mockRejectedValueOnce(new ApiError(0))
  queue.add([file('owl.mp3')])
  await settle()
  queue.resume()
  await settle()
  expect(statuses()).toEqual(['sent'])
  expect(steps.put).toHaveBeenCalledOnce()
})

test('a refused file shows why, lets the next one pass, and can be tried again', async () => {
  const problem = {
    type: 'quota',
    title: 'Full',
    detail: 'The storage is used up.',
    status: 409,
    correlationId: '',
  }
  steps.announce.mockRejectedValueOnce(new ApiError(409, problem))
  queue.add([file('1'), file('2')])
  await settle()
  expect(statuses()).toEqual(['failed', 'sent'])
  expect(queue.uploads()[0]?.reason).toBe('The storage is used up.')
  queue.retry('u1')
  await settle()
  expect(statuses()).toEqual(['sent', 'sent'])
})

test('an empty file is not even announced', async () => {
  queue.add([new File([], 'nothing.mp3')])
  await settle()
  expect(statuses()).toEqual(['failed'])
  expect(steps.announce).not.toHaveBeenCalled()
})
