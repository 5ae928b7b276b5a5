/** Colours keep a contrast of 4.5 to 1 with their ground, on screen and on paper; no meaning rests on colour alone. */
export const htmlStyle = `:root {
  color-scheme: light;
  font: 16px/1.7 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif;
}
body {
  max-width: 90rem;
  margin: 1.5rem auto;
  padding: 0 1rem;
  color: #1b1b1b;
  background: #fff;
}
.sides {
  display: grid;
  grid-template-columns: minmax(0, 3fr) minmax(16rem, 2fr);
  gap: 1.5rem;
}
.draft {
  overflow-x: auto;
  border-right: 1px solid #bbb;
  padding-right: 1.5rem;
}
.draft p {
  margin: 0.4em 0;
  white-space: pre-wrap;
}
.heading {
  font-weight: bold;
}
table {
  border-collapse: collapse;
  font-size: 0.8rem;
}
td {
  border: 1px solid #777;
  padding: 0.15em 0.4em;
}
.cells span {
  border: 1px solid #bbb;
  padding: 0 0.3em;
}
.draft a {
  color: inherit;
  padding: 0 0.1em;
}
.draft a.error { background: #ffd9d9; outline: 2px solid #b00020; }
.draft a.warning { background: #ffefc2; outline: 2px solid #8a5a00; }
.draft a.note { background: #dbeeff; outline: 2px solid #00518f; }
.draft a.related { background: #eee; outline: 1px dashed #444; }
.draft a.accepted { outline: 1px dotted #444; }
.findings li {
  border-left: 4px solid #777;
  margin: 0 0 1rem;
  padding: 0.2rem 0.8rem;
  break-inside: avoid;
}
.findings li.error { border-color: #b00020; }
.findings li.warning { border-color: #8a5a00; }
.findings li.note { border-color: #00518f; }
.findings p {
  margin: 0.2em 0;
}
.findings li:target, .draft a:target {
  background: #fffbe0;
}
.place {
  font-size: 0.85rem;
  color: #444;
}
.failed {
  font-weight: bold;
}
.signature span {
  display: inline-block;
  width: 10rem;
  border-bottom: 1px solid #1b1b1b;
}
@media (max-width: 60rem) {
  .sides { grid-template-columns: 1fr; }
  .draft { border-right: 0; padding-right: 0; }
}
@media print {
  @page { size: A4; margin: 18mm 15mm; }
  body { margin: 0; max-width: none; }
  .sides { display: block; }
  .draft { border: 0; overflow: visible; }
  .draft table { width: 100%; }
}
`
