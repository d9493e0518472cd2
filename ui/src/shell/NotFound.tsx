import { Page } from '@/shared/ui/Page'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { Link } from 'react-router'

export default function NotFound() {
  return (
    <Page title={text.errors.notFound} intro={text.errors.notFoundHint} narrow>
      <Button component={Link} to="/">
        {text.errors.goHome}
      </Button>
    </Page>
  )
}
