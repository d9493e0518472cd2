import { keys } from '@/api/keys'
import { queryClient } from '@/live/live'
import { useSyncExternalStore } from 'react'
import { UploadQueue } from './queue'
import { steps } from './steps'

/** The one queue of this tab; it goes on while one looks at other rooms. */
export const uploadQueue = new UploadQueue({
  ...steps,
  complete: async (audioId) => {
    const audio = await steps.complete(audioId)
    void queryClient.invalidateQueries({ queryKey: keys.audioList })
    void queryClient.invalidateQueries({ queryKey: keys.household })
    return audio
  },
})

window.addEventListener('online', () => uploadQueue.resume())
window.addEventListener('beforeunload', (event) => {
  if (uploadQueue.busy) event.preventDefault()
})

export function useUploads() {
  return useSyncExternalStore(uploadQueue.subscribe, uploadQueue.uploads)
}
