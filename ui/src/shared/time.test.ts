import { at, noon } from '@/shared/testing/builders'
import { expect, test } from 'vitest'
import { duration, spokenDuration, when } from './time'

test('near times are relative', () => {
  expect(when(at(-3), noon)).toBe('just now')
  expect(when(at(-300), noon)).toBe('5 minutes ago')
  expect(when(at(-7200), noon)).toBe('2 hours ago')
  expect(when(at(-86_400), noon)).toBe('yesterday')
  expect(when(at(600), noon)).toBe('in 10 minutes')
})

test('far times are absolute', () => {
  expect(when('2025-03-04T10:00:00.000Z', noon)).toBe('Mar 4, 2025')
})

test('durations read like a clock, or like words', () => {
  expect(duration(75)).toBe('1:15')
  expect(duration(3700)).toBe('1:01:40')
  expect(spokenDuration(75)).toBe('1 min 15 s')
})
