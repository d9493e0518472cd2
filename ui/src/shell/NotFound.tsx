import { Empty } from '@/shared/ui/States'
import { text } from '@/text'
import { Button } from '@mantine/core'
import { Link } from 'react-router'

export function NotFound() {
  return (
    <Empty title={text.errors.notFound} hint={text.errors.notFoundHint}>
      <Button component={Link} to="/">
        {text.errors.goHome}
      </Button>
    </Empty>
  )
}
