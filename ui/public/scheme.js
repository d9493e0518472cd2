// Before the first paint, so that a dark room is never lit up by a white page. A file of its own, not inline, so
// that a strict Content-Security-Policy holds.
;(function () {
  var wanted = null
  try {
    wanted = window.localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // Storage may be forbidden: then the device decides.
  }
  var dark = window.matchMedia('(prefers-color-scheme: dark)').matches
  var scheme = wanted === 'light' || wanted === 'dark' ? wanted : dark ? 'dark' : 'light'
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
})()
