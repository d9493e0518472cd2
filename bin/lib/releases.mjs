// Which releases there are, and which version of a function belongs to one. Standard input: one JSON document of
// `aws lambda list-versions-by-function` per line.
//   releases.mjs list TABLE              all that work with the table, the newest first
//   releases.mjs versions RELEASE TABLE  "function version" of each, "function -" where it has none
import { readFileSync } from 'node:fs'

const [question, ...args] = process.argv.slice(2)
const functions = readFileSync(0, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line).Versions)
const variables = (version) => version.Environment?.Variables ?? {}
const published = (versions, table) => versions.filter((v) => v.Version !== '$LATEST' && variables(v).TABLE_NAME === table)

const answers = {
  list(table) {
    const newest = new Map()
    for (const version of functions.flatMap((versions) => published(versions, table))) {
      const release = variables(version).YOTO_VERSION
      const time = Date.parse(version.LastModified)
      newest.set(release, Math.max(time, newest.get(release) ?? 0))
    }
    return [...newest].sort(([, a], [, b]) => b - a).map(([release]) => release)
  },
  versions(release, table) {
    return functions.map((versions) => {
      const numbers = published(versions, table)
        .filter((v) => variables(v).YOTO_VERSION === release)
        .map((v) => Number(v.Version))
      return `${versions[0].FunctionName} ${numbers.length === 0 ? '-' : Math.max(...numbers)}`
    })
  },
}

for (const answer of answers[question](...args)) console.log(answer)
