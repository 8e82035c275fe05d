import type { PublishedGuarantee, PublishedPromise } from "../../commitments/published-guarantee";
import { figuresOf, type Language, type Words } from "../../locale/words";
import { attributeXml } from "../../workbook/file/xml";

/**
 * A service guarantee as a web page of its own: one HTML file that fetches nothing, runs nothing, reads well aloud, prints
 * on A4 and follows the reader's choice of light or dark. Every word of the form is escaped.
 */
export function guaranteePage(guarantee: PublishedGuarantee, words: Words, language: Language): string {
  const title = words("Service guarantee: {unit}", { unit: guarantee.unit });
  const pairs = (lines: readonly (readonly [string, string | null])[]): string =>
    lines
      .filter(([, value]) => value !== null)
      .map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${value}</dd></div>`)
      .join("\n");
  const plain = (value: string | null): string | null => (value === null ? null : paragraphs(value));
  const day = (iso: string | null): string | null =>
    iso === null ? null : `<time datetime="${escaped(iso)}">${escaped(dayInWords(iso, language))}</time>`;
  const headers = [words("We promise"), words("How it is measured"), words("Level promised"), words("If we break it")];
  const rows = guarantee.promises.map((promise) => promiseRow(promise, headers, language)).join("\n");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(title)}</h1>
<p class="year">${escaped(guarantee.year)}</p>
${guarantee.agreedOn === null ? `<p class="draft"><strong>${escaped(words("Draft: not agreed by both parties, not for publication."))}</strong></p>` : ""}
</header>
<dl>
${pairs([
  [words("To whom"), plain(guarantee.toWhom)],
  [words("Answerable"), plain(guarantee.answerable)],
])}
</dl>
<section aria-labelledby="promises">
<h2 id="promises">${escaped(words("What we promise"))}</h2>
<table role="table">
<caption>${escaped(words("What we promise, how it is measured, and what follows when we break it"))}</caption>
<thead role="rowgroup">
<tr role="row">${headers.map((header) => `<th scope="col" role="columnheader">${escaped(header)}</th>`).join("")}</tr>
</thead>
<tbody role="rowgroup">
${rows}
</tbody>
</table>
</section>
<section aria-labelledby="turn">
<h2 id="turn">${escaped(words("Where to turn"))}</h2>
<dl>
${pairs([
  [words("Contact"), plain(guarantee.contact)],
  [words("We answer within"), plain(guarantee.answerWithin)],
  [words("If you are not satisfied"), plain(guarantee.appeal)],
])}
</dl>
</section>
<section aria-labelledby="holds">
<h2 id="holds">${escaped(words("How long it holds"))}</h2>
<dl>
${pairs([
  [words("Period from"), day(guarantee.from)],
  [words("Period until"), day(guarantee.until)],
  [words("Looked at again by"), day(guarantee.reconsiderBy)],
  [words("Agreed by both parties"), day(guarantee.agreedOn)],
  [words("Version"), String(guarantee.version)],
  [words("Published"), day(guarantee.publishedOn)],
])}
</dl>
</section>
</main>
</body>
</html>
`;
}

function promiseRow(promise: PublishedPromise, headers: readonly string[], language: Language): string {
  const cells = [promise.measure, levelText(promise, language), promise.remedy];
  // On a narrow screen each cell stands under its own header; the roles keep it a table for those who listen.
  const rest = cells.map(
    (cell, at) =>
      `<td role="cell" data-header="${escaped(headers[at + 1] ?? "")}">${cell === null ? "" : paragraphs(cell)}</td>`,
  );
  return `<tr role="row"><th scope="row" role="rowheader">${paragraphs(promise.promise)}</th>${rest.join("")}</tr>`;
}

/** "80 %", "30 minutes", or the figure alone. */
function levelText({ level, measureUnit, asShare }: PublishedPromise, language: Language): string | null {
  if (level === null) return null;
  const figures = figuresOf(language);
  if (asShare) return figures.share(level);
  const decimals = /\.(\d+)$/.exec(String(Number(level.toPrecision(12))))?.[1]?.length ?? 0;
  const said = figures.number(level, Math.min(decimals, 4));
  return measureUnit === null ? said : `${said} ${measureUnit}`;
}

function dayInWords(iso: string, language: Language): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

/** A text of the form with its line breaks. */
function paragraphs(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(escaped)
    .join("<br>");
}

/** A text that HTML takes for nothing but text, in content and in attributes; control characters are left out. */
function escaped(text: string): string {
  return attributeXml(text.replace(/(?![\t\r\n])\p{Cc}/gu, ""));
}

/** Contrast is at least 7:1 for text in both looks. */
const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --head: #1f3a5f; --paper: #ffffff; --band: #eef3f9; --rule: #8a97a8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f2f2f2; --head: #cfe0f5; --paper: #16191d; --band: #242b34; --rule: #7f8b9b; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
h1, h2 { color: var(--head); line-height: 1.25; }
h1 { font-size: 1.9rem; margin: 0; }
h2 { font-size: 1.3rem; margin: 2rem 0 0.6rem; }
.year { margin: 0.2rem 0 1rem; }
.draft { border: 3px double currentColor; padding: 0.6rem 0.8rem; }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: 0.2rem 1rem; padding: 0.35rem 0; border-bottom: 1px solid var(--rule); }
dt { font-weight: 600; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: left; padding: 0 0 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.6rem; border: 1px solid var(--rule); }
thead th { background: var(--band); color: var(--head); }
@media (max-width: 40rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, caption, tbody, tr, th, td { display: block; overflow-wrap: anywhere; }
  tbody tr { margin-bottom: 1rem; border: 1px solid var(--rule); }
  tbody th, tbody td { border: 0; }
  tbody td:not(:empty)::before { content: attr(data-header) ": "; font-weight: 600; }
  dl > div { grid-template-columns: 1fr; }
}
@page { size: A4; margin: 18mm 16mm; }
@media print {
  :root { --ink: #000000; --head: #000000; --paper: #ffffff; --band: #ffffff; --rule: #555555; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  tr, dl > div { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;
