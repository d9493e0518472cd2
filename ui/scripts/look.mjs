// Opens every room in a browser, on a phone and on a desk, light and dark: takes pictures and runs axe.
// Needs the page being served (`npm run mock` and `npm run preview`, or the real thing) and a Chromium.
//   PAGE=http://127.0.0.1:4173 CHROMIUM=/usr/bin/chromium OUT=pictures npm run look
import { readFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const page = process.env.PAGE ?? 'http://127.0.0.1:4173'
const out = process.env.OUT ?? 'pictures'
const only = process.argv.slice(2)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 860 } }

const before = {
  'sign-in': '/sign-in',
  'sign-up': '/sign-up',
  forgot: '/forgot',
  confirm: '/confirm?email=robin@example.org',
  reset: '/reset?email=robin@example.org',
  invitation: '/invitations/accept',
}
const rooms = {
  players: '/',
  player: () => link('/players/'),
  audio: '/audio',
  write: '/audio/write',
  cards: '/cards',
  'new-card': '/cards/new',
  card: ['/cards', () => link('/cards/', '/cards/new')],
  library: '/library',
  'library-card': ['/library', () => link('/library/')],
  account: '/account',
  refused: '/yoto/callback?error=access_denied',
  simulator: '/simulator',
  nowhere: '/nowhere',
}

mkdirSync(out, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--autoplay-policy=no-user-gesture-required',
  ],
})
let violations = 0
let tab
for (const [size, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      reducedMotion: 'reduce',
      isMobile: size === 'phone',
      hasTouch: size === 'phone',
      serviceWorkers: 'block',
      bypassCSP: true,
    })
    tab = await context.newPage()
    tab.on('pageerror', (error) => console.log(`ERROR ${error.message}`))
    tab.on('console', (message) => message.type() === 'error' && console.log(`console: ${message.text()}`))
    for (const [name, path] of Object.entries(before)) await look(name, path, size, colorScheme)
    if (!only.length || only.some((name) => name in rooms)) await signIn()
    for (const [name, path] of Object.entries(rooms)) await look(name, path, size, colorScheme)
    await context.close()
  }
}
await browser.close()
console.log(`${violations} violations`)
process.exit(violations > 0 ? 1 : 0)

async function signIn() {
  await tab.goto(`${page}/sign-in`)
  const demo = tab.getByRole('button', { name: 'Use the demo family' })
  await demo
    .or(tab.getByRole('heading', { name: 'Players' }))
    .first()
    .waitFor()
  if (await demo.isVisible()) await demo.click()
  await tab.getByRole('heading', { name: 'Players', level: 1 }).waitFor()
}

async function link(prefix, not = '-') {
  await tab.locator(`a[href^="${prefix}"]:not([href="${not}"])`).first().click()
}

async function look(name, path, size, colorScheme) {
  if (only.length && !only.includes(name)) return
  for (const step of [path].flat()) {
    if (typeof step === 'string') await tab.goto(page + step)
    else {
      if (step === path) await tab.goto(page + '/')
      await tab.locator('main').waitFor()
      await step()
    }
  }
  await tab.waitForLoadState('networkidle', { timeout: 4000 }).catch(() => undefined)
  await tab.waitForTimeout(400)
  await tab.screenshot({ path: `${out}/${name}-${size}-${colorScheme}.png`, fullPage: size === 'phone' })
  await tab.evaluate(axe)
  const result = await tab.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
  const overflow = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (overflow > 0) console.log(`${name} ${size}: ${overflow} px too wide`)
  for (const { id, nodes, help } of result.violations) {
    violations++
    console.log(`${name} ${size} ${colorScheme}: ${id}: ${help}`)
    for (const node of nodes.slice(0, 3))
      console.log(
        `   ${node.html.slice(0, 160)}\n   ${node.failureSummary?.split('\n').slice(1, 2).join(' ')}`,
      )
  }
}
