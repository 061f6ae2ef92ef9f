import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

test('a session is named by the browser and the system, as people know them', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'
  expect(deviceOf(`${windows} Chrome/128.0.0.0 YaBrowser/24.10.0 Safari/537.36`)).toBe('Yandex, Windows')
  expect(deviceOf(`${windows} Chrome/128.0.0.0 Safari/537.36`)).toBe('Chrome, Windows')
  expect(
    deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1'),
  ).toBe('Safari, iOS')
})

test('a device that says nothing of itself stays unknown', () => {
  expect(deviceOf(null)).toBeNull()
  expect(deviceOf('curl/8.5')).toBeNull()
})
