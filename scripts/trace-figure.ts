import type {Linted} from '../src/index.ts'
import {print} from '../src/model/arithmetic.ts'
import type {Figure} from '../src/model/figure.ts'
import type {Block} from '../src/read/tree.ts'
import {createLocator, type Span} from '../src/source/span.ts'

/** As much of a paragraph as is printed. */
const longestText = 120

/**
 * What becomes of one figure, a stage after the other: where it stands in the decoded text, in which block of the tree and in which
 * section; which number was read; which facts it takes part in; which rules compared it; what was found.
 *
 * @param place An offset into the decoded text, or words that stand in it; of a sentence, each figure is told.
 */
export function traceFigure(linted: Linted, place: string): string {
  const {text} = linted.report.tree.source
  const at = spanOf(text, place)
  if (!at) return `“${place}” does not stand in the text of ${text.length} characters\n`
  const lines = [...readingOf(linted, at)]
  const figures = figuresAt(linted, at)
  if (figures.length === 0) lines.push('model: no number was read here')
  for (const figure of figures) lines.push(...lifeOf(linted, figure))
  lines.push(...findingsAt(linted, at))
  return `${lines.join('\n')}\n`
}

function spanOf(text: string, place: string): Span | null {
  const start = /^\d+$/.test(place) && Number(place) < text.length ? Number(place) : text.indexOf(place)
  if (start < 0) return null
  return {start, end: start + (start === Number(place) ? 1 : place.length)}
}

function* readingOf({report}: Linted, at: Span): Generator<string> {
  const {tree, profile, sections} = report
  const {line, column} = createLocator(tree.source.text)(at.start)
  yield `source: ${tree.source.path} (${tree.source.format}), offset ${at.start}, line ${line}, column ${column}`
  const index = tree.blocks.findIndex(({span}) => touches(span, at))
  const block = tree.blocks[index]
  yield block
    ? `tree: block ${index}, ${blockWords(block, at)}`
    : 'tree: in no block; markup, furniture or metadata of the page'
  const section = sections.findLast(({span}) => touches(span, at))
  yield `section: ${section ? `${section.ordinal?.text ?? ''}${section.title.text}, level ${section.level}, ${section.id ?? 'none of the form'}` : 'none'}; profile ${profile.id}`
}

function blockWords(block: Block, at: Span): string {
  if (block.kind === 'paragraph') {
    const heading = block.heading === null ? '' : `heading of depth ${block.heading}, `
    return `paragraph, ${heading}“${clip(block.passage.text)}”`
  }
  const cell = block.cells.find(({passage}) => passage.segments.some(({span}) => touches(span, at)))
  return cell
    ? `table, row ${cell.row}, column ${cell.column}, “${clip(cell.passage.text)}”`
    : `table of ${block.cells.length} cells`
}

/** The numbers of the prose and the cells of tables that stand there. */
function figuresAt({report}: Linted, at: Span): Figure[] {
  const cells = report.tables.flatMap(table => table.cells.flatMap(({figure}) => figure ?? []))
  return [...report.numbers, ...cells].filter(({span}) => touches(span, at))
}

function* lifeOf({report, comparisons}: Linted, figure: Figure): Generator<string> {
  const number = report.numbers.find(other => other === figure)
  const bounds =
    figure.low === figure.high
      ? ''
      : `, from ${print(figure.low)} to ${figure.high ? print(figure.high) : '…'}`
  const kind = number ? `${number.kind}${number.hedge ? `, hedged: ${number.hedge}` : ''}` : 'a cell'
  yield `number: “${figure.text}” = ${print(figure.value)}${figure.unit ? ` ${figure.unit}` : ''}${bounds}; ${kind}`
  const isIt = (other: Figure | null) => other !== null && touches(other.span, figure.span)
  for (const {cell} of figure.cell ? [figure] : [])
    yield `cell: ${cell?.table} · ${cell?.row} × ${cell?.column}`
  for (const {kind: sort, total, parts, sum, settled, certainty} of report.tallies) {
    if (!isIt(total) && !parts.some(isIt)) continue
    const verdict = settled ? 'adds up' : `does not add up, ${certainty}`
    yield `tally (${sort}): ${total.text} against ${parts.map(({text}) => text).join(' + ')} = ${print(sum)}: ${verdict}`
  }
  for (const {figure: own, quantity, subject, readings, certainty} of report.claims) {
    if (!isIt(own)) continue
    const cells = readings.map(
      ({cells: read, sum}) => `${read.map(({rowLabel}) => rowLabel).join(' + ')} = ${print(sum)}`
    )
    yield `claim: “${subject}” is ${quantity ?? 'no quantity of the form'}, ${certainty}; tables: ${cells.join(' or ') || 'nothing to compare'}`
  }
  for (const {kind: sort, figure: own, numbers, settled, expected} of report.percentages) {
    if (!isIt(own) && !numbers.some(isIt)) continue
    yield `percentage (${sort}): ${own.text} from ${numbers.map(({text}) => text).join(', ')}: ${settled ? 'agrees' : `expected ${expected ?? 'another'}`}`
  }
  for (const {phrase, announced, items, fewest, most} of report.listings)
    if (isIt(announced))
      yield `listing: “${phrase.text}”, ${fewest} to ${most} named: ${items.map(({text}) => text).join('; ')}`
  for (const {names, figures} of report.pairings)
    if (figures.some(isIt)) yield `pairing: ${names.length} names, ${figures.length} numbers`
  const compared = comparisons.filter(({compared: all}) => all.some(isIt))
  for (const {ruleId, compared: all} of compared)
    yield `compared by ${ruleId}: ${all.map(({text}) => text).join(', ')}`
  if (compared.length === 0) yield 'compared by no rule'
}

function* findingsAt({diagnostics}: Linted, at: Span): Generator<string> {
  let isFound = false
  for (const {ruleId, severity, message, span, because, suppressed} of diagnostics) {
    const isThere = touches(span, at)
    if (!isThere && !because.some(place => place.path === null && touches(place.span, at))) continue
    isFound = true
    yield `finding${isThere ? '' : ' elsewhere that rests on it'}: ${severity} ${ruleId}${suppressed ? ' (suppressed)' : ''}: ${message}`
  }
  if (!isFound) yield 'finding: none'
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function clip(text: string): string {
  const line = text.replaceAll('\n', ' ')
  return line.length > longestText ? `${line.slice(0, longestText)}…` : line
}
