import type { Player } from '@/api/types'
import css from './art.module.css'
import { colours, pixels, type Picture } from './pixels'

type ArtProps = { family: Player['family']; picture: Picture; size?: number }

/** A player drawn: the big ones with a wide display and side knobs, the Mini as the small one that it is. */
export function PlayerArt({ family, picture, size = 84 }: ArtProps) {
  return (
    <svg className={css.art} width={size} height={size} viewBox="0 0 100 100" aria-hidden focusable={false}>
      {family === 'mini' ? (
        <Mini picture={picture} />
      ) : (
        <Big picture={picture} body={family === 'v3' ? '#fdf8ee' : '#eef1f6'} />
      )}
    </svg>
  )
}

function Big({ picture, body }: { picture: Picture; body: string }) {
  return (
    <>
      <rect x="33" y="7" width="34" height="12" rx="4" fill="#f6c453" />
      <rect x="2" y="40" width="14" height="24" rx="7" fill="#d9573a" />
      <rect x="84" y="40" width="14" height="24" rx="7" fill="#d9573a" />
      <rect x="10" y="13" width="80" height="80" rx="23" fill={body} stroke="#d8c9ad" strokeWidth="1.5" />
      <rect x="31" y="15.5" width="38" height="4" rx="2" fill="#cdbd9f" />
      <Display picture={picture} x={24} y={27} size={52} />
      <g fill="#cdbd9f">
        {[42, 50, 58].map((x) => (
          <circle key={x} cx={x} cy={86} r="1.8" />
        ))}
      </g>
    </>
  )
}

function Mini({ picture }: { picture: Picture }) {
  return (
    <>
      <rect x="39" y="20" width="22" height="10" rx="3" fill="#f6c453" />
      <rect x="15" y="48" width="11" height="18" rx="5.5" fill="#d9573a" />
      <rect x="74" y="48" width="11" height="18" rx="5.5" fill="#d9573a" />
      <rect x="21" y="26" width="58" height="62" rx="17" fill="#fdf8ee" stroke="#d8c9ad" strokeWidth="1.5" />
      <rect x="36" y="28.5" width="28" height="3" rx="1.5" fill="#cdbd9f" />
      <Display picture={picture} x={31} y={37} size={38} />
      <g fill="#cdbd9f">
        {[44, 50, 56].map((x) => (
          <circle key={x} cx={x} cy={82} r="1.4" />
        ))}
      </g>
    </>
  )
}

function Display({ picture, x, y, size }: { picture: Picture; x: number; y: number; size: number }) {
  const cell = (size - 8) / 8
  return (
    <g className={picture === 'bars' ? css.playing : undefined}>
      <rect x={x} y={y} width={size} height={size} rx={size / 4.5} fill="#231c47" />
      {pixels[picture].flatMap((row, line) =>
        Array.from(row, (letter, column) =>
          letter === '.' ? null : (
            <rect
              key={`${line}-${column}`}
              data-column={column}
              x={x + 4 + column * cell + 0.4}
              y={y + 4 + line * cell + 0.4}
              width={cell - 0.8}
              height={cell - 0.8}
              rx={cell / 4}
              fill={colours[letter]}
            />
          ),
        ),
      )}
    </g>
  )
}
