import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Emits `sw.js` from `build/sw.js` with the names of the built files and a version made of them. Small enough to
 * read, so that it is plain that nothing but the shell is ever cached.
 */
export function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle: {
      // After Vite has dropped the scripts that held nothing but an import of styles.
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle)
          .filter((name) => /\.(js|css)$/.test(name) || name.includes('nunito-latin-wght-normal'))
          .map((name) => `/${name}`)
          .sort()
        const version = createHash('sha256').update(files.join()).digest('hex').slice(0, 12)
        const source = readFileSync(new URL('sw.js', import.meta.url), 'utf8')
          .replace("'__VERSION__'", JSON.stringify(version))
          .replace('[/* __FILES__ */]', JSON.stringify(files))
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}
