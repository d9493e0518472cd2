import { UploadIcon } from '@/shared/icons'
import { text } from '@/text'
import { useEffect, useEffectEvent, useState } from 'react'
import css from './uploads.module.css'

/** The whole page takes files while this room is open. */
export function DropZone({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false)
  const drop = useEffectEvent((files: File[]) => onFiles(files))

  useEffect(() => {
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (carriesFiles(event) && --depth <= 0) end()
    }
    const hover = (event: DragEvent) => {
      if (carriesFiles(event)) event.preventDefault()
    }
    const take = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      end()
      drop(Array.from(event.dataTransfer?.files ?? []))
    }
    const end = () => {
      depth = 0
      setOver(false)
    }
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop: take }
    for (const [name, listener] of Object.entries(listeners))
      document.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        document.removeEventListener(name, listener as EventListener)
    }
  }, [])

  if (!over) return null
  return (
    <div className={css.dropzone} aria-hidden>
      <UploadIcon size={56} />
      {text.audio.dropNow}
    </div>
  )
}
