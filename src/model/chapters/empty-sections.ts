import type {Phrase} from '../figure.ts'
import type {Report} from '../report.ts'
import {rowHeadings} from './row-headings.ts'
import type {Prose, Section} from './section.ts'
import {contentOf, hasChildren, hasTable, proseBefore, repeatsTitle} from './section-content.ts'

/** A section that says nothing, or too little. */
export interface EmptySection {
  readonly section: Section
  /**
   * nothing: a heading alone; title-again: the heading said twice; too-little: where the form demands substance; fees-unreported: none,
   * where the text tells of fees.
   */
  readonly kind: 'nothing' | 'title-again' | 'too-little' | 'fees-unreported'
  readonly because: readonly Phrase[]
}

/** What the headings of a language say of what stands below them. */
export interface SectionWords {
  /** What follows on another sheet, and a list of contents. */
  readonly elsewhere: RegExp
  /** A heading that says by itself that there is nothing. */
  readonly saysNone: RegExp
  /** A heading that names a thing to be reported, not a sentence that says what was done. */
  readonly nominal: RegExp
  /** A text that says that there is nothing. */
  readonly none: RegExp
  /** What says that fees for processing were charged. */
  readonly feesCharged: RegExp
}

/**
 * Every section of a report without content of its own.
 *
 * @param fewest Characters that a section needs where the form demands substance.
 */
export function findEmptySections(report: Report, words: SectionWords, fewest: number): EmptySection[] {
  const found: EmptySection[] = []
  const rows = rowHeadings(report)
  const families = familiesOf(report)
  for (const section of report.sections) {
    const prose = contentOf(report, section)
    const kind = faultOf(section, prose, report, families, words, fewest)
    if (kind === null || rows.has(section)) continue
    const again = kind === 'title-again' ? prose[0] : undefined
    found.push({section, kind, because: again ? [{span: again.span, text: again.passage.text.trim()}] : []})
  }
  return [...found, ...unreportedFees(report, words)]
}

function faultOf(
  section: Section,
  prose: readonly Prose[],
  report: Report,
  families: Families,
  words: SectionWords,
  fewest: number
): EmptySection['kind'] | null {
  if (repeatsTitle(prose, section)) return 'title-again'
  if (prose.length === 0) return isEmpty(report, section, families, words) ? 'nothing' : null
  return isThin(report, section, fewest) ? 'too-little' : null
}

type Families = ReadonlyMap<Section | null, readonly Section[]>

/** So many headings of one parent show what kind of list they are. */
const siblingsSeen = 50

/** The first children of every section. */
function familiesOf({sections}: Report): Families {
  const families = new Map<Section | null, Section[]>()
  for (const section of sections) {
    const family = families.get(section.parent)
    if (!family) families.set(section.parent, [section])
    else if (family.length < siblingsSeen) family.push(section)
  }
  return families
}

function isEmpty(report: Report, section: Section, families: Families, words: SectionWords): boolean {
  const {title, level} = section
  if (hasChildren(report, section) || hasTable(report, section)) return false
  if (words.elsewhere.test(title.text) || words.saysNone.test(title.text) || awaitsTable(report, section))
    return false
  const after = report.tree.source.text.slice(title.span.end, section.span.end)
  // 一、本公司董事会保证年度报告内容的真实、准确、完整。 is what the report says.
  const isSentence = /^ ?[。；;]/u.test(after) && !words.nominal.test(title.text)
  if (isSentence && section.id === null) return false
  if (level === 1) return true
  if (/[；;，,、]/u.test(after)) return false
  const siblings = (families.get(section.parent) ?? []).filter(other => other.level === level)
  const filled = siblings.filter(other => hasChildren(report, other) || contentOf(report, other).length > 0)
  // 主要做法如下：（一）加强领导（二）健全制度: the headings themselves are the content.
  if (isListed(report, siblings)) return false
  if (level === 2)
    return words.nominal.test(title.text) || (filled.length > 0 && filled.length >= siblings.length - 1)
  // The last item of a list has the text that follows the list; that does not make the others headings.
  return filled.length >= 2 && filled.length >= siblings.length - 1 && !/[。]/u.test(after)
}

/** The table that belongs here is missing: missing-table says so. */
function awaitsTable({profile, tables}: Report, {id}: Section): boolean {
  if (id === null) return false
  const due = profile.tables.filter(table => table.section === id && table.required)
  return due.length > 0 && due.some(table => !tables.some(found => found.id === table.id))
}

function isListed(report: Report, siblings: readonly Section[]): boolean {
  const [first] = siblings
  const before = first && proseBefore(report, first.span.start)
  return before !== undefined && before.section === first?.parent && /[：:]\s*$/u.test(before.passage.text)
}

/** Where the form demands substance, 无 or a few characters are not enough. */
function isThin(report: Report, section: Section, fewest: number): boolean {
  const spec = report.profile.sections.find(({id}) => id === section.id)
  if (!spec?.substantial || hasChildren(report, section)) return false
  const text = contentOf(report, section)
    .map(({passage}) => passage.text)
    .join('')
  let written = 0
  for (const character of text) {
    if (character >= '\u4e00' && character <= '\u9fff' && ++written >= fewest) return false
  }
  return text.replace(/[\s\p{P}]/gu, '').length < fewest
}

/** Fees that the text says were charged belong among the matters to be reported. */
function unreportedFees(report: Report, words: SectionWords): EmptySection[] {
  const spec = report.profile.sections.find(({topics}) => topics.some(({id}) => id === 'processing-fees'))
  const section = spec && report.sections.find(({id}) => id === spec.id)
  if (!section) return []
  const own = contentOf(report, section)
  if (!words.none.test(own.map(({passage}) => passage.text.trim()).join(''))) return []
  for (const prose of report.prose) {
    const charged = own.includes(prose) ? null : words.feesCharged.exec(prose.passage.text)
    if (!charged) continue
    return [{section, kind: 'fees-unreported', because: [{span: prose.span, text: charged[0]}]}]
  }
  return []
}
