import { html } from '#platform/http/html.ts'

/**
 * The style of the join page, inside the page: another request would cost a phone on a slow line as much as the page itself.
 * Colours are those of kit/tokens.ts; a test compares them.
 */
export const joinPageStyle = html`
:root{color-scheme:light dark;--paper:#f7f5f0;--surface:#ffffff;--sunk:#efece4;--line:#e4dfd4;--edge:#857f72;--ink:#1b2a2f;--soft:#566265;--press:#1f6f54;--onPress:#ffffff;--board:#1f6f54;--boardText:#15503d;--boardWash:#e6f3ed;--coralText:#a53d18;--coralWash:#fdeee7}
@media (prefers-color-scheme:dark){:root{--paper:#163a2f;--surface:#1d4a3c;--sunk:#123127;--line:#2f6151;--edge:#84ab9c;--ink:#f3efe4;--soft:#b4cdc2;--press:#f3efe4;--onPress:#15332a;--board:#8cc4ae;--boardText:#bfe6d5;--boardWash:#275f4d;--coralText:#ffc3a8;--coralWash:#5a3a2b}}
*{box-sizing:border-box;margin:0}
body{font:16px/1.5 "Golos Text",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper);padding:10px 16px 48px;-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
header,main{max-width:560px;margin:0 auto}
header{display:flex;justify-content:space-between;align-items:center;gap:12px}
.brand{display:flex;align-items:center;gap:10px;font-weight:700;font-size:18px}
.brand svg{width:26px;height:26px;fill:none;stroke-width:4.5}
.track{stroke:var(--line)}.arc{stroke:var(--board);stroke-linecap:round}
.language{display:inline-flex;align-items:center;min-height:44px;padding:0 4px;color:var(--soft)}
main{display:grid;gap:18px;margin-top:14px}
h1{font-size:26px;line-height:1.2;font-weight:650;letter-spacing:-.015em}
h2{font-size:18px;line-height:1.3;font-weight:620}
.over{color:var(--soft);font-size:14px;margin-bottom:4px}
.soft,.note{color:var(--soft)}.note{font-size:14px}
.motto{margin-top:6px;font-size:18px;color:var(--boardText)}
.facts{display:grid;gap:14px}
dt{font-size:14px;color:var(--soft)}dd{margin:0}
.text{white-space:pre-line}
details summary{min-height:44px;display:flex;align-items:center;cursor:pointer;color:var(--boardText);text-decoration:underline;text-underline-offset:3px}
.sheet{display:grid;gap:16px;background:var(--surface);border:1px solid var(--line);border-radius:14px;padding:20px 18px}
form{display:grid;gap:16px}
fieldset{border:0;padding:0;min-width:0;display:grid;gap:10px}
legend{font-weight:620;margin-bottom:10px;padding:0}
.choice{display:grid;grid-template-columns:auto 1fr;gap:0 12px;align-items:center;min-height:56px;padding:10px 14px;border:1px solid var(--edge);border-radius:12px;cursor:pointer}
.choice input{grid-row:1/3;width:22px;height:22px;margin:0;accent-color:var(--press)}
.choice b{font-weight:620}.choice .note{grid-column:2}
.choice:has(:checked){border-color:var(--board);background:var(--boardWash);box-shadow:inset 0 0 0 1px var(--board)}
.field{display:grid;gap:4px}
.field label{font-weight:620}
.field input,.field textarea{font:inherit;color:inherit;background:var(--paper);width:100%;min-height:48px;padding:11px 12px;border:1px solid var(--edge);border-radius:10px}
.field textarea{min-height:96px;resize:vertical}
[aria-invalid=true]{border-color:var(--coralText)!important}
.problem{color:var(--coralText);font-size:14px;font-weight:560}
.alert{color:var(--coralText);background:var(--coralWash);border-radius:10px;padding:12px 14px}
form:has([value=join]:checked) .asks,form:has([value=question]:checked) .adds{display:none}
.press{display:inline-flex;align-items:center;justify-content:center;font:inherit;font-weight:620;min-height:50px;padding:0 22px;border:0;border-radius:12px;background:var(--press);color:var(--onPress);cursor:pointer;text-decoration:none}
.press[disabled]{opacity:.7;cursor:default}
.plain{font:inherit;display:inline-flex;align-items:center;min-height:44px;padding:0 16px;border:1px solid var(--edge);border-radius:10px;background:none;color:inherit;cursor:pointer;text-decoration:none;justify-self:start}
a{color:var(--boardText);text-underline-offset:3px}
a.press{color:var(--onPress)}
:focus-visible{outline:3px solid var(--board);outline-offset:2px}
.said{background:var(--boardWash);border-radius:10px;padding:12px 14px;white-space:pre-line}
@media (min-width:640px){h1{font-size:30px}.sheet{padding:26px 28px}main{margin-top:4vh}}
`
