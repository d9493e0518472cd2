export type Notice = { id: number; tone: 'good' | 'bad' | 'plain'; message: string }

const lives = { good: 5_000, plain: 6_000, bad: 12_000 }

/** Short messages at the edge of the page; read out by screen readers, gone by themselves. */
class Notices {
  #items: readonly Notice[] = []
  #listeners = new Set<() => void>()
  #next = 1

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly items = () => this.#items

  good = (message: string) => this.#add('good', message)
  bad = (message: string) => this.#add('bad', message)
  plain = (message: string) => this.#add('plain', message)

  dismiss = (id: number) => {
    this.#set(this.#items.filter((notice) => notice.id !== id))
  }

  #add(tone: Notice['tone'], message: string) {
    const id = this.#next++
    const others = this.#items.filter((notice) => notice.message !== message)
    this.#set([...others.slice(-2), { id, tone, message }])
    setTimeout(() => this.dismiss(id), lives[tone])
  }

  #set(items: readonly Notice[]) {
    this.#items = items
    this.#listeners.forEach((listener) => listener())
  }
}

export const notices = new Notices()
