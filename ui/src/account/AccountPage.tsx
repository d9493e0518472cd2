import { Page } from '@/shared/ui/Page'
import { text } from '@/text'
import css from './account.module.css'
import { AppearancePanel } from './AppearancePanel'
import { DataPanel } from './DataPanel'
import { HouseholdPanel } from './household/HouseholdPanel'
import { InvitationsPanel } from './household/InvitationsPanel'
import { MePanel } from './MePanel'
import { QuotasPanel } from './household/QuotasPanel'
import { useMayChange, useRole } from './useMe'
import { YotoPanel } from './YotoPanel'

export default function AccountPage() {
  const owner = useRole() === 'owner'
  const mayChange = useMayChange()
  return (
    <Page title={text.account.title}>
      <div className={css.columns}>
        <div className={css.column}>
          <MePanel />
          <YotoPanel />
          <AppearancePanel />
        </div>
        <div className={css.column}>
          <HouseholdPanel />
          {mayChange && <InvitationsPanel owner={owner} />}
          <QuotasPanel />
          <DataPanel mayExport={mayChange} />
        </div>
      </div>
    </Page>
  )
}
