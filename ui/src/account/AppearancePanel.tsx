import { Panel } from '@/shared/ui/Panel'
import { text } from '@/text'
import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'

const words = text.shell.theme
const choices = (['light', 'dark', 'auto'] as const).map((value) => ({ value, label: words[value] }))

export function AppearancePanel() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Panel heading={words.label}>
      <SegmentedControl<MantineColorScheme>
        fullWidth
        radius="xl"
        aria-label={words.label}
        data={choices}
        value={colorScheme}
        onChange={setColorScheme}
      />
    </Panel>
  )
}
