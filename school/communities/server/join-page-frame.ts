import type { Language } from '#base/words.ts'
import { type Html, html } from '#platform/http/html.ts'
import { joinPageStyle } from './join-page-style.ts'
import { words } from './words.ts'

/** What a page is asked for besides the link: in which language, and where it stands in the other one. */
export interface PageAsked {
  language: Language
  otherLanguagePath: string
  /** Lets the style stand inside the page under the content policy. */
  nonce: string
}

/** The language of the address, else the one the browser prefers; Russian where it prefers neither. */
export function languageOf(chosen: string | null, acceptLanguage: string | null): Language {
  if (chosen === 'ru' || chosen === 'en') return chosen
  const weights = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', weight] = part.trim().split(/;\s*q=/)
    return { tag: tag.toLowerCase().slice(0, 2), weight: weight === undefined ? 1 : Number(weight) }
  })
  const weightOf = (language: Language) =>
    Math.max(0, ...weights.filter(({ tag }) => tag === language).map(({ weight }) => weight))
  return weightOf('en') > weightOf('ru') ? 'en' : 'ru'
}

/** A whole page: the brand, the other language, what it says. */
export function framed({ language, otherLanguagePath, nonce }: PageAsked, title: string, body: Html): string {
  const t = words[language]
  const other = language === 'ru' ? 'en' : 'ru'
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${t.brand}</title>
<link rel="icon" href="/ring.svg">
${styleOf(nonce)}
<script src="/join-page.js" defer></script>
</head>
<body>
<header>
<div class="brand">${ring}${t.brand}</div>
<a class="language" href="${otherLanguagePath}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>
</header>
<main>${body}</main>
</body>
</html>`.markup
}

const ring = html`<svg viewBox="0 0 26 26" aria-hidden="true"><circle class="track" cx="13" cy="13" r="10"/><circle class="arc" cx="13" cy="13" r="10" pathLength="100" stroke-dasharray="80 100" transform="rotate(-90 13 13)"/></svg>`

function styleOf(nonce: string): Html {
  return html`<style nonce="${nonce}">${joinPageStyle}</style>`
}
