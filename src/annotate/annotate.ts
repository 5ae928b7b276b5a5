import type {Diagnostic} from '../check/diagnostic.ts'
import type {Archive} from '../docx/archive.ts'
import {signedDocument} from '../docx/docx-error.ts'
import {docxLimits} from '../docx/limits.ts'
import {partText, relationshipsName, type WordPackage} from '../docx/package.ts'
import type {DocxComment} from '../read/docx/comments.ts'
import {readDocxWithAnchors} from '../read/docx/docx.ts'
import type {Revisions} from '../read/read-request.ts'
import type {Span} from '../source/span.ts'
import type {Language} from '../source/wording.ts'
import {commentLines, isOwnComment, summaryLines} from './comment-text.ts'
import {findMarks, type Marks} from './marks.ts'
import {removeComments} from './old-comments.ts'
import {type Mark, spliceMarks} from './splice.ts'
import {cleanText, escapeXml, isStrict, rewrite, strict, transitional, wordNamespace} from './word-part.ts'

export interface AnnotateOptions {
  readonly language: Language
  /** The view in which the draft was checked. */
  readonly revisions?: Revisions | undefined
  /** What to do about the findings of a rule. */
  readonly remedyOf?: ((ruleId: string) => string | null) | undefined
}

export interface Annotated {
  readonly bytes: Uint8Array
  /** Comments written now, without those that an earlier run had written. */
  readonly written: number
  /** Comments of an earlier run that no longer hold. */
  readonly removed: number
  /** Findings beyond the limit, which the last comment counts. */
  readonly left: number
}

const author = 'reportlint'
/** Word refuses a document with more ranges than 32,767; other comments count too. */
const mostRanges = 32_000

/**
 * A copy of a Word document with every finding as a comment on the very characters. Parts without a change keep their
 * bytes; comments that an earlier run wrote are not written again, and go where they no longer hold.
 *
 * @throws ReadError where the document cannot be read, or carries a digital signature.
 */
export function annotateDocx(
  bytes: Uint8Array,
  diagnostics: readonly Diagnostic[],
  {language, revisions, remedyOf}: AnnotateOptions
): Annotated {
  let reading = readDocxWithAnchors({path: '', bytes, revisions})
  if (reading.package.packageRelationships.some(({type}) => type === 'origin')) throw signedDocument()

  const wanted = diagnostics
    .filter(({suppressed}) => suppressed === null)
    .map(diagnostic => ({
      span: diagnostic.span,
      lines: commentLines(diagnostic, language, remedyOf?.(diagnostic.ruleId) ?? null)
    }))
  const stale = staleComments(
    reading.comments,
    wanted.map(({lines}) => textOf(lines))
  )
  const {changed: stripped, removed} = removeComments(reading.package, reading.mainText, stale)
  const current = removed === 0 ? bytes.slice() : rewrite(reading.package.archive, stripped)
  if (removed > 0) reading = readDocxWithAnchors({path: '', bytes: current, revisions})
  const {package: opened, mainText, laidOut, comments} = reading
  const known = new Map<string, number>()
  // By their words, since Word replaces authors when it removes personal data.
  for (const {text} of comments) known.set(text, (known.get(text) ?? 0) + 1)
  const fresh = wanted.filter(({lines}) => !takeOne(known, textOf(lines)))
  const room = Math.max(0, Math.min(docxLimits.comments, mostRanges - comments.length))
  const chosen: {span: Span; lines: readonly string[]}[] = fresh.slice(0, room)
  const left = fresh.length - chosen.length
  if (left > 0) {
    const summary = summaryLines(left, language)
    const end = laidOut.text.trimEnd().length
    if (!takeOne(known, summary.join('\n'))) chosen.push({span: {start: end, end}, lines: summary})
  }

  let id = nextId(
    comments.map(comment => comment.id),
    mainText
  )
  const marks: Mark[] = []
  const elements: string[] = []
  for (const {span, lines} of chosen) {
    const found = findMarks(mainText, laidOut, span)
    if (!found) continue
    marks.push(...marksOf(found, id))
    elements.push(commentElement(id, lines))
    id++
  }
  if (elements.length === 0) return {bytes: current, written: 0, removed, left}
  const changed = new Map([[opened.mainName, spliceMarks(mainText, declared(marks, mainText))]])
  addComments(opened, elements, changed)
  return {bytes: rewrite(opened.archive, changed), written: elements.length, removed, left}
}

/** Comments of an earlier run whose findings are gone or worded otherwise now: by the draft, the language or the rules. */
function staleComments(comments: readonly DocxComment[], wanted: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const text of wanted) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set(comments.filter(({text}) => isOwnComment(text) && !takeOne(counts, text)).map(({id}) => id))
}

function textOf(lines: readonly string[]): string {
  return lines.map(cleanText).join('\n')
}

function takeOne(known: Map<string, number>, text: string): boolean {
  const count = known.get(text) ?? 0
  if (count > 0) known.set(text, count - 1)
  return count > 0
}

/** The first number that neither a comment nor a mark in the text uses. */
function nextId(ids: readonly string[], xml: string): number {
  let highest = -1
  for (const id of ids) highest = Math.max(highest, Number.parseInt(id, 10) || 0)
  for (const match of xml.matchAll(/<[^\s>]{0,40}comment(?:RangeStart|RangeEnd|Reference)\s[^>]{0,200}>/g)) {
    highest = Math.max(highest, Number(/:id="(\d{1,9})"/.exec(match[0])?.[1] ?? 0))
  }
  return highest + 1
}

function marksOf({start, end, reference}: Marks, id: number): readonly Mark[] {
  const startText = `<w:commentRangeStart w:id="${id}"/>`
  const endText = `<w:commentRangeEnd w:id="${id}"/>`
  const referenceText = `<w:r><w:commentReference w:id="${id}"/></w:r>`
  if (start === end) return [{cut: start, order: 'point', text: startText + endText + referenceText}]
  const opening: Mark = {cut: start, order: 'start', text: startText}
  if (end === reference) return [opening, {cut: end, order: 'end', text: endText + referenceText}]
  return [
    opening,
    {cut: end, order: 'end', text: endText},
    {cut: reference, order: 'end', text: referenceText}
  ]
}

/** Marks for a document that calls Word's namespace otherwise bring its usual name along. */
function declared(marks: readonly Mark[], xml: string): readonly Mark[] {
  if (/<w:document[\s>]/.test(xml.slice(0, 20_000))) return marks
  const declaration = ` xmlns:w="${wordNamespace(xml)}"`
  return marks.map(mark => ({
    ...mark,
    text: mark.text.replace(/<w:(commentRangeStart|commentRangeEnd|r)\b/g, `$&${declaration}`)
  }))
}

function commentElement(id: number, lines: readonly string[]): string {
  const paragraphs = lines.map(
    line => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(cleanText(line))}</w:t></w:r></w:p>`
  )
  return `<w:comment w:id="${id}" w:author="${author}" w:initials="rl">${paragraphs.join('')}</w:comment>`
}

/** Adds the comments to the part that has them, or makes one and tells the package of it. */
function addComments(opened: WordPackage, elements: readonly string[], changed: Map<string, string>): void {
  const {archive, mainName, relationships} = opened
  const mainText = changed.get(mainName) ?? ''
  const content = elements.join('')
  const existing = relationships.find(({type, external}) => type === 'comments' && !external)
  if (existing && archive.entries.has(existing.target)) {
    changed.set(existing.target, appendComments(partText(archive, existing.target), content))
    return
  }
  const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1)
  const name = freeName(archive, `${folder}comments`)
  const namespace = wordNamespace(mainText)
  changed.set(name, `${xmlHead}<w:comments xmlns:w="${namespace}">${content}</w:comments>`)

  const types = '[Content_Types].xml'
  const override = `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>`
  changed.set(types, beforeEnd(partText(archive, types), override))

  const relationshipsPart = relationshipsName(mainName)
  const before = archive.entries.has(relationshipsPart)
    ? partText(archive, relationshipsPart)
    : `${xmlHead}<Relationships xmlns="${transitional}/package/2006/relationships"></Relationships>`
  const base = isStrict(mainText)
    ? `${strict}/officeDocument/relationships`
    : `${transitional}/officeDocument/2006/relationships`
  const file = name.slice(folder.length)
  const id = freeId(relationships.map(relationship => relationship.id))
  changed.set(
    relationshipsPart,
    beforeEnd(before, `<Relationship Id="${id}" Type="${base}/comments" Target="${file}"/>`)
  )
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function appendComments(xml: string, content: string): string {
  const root = /<([^\s/>?!]{1,100})[\s/>]/.exec(xml)?.[1] ?? 'w:comments'
  if (root === 'w:comments') return beforeEnd(xml, content)
  const declaration = ` xmlns:w="${wordNamespace(xml)}"`
  return beforeEnd(xml, content.replaceAll('<w:comment ', `<w:comment${declaration} `))
}

/** Writes into the root element, after all that it holds. */
function beforeEnd(xml: string, content: string): string {
  const end = xml.lastIndexOf('</')
  if (end >= 0) return xml.slice(0, end) + content + xml.slice(end)
  // An empty root without an end tag of its own.
  const slash = xml.lastIndexOf('/>')
  const root = /<([^\s/>?!]{1,100})/.exec(xml)?.[1] ?? ''
  return `${xml.slice(0, slash)}>${content}</${root}>${xml.slice(slash + 2)}`
}

function freeName(archive: Archive, base: string): string {
  let name = `${base}.xml`
  for (let number = 2; archive.entries.has(name); number++) name = `${base}${number}.xml`
  return name
}

function freeId(ids: readonly string[]): string {
  let number = ids.length + 1
  while (ids.includes(`rId${number}`)) number++
  return `rId${number}`
}
