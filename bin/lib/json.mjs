// Small questions to JSON on standard input, for the shell.
import { readFileSync } from 'node:fs'

const [question, ...args] = process.argv.slice(2)
const text = readFileSync(0, 'utf8').trim()
const json = text === '' ? undefined : JSON.parse(text)

const answers = {
  /** The value at a key of the outermost object; nothing where it is not there. */
  get: (key) => json?.[key] ?? '',
  /** What tells the last update of a stack from others. */
  'last-update': () => (json?.[0] ? `${json[0].kind} ${json[0].startTime} ${json[0].endTime}` : ''),
}

const answer = answers[question](...args)
if (answer !== '') console.log(typeof answer === 'string' ? answer : JSON.stringify(answer))
