export function ShelfArt() {
  return (
    <svg width="170" height="120" viewBox="0 0 170 120" aria-hidden focusable={false}>
      <rect x="28" y="26" width="24" height="70" rx="8" fill="#ec7250" />
      <rect x="56" y="38" width="20" height="58" rx="8" fill="#7ccba6" />
      <rect x="92" y="32" width="22" height="66" rx="8" fill="#f6c453" transform="rotate(14 103 65)" />
      <rect x="14" y="96" width="142" height="10" rx="5" fill="var(--line-strong)" />
      <path d="M142 20a11 11 0 1 1-13 14 14 14 0 0 0 13-14z" fill="#f6c453" />
    </svg>
  )
}
