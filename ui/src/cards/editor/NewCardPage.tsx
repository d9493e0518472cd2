import { text } from '@/text'
import { Page } from '@/shared/ui/Page'
import { Editor } from './Editor'

export default function NewCardPage() {
  return (
    <Page title={text.cards.editor.newTitle} back={{ to: '/cards', label: text.cards.editor.back }}>
      <Editor card={null} />
    </Page>
  )
}
