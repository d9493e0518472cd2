import { api } from '@/api/client'
import { answer, ApiError } from '@/api/problem'
import type { AudioUpload } from '@/api/types'
import { text } from '@/text'
import type { UploadSteps } from './queue'

const byExtension: Record<string, string> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  m4b: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  flac: 'audio/flac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  aiff: 'audio/aiff',
  aif: 'audio/aiff',
  wma: 'audio/x-ms-wma',
}

/** Browsers do not know every type; the name tells the rest, and the server looks into the file anyway. */
export function contentTypeOf(file: File): string {
  const extension = file.name.split('.').pop()?.toLowerCase() ?? ''
  const plain = file.type.split(';')[0] ?? ''
  if (/^(audio|video|application)\/[A-Za-z0-9.+-]+$/.test(plain)) return plain
  return byExtension[extension] ?? 'application/octet-stream'
}

export const steps: UploadSteps = {
  announce: (file, id) =>
    answer(
      api.POST('/api/audio/uploads', {
        params: { header: { 'Idempotency-Key': `${id}-${Math.floor(Date.now() / 600_000)}` } },
        body: { fileName: file.name.slice(-255), contentType: contentTypeOf(file), size: file.size },
      }),
    ),
  put,
  complete: (audioId) => answer(api.POST('/api/audio/{audioId}/complete', { params: { path: { audioId } } })),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  newId: () => crypto.randomUUID(),
}

/** XMLHttpRequest, because fetch does not tell how much of a file has been sent. Straight to the store, no token. */
function put(file: File, target: AudioUpload, onProgress: (percent: number) => void): Promise<void> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open(target.method, target.url)
    for (const [name, value] of Object.entries(target.headers)) {
      if (!forbidden.has(name.toLowerCase())) request.setRequestHeader(name, value)
    }
    request.upload.onprogress = (event) => onProgress((event.loaded / Math.max(1, file.size)) * 100)
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) done()
      else fail(storeError(request.status))
    }
    request.onerror = () => fail(new ApiError(0))
    request.ontimeout = () => fail(new ApiError(0))
    request.send(file)
  })
}

/** The browser sets these itself and warns about anybody else who does. */
const forbidden = new Set(['content-length', 'host'])

function storeError(status: number) {
  const title = text.audio.uploads.storeRefused(status)
  return new ApiError(status, { type: 'store', title, status, correlationId: '' })
}
