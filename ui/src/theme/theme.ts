import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The warm one: what can be pressed. Shade 7 carries white text (4.9:1) in light and dark alike. */
const coral: MantineColorsTuple = [
  '#fff1ec',
  '#ffe1d7',
  '#ffc4b2',
  '#ffa68b',
  '#f98c6b',
  '#ec7250',
  '#da5a38',
  '#c2462a',
  '#a53a22',
  '#822d1a',
]

const moon: MantineColorsTuple = [
  '#fff9e6',
  '#fff0c4',
  '#ffe59b',
  '#fcd975',
  '#f6c453',
  '#e5ad33',
  '#c08b1d',
  '#946a10',
  '#6f4f0b',
  '#4a3506',
]

const meadow: MantineColorsTuple = [
  '#e9f7f0',
  '#d2eddf',
  '#a8dcc3',
  '#7ccba6',
  '#57b98c',
  '#3d9f74',
  '#2d835e',
  '#22694b',
  '#1a523b',
  '#123a2a',
]

/** Warm where Mantine is cool, so that nothing on the cream paper looks like a stranger. */
const gray: MantineColorsTuple = [
  '#faf5ec',
  '#f3eadb',
  '#e9dcc7',
  '#dccbb0',
  '#c7b393',
  '#a9956f',
  '#847354',
  '#675940',
  '#4a402e',
  '#2f291e',
]

/** Night sky instead of grey: the dark scheme is the one used beside a sleeping child. */
const dark: MantineColorsTuple = [
  '#f4eefc',
  '#d9d1ec',
  '#b3a9cf',
  '#8a80ab',
  '#4b4374',
  '#39315f',
  '#2a2350',
  '#201a40',
  '#17132b',
  '#100d20',
]

const font = "'Nunito Variable', ui-rounded, 'Segoe UI', system-ui, sans-serif"

export const theme = createTheme({
  primaryColor: 'coral',
  primaryShade: { light: 7, dark: 7 },
  colors: { coral, moon, meadow, gray, dark },
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '800' },
  defaultRadius: 'lg',
  radius: { xs: '6px', sm: '10px', md: '14px', lg: '18px', xl: '28px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // Nearly every field is needed; the few that are not say so in their label.
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Button: { defaultProps: { radius: 'xl' } },
    ActionIcon: { defaultProps: { radius: 'xl', variant: 'subtle' } },
  },
})

const ours = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-2)',
  '--mantine-color-default-border': 'var(--line-soft)',
  '--mantine-color-disabled': 'var(--surface-2)',
  '--mantine-color-disabled-color': 'var(--ink-off)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--link)',
  '--mantine-color-coral-text': 'var(--link)',
  '--mantine-color-coral-light': 'var(--accent-soft)',
  '--mantine-color-coral-light-hover': 'var(--accent-soft-2)',
  '--mantine-color-coral-light-color': 'var(--link)',
}

/** Mantine's own variables pointed at the colours of this page, which are in tokens.css. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: ours,
  dark: {
    ...ours,
    '--mantine-color-default': 'var(--surface-2)',
    '--mantine-color-default-hover': 'var(--surface-3)',
  },
})
