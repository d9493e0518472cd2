export function Logo({ size = 40 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 128 128" aria-hidden focusable={false}>
      <rect width="128" height="128" rx="36" fill="#2a2350" />
      <path d="M94 29a13 13 0 1 1-16 16 16 16 0 0 0 16-16z" fill="#f6c453" />
      <rect x="24" y="42" width="62" height="62" rx="18" fill="#fbf4e8" />
      <rect x="33" y="51" width="44" height="36" rx="9" fill="#2a2350" />
      <g fill="#f2805f">
        <rect x="39" y="66" width="5" height="8" rx="2.5" />
        <rect x="48" y="59" width="5" height="22" rx="2.5" />
        <rect x="57" y="63" width="5" height="14" rx="2.5" />
        <rect x="66" y="67" width="5" height="6" rx="2.5" />
      </g>
      <circle cx="20" cy="66" r="7" fill="#e4694a" />
      <circle cx="90" cy="66" r="7" fill="#e4694a" />
    </svg>
  )
}
