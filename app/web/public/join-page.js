// The join page works without this file. It keeps what was typed until it is sent, so that a reload or a dead line loses
// nothing, and presses the button once.
const form = document.querySelector('form[data-keep]')
const key = `krug.join.${location.pathname}`
const fields = ['name', 'contact', 'words', 'ticket']

function kept() {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

function keep() {
  const typed = Object.fromEntries(fields.map((name) => [name, form.elements[name].value]))
  try {
    localStorage.setItem(key, JSON.stringify({ ...typed, kind: form.elements.kind.value }))
  } catch {
    // A browser without storage keeps what its own form keeps.
  }
}

function bringBack(typed) {
  // What the server gave back after a mistake is newer than what was kept.
  if (fields.slice(0, 3).some((name) => form.elements[name].value !== '')) return
  // The ticket too: sent again after a line that broke, it asks once.
  for (const name of fields) if (typed[name]) form.elements[name].value = typed[name]
  if (typed.kind) form.elements.kind.value = typed.kind
}

if (form) {
  const button = form.querySelector('.press')
  const label = button.textContent
  const before = kept()
  if (before !== null) bringBack(before)
  form.addEventListener('input', keep)
  form.addEventListener('submit', (event) => {
    if (button.disabled) return event.preventDefault()
    keep()
    button.disabled = true
    button.textContent = button.dataset.sending
  })
  // Coming back by the arrow of the browser shows the page as it was left.
  addEventListener('pageshow', () => {
    button.disabled = false
    button.textContent = label
  })
  document.querySelector('[aria-invalid=true]')?.focus()
}

if (document.querySelector('[data-sent]'))
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
