export function AudioArt() {
  return (
    <svg width="150" height="110" viewBox="0 0 150 110" aria-hidden focusable={false}>
      <rect x="18" y="18" width="114" height="76" rx="24" fill="var(--surface-3)" />
      {[26, 44, 62, 34, 52, 24, 40].map((height, index) => (
        <rect
          key={index}
          x={36 + index * 12}
          y={56 - height / 2}
          width="7"
          height={height}
          rx="3.5"
          fill={index % 2 ? '#f6c453' : '#ec7250'}
        />
      ))}
      <path d="M124 14a11 11 0 1 1-13 14 14 14 0 0 0 13-14z" fill="#f6c453" />
    </svg>
  )
}
