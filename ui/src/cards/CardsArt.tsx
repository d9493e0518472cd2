export function CardsArt() {
  return (
    <svg width="160" height="120" viewBox="0 0 160 120" aria-hidden focusable={false}>
      <rect x="30" y="28" width="64" height="84" rx="14" fill="#7ccba6" transform="rotate(-12 62 70)" />
      <rect x="66" y="24" width="64" height="84" rx="14" fill="#f6c453" transform="rotate(10 98 66)" />
      <rect x="48" y="20" width="64" height="88" rx="14" fill="#ec7250" />
      <circle cx="80" cy="52" r="15" fill="#fff6df" />
      <path
        d="M48 86q16-18 34-6t30-4v18a14 14 0 0 1-14 14H62a14 14 0 0 1-14-14z"
        fill="#2b2345"
        opacity=".3"
      />
    </svg>
  )
}
