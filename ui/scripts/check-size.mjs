// The first load of the shell, gzipped: index.html and every script and style it names, plus the font it shows.
// A phone on a slow evening network should not wait, so the build fails above the limit.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const limit = 200 * 1024
const dist = new URL('../dist/', import.meta.url)
const html = readFileSync(new URL('index.html', dist), 'utf8')
const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((match) => match[1])
const font = readdirSync(new URL('assets/', dist)).filter((name) =>
  name.startsWith('nunito-latin-wght-normal'),
)

// The service worker is installed only if every file it keeps is there.
const kept = readFileSync(new URL('sw.js', dist), 'utf8').match(/"\/assets\/[^"]+"/g) ?? []
const lost = kept.map((name) => JSON.parse(name).slice(1)).filter((name) => !existsSync(new URL(name, dist)))
if (kept.length === 0 || lost.length > 0) {
  console.error(`The service worker keeps files that were not built: ${lost.join(', ') || 'none at all'}`)
  process.exit(1)
}

let total = 0
for (const name of ['index.html', ...new Set(named), ...font.map((file) => `assets/${file}`)]) {
  const bytes = readFileSync(new URL(name, dist))
  const size = name.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length
  total += size
  console.log(`${(size / 1024).toFixed(1).padStart(7)} KB  ${name}`)
}
console.log(`${(total / 1024).toFixed(1).padStart(7)} KB  in all, of ${limit / 1024} KB`)
if (total > limit) {
  console.error('The shell is too large: move something into a lazy route.')
  process.exit(1)
}
