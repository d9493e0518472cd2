import type { ReactNode, SVGProps } from 'react'

type IconProps = SVGProps<SVGSVGElement> & { size?: number }

/** Every icon is decoration beside a name that can be read out. */
function icon(paths: ReactNode, filled = false) {
  return function Icon({ size = 22, ...rest }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill={filled ? 'currentColor' : 'none'}
        stroke={filled ? 'none' : 'currentColor'}
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
        focusable={false}
        {...rest}
      >
        {paths}
      </svg>
    )
  }
}

export const PlayIcon = icon(
  <path d="M7 5.2c0-1.5 1.6-2.4 2.9-1.6l10 6.3c1.2.8 1.2 2.5 0 3.2l-10 6.4c-1.3.8-2.9-.1-2.9-1.6z" />,
  true,
)
export const PauseIcon = icon(
  <>
    <rect x="5.5" y="4" width="4.6" height="16" rx="1.8" />
    <rect x="13.9" y="4" width="4.6" height="16" rx="1.8" />
  </>,
  true,
)
export const NextIcon = icon(
  <>
    <path d="M4 6.3c0-1.3 1.5-2.1 2.6-1.3l8 5.7c.9.6.9 2 0 2.6l-8 5.7c-1.1.8-2.6 0-2.6-1.3z" />
    <rect x="17" y="4.5" width="3.4" height="15" rx="1.5" />
  </>,
  true,
)
export const PreviousIcon = icon(
  <>
    <path d="M20 6.3c0-1.3-1.5-2.1-2.6-1.3l-8 5.7c-.9.6-.9 2 0 2.6l8 5.7c1.1.8 2.6 0 2.6-1.3z" />
    <rect x="3.6" y="4.5" width="3.4" height="15" rx="1.5" />
  </>,
  true,
)
export const MoonIcon = icon(<path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" />)
export const SleepIcon = icon(<path d="M4 12.5h6.5L4 20.5h6.5M13.5 4h6L13.5 11.5h6" />)
export const SunIcon = icon(
  <>
    <circle cx="12" cy="12" r="4" />
    <path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M18.4 5.6l-1.1 1.1M6.7 17.3l-1.1 1.1" />
  </>,
)
export const VolumeIcon = icon(
  <>
    <path d="M4 10v4a1 1 0 0 0 1 1h3l4.3 3.6a.8.8 0 0 0 1.2-.6V6a.8.8 0 0 0-1.2-.6L8 9H5a1 1 0 0 0-1 1z" />
    <path d="M17 9a4.2 4.2 0 0 1 0 6" />
  </>,
)
export const PlayersIcon = icon(
  <>
    <rect x="5" y="6" width="14" height="14" rx="4.5" />
    <path d="M9.5 14v-2M12 15v-4M14.5 14v-2M10 6V3.5h4V6" />
  </>,
)
export const AudioIcon = icon(
  <>
    <path d="M9 18V6.6a1 1 0 0 1 .8-1l8-1.6a1 1 0 0 1 1.2 1V16" />
    <circle cx="6.5" cy="18" r="2.5" />
    <circle cx="16.5" cy="16" r="2.5" />
  </>,
)
export const CardsIcon = icon(
  <>
    <rect x="4" y="7" width="11" height="14" rx="3" />
    <path d="M9 7V6a3 3 0 0 1 3-3h5a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-2M8 12h3M8 16h3" />
  </>,
)
export const LibraryIcon = icon(
  <>
    <rect x="3.5" y="4" width="4.5" height="16" rx="1.6" />
    <rect x="8" y="7" width="4.5" height="13" rx="1.6" />
    <path d="m14.4 8.8 2.3-.7a1.5 1.5 0 0 1 1.9 1l2.7 8.5a1.5 1.5 0 0 1-1 1.9l-1.4.4a1.5 1.5 0 0 1-1.9-1z" />
  </>,
)
export const AccountIcon = icon(
  <>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.5 20.5a7.6 7.6 0 0 1 15 0" />
  </>,
)
export const SimulatorIcon = icon(
  <>
    <rect x="4" y="5" width="16" height="14" rx="4.5" />
    <circle cx="9" cy="12" r="2" />
    <path d="M15 10v4M17 12h-4" />
  </>,
)
export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />)
export const CloseIcon = icon(<path d="M6 6l12 12M18 6 6 18" />)
export const TrashIcon = icon(
  <path d="M4.5 7h15M10 11v5.5M14 11v5.5M6 7l.8 11.2A2 2 0 0 0 8.8 20h6.4a2 2 0 0 0 2-1.8L18 7M9 7V5a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v2" />,
)
export const PencilIcon = icon(
  <path d="M4 20l1-4.3L16.2 4.5a1.8 1.8 0 0 1 2.5 0l.8.8a1.8 1.8 0 0 1 0 2.5L8.3 19zM14.5 6.2l3.3 3.3" />,
)
export const SearchIcon = icon(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m20 20-4.3-4.3" />
  </>,
)
export const UploadIcon = icon(
  <path d="M12 16V5M7.5 9 12 4.5 16.5 9M5 16.5V18a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-1.5" />,
)
export const DownloadIcon = icon(<path d="M12 4.5V16M7.5 12l4.5 4.5 4.5-4.5M5 20h14" />)
export const GripIcon = icon(
  <>{[6, 12, 18].flatMap((y) => [9, 15].map((x) => <circle key={`${x}-${y}`} cx={x} cy={y} r="1.6" />))}</>,
  true,
)
export const CheckIcon = icon(<path d="m5 12.5 4.5 4.5L19 7.5" />)
export const WarningIcon = icon(
  <path d="M12 9v4M12 16.5v.1M10.3 4.6 3.2 17a2 2 0 0 0 1.7 3h14.2a2 2 0 0 0 1.7-3L13.7 4.6a2 2 0 0 0-3.4 0z" />,
)
export const BackIcon = icon(<path d="M10 6l-6 6 6 6M4.5 12H20" />)
export const ChevronIcon = icon(<path d="m9 6 6 6-6 6" />)
export const UndoIcon = icon(<path d="M8.5 5 4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-3" />)
export const RedoIcon = icon(<path d="m15.5 5 4 4-4 4M19.5 9H10a5 5 0 0 0 0 10h3" />)
export const SpeechIcon = icon(
  <path d="M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-6l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM8 9h8M8 13h5" />,
)
export const BoltIcon = icon(
  <path d="M13 2.5 5.5 13.2c-.4.5 0 1.3.7 1.3H11l-1 7 7.5-10.7c.4-.5 0-1.3-.7-1.3H12z" />,
  true,
)
export const PowerIcon = icon(<path d="M12 4v8M7.5 7a7 7 0 1 0 9 0" />)
export const HushIcon = icon(
  <>
    <path d="M4 10v4a1 1 0 0 0 1 1h3l4.3 3.6a.8.8 0 0 0 1.2-.6V6a.8.8 0 0 0-1.2-.6L8 9H5a1 1 0 0 0-1 1z" />
    <path d="m17 10 4 4M21 10l-4 4" />
  </>,
)
