const stars = [
  [40, 60, 2.2],
  [92, 30, 1.6],
  [150, 74, 1.4],
  [208, 36, 2],
  [330, 120, 1.7],
  [372, 54, 2.2],
  [60, 150, 1.5],
  [300, 24, 1.4],
] as const

/** A player on a hill under the moon. Decoration only. */
export function NightScene() {
  return (
    <svg viewBox="0 0 400 300" aria-hidden focusable={false} preserveAspectRatio="xMidYMax meet">
      {stars.map(([x, y, r]) => (
        <circle key={x} cx={x} cy={y} r={r} fill="#fff0c4" />
      ))}
      <path d="M290 52a34 34 0 1 1-40 44 42 42 0 0 0 40-44z" fill="#f6c453" />
      <path
        d="M-800 236c300-30 520 50 800 14 70-46 150-52 226-22 62 24 120 20 174-8 220-60 480 40 800-10v800H-800z"
        fill="#3d3470"
      />
      <path
        d="M-800 262c260 40 560 60 800 20 90-40 220-34 400-12 300 40 560-20 800 6v800H-800z"
        fill="#4a3f85"
      />
      <g transform="translate(104 118)">
        <rect width="112" height="112" rx="32" fill="#fbf4e8" />
        <rect x="17" y="17" width="78" height="62" rx="15" fill="#2a2350" />
        <g fill="#f98c6b">
          <rect x="28" y="42" width="8" height="14" rx="4" />
          <rect x="42" y="32" width="8" height="34" rx="4" />
          <rect x="56" y="38" width="8" height="22" rx="4" />
          <rect x="70" y="44" width="8" height="10" rx="4" />
        </g>
        <circle cx="-7" cy="46" r="13" fill="#e4694a" />
        <circle cx="119" cy="46" r="13" fill="#e4694a" />
        <rect x="34" y="-9" width="44" height="13" rx="4" fill="#f6c453" />
        <g fill="#cbbda4">
          <circle cx="44" cy="95" r="2.5" />
          <circle cx="56" cy="95" r="2.5" />
          <circle cx="68" cy="95" r="2.5" />
        </g>
      </g>
      <g fill="none" stroke="#f6c453" strokeWidth="4" strokeLinecap="round">
        <path d="M250 176v-20l16-4v18" />
        <path d="M58 178v-16" />
      </g>
      <g fill="#f6c453">
        <ellipse cx="246" cy="177" rx="6" ry="4.6" />
        <ellipse cx="262" cy="171" rx="6" ry="4.6" />
        <ellipse cx="54" cy="179" rx="6" ry="4.6" />
      </g>
    </svg>
  )
}
