const units = ['B', 'KB', 'MB', 'GB', 'TB']

export function bytes(value: number): string {
  const step = value < 1 ? 0 : Math.min(Math.floor(Math.log(value) / Math.log(1000)), units.length - 1)
  const scaled = value / 1000 ** step
  return `${scaled < 10 && step > 0 ? scaled.toFixed(1) : Math.round(scaled)} ${units[step]}`
}

export function count(value: number): string {
  return value.toLocaleString('en')
}

export function clamp(value: number, low: number, high: number) {
  return Math.min(Math.max(value, low), high)
}
