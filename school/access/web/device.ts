const browsers: readonly (readonly [RegExp, string])[] = [
  [/YaBrowser/, 'Yandex'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrom(e|ium)|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** «Firefox, Windows» from what a browser says about itself: enough to recognise one's own, and no promise of more. */
export function deviceOf(userAgent: string | null): string | null {
  if (userAgent === null) return null
  const named = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(userAgent))?.[1])
  return named.filter((part) => part !== undefined).join(', ') || null
}
