import { useState } from 'react'
import css from './cover.module.css'

const palettes = [
  ['#f9b7a0', '#e4694a'],
  ['#fbdf94', '#e0a33b'],
  ['#a8dcc3', '#3d9f74'],
  ['#b9c9f5', '#6b7fd0'],
  ['#dcc2ee', '#9565bd'],
  ['#f6c1d3', '#c85f88'],
] as const

/** The cover of a card, or a made-up one of its own where there is none or it does not load. */
export function Cover({
  title,
  url,
  className,
}: {
  title: string
  url: string | null | undefined
  className?: string | undefined
}) {
  const [broken, setBroken] = useState<string | null>(null)
  const [light, strong] = palettes[hash(title) % palettes.length] ?? palettes[0]
  return (
    <span
      className={`${css.cover} ${className ?? ''}`}
      style={{ background: `linear-gradient(150deg, ${light}, ${strong})` }}
    >
      {url && url !== broken ? (
        <img
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setBroken(url)}
        />
      ) : (
        <Drawing seed={hash(title)} />
      )}
    </span>
  )
}

/** Hills and a moon or a sun, a little different for each title. */
function Drawing({ seed }: { seed: number }) {
  const lift = seed % 18
  return (
    <svg viewBox="0 0 100 100" aria-hidden focusable={false}>
      <circle cx={30 + (seed % 41)} cy={34 + (seed % 7)} r={13 + (seed % 5)} fill="#fff6df" opacity="0.9" />
      <path
        d={`M0 ${70 - lift / 2} Q 30 ${48 + lift} 58 ${70 - lift / 3} T 100 62 V100 H0z`}
        fill="#2b2345"
        opacity="0.22"
      />
      <path
        d={`M0 ${84 - lift / 3} Q 40 ${64 + lift / 2} 100 ${86 - lift / 2} V100 H0z`}
        fill="#2b2345"
        opacity="0.3"
      />
    </svg>
  )
}

function hash(value: string): number {
  let sum = 7
  for (const letter of value) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum
}
