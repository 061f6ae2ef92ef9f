/** Milliseconds since 1970 by the clock of this device. What day it is at school, the server says. */
export function deviceNow(): number {
  return Date.now()
}
