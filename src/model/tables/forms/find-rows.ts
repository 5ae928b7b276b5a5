import {han} from '../../../source/han.ts'
import {reduceLabel, similarity} from '../../words/similarity.ts'
import {foldLabel, type LabelMatch, likeliest} from '../printed/match-label.ts'
import type {Entry, Line} from '../printed/table-lines.ts'
import type {FormLabels} from './form-labels.ts'

/** A line that is a row of the form. */
export interface FoundRow {
  readonly line: number
  readonly row: string
  readonly likeness: number
  /** The printed label; its values stand after it. */
  readonly label: Entry
  /** Position of the label's last cell among the line's entries. */
  readonly at: number
  /** The cells after the label. */
  readonly values: readonly Entry[]
}

export interface FoundRows {
  readonly rows: readonly FoundRow[]
  /** Labels that no row fits, or that repeat a row, with figures beside them. */
  readonly strangers: readonly {readonly line: number; readonly label: Entry}[]
}

interface Candidate {
  readonly line: number
  readonly label: Entry
  readonly at: number
  readonly matches: readonly LabelMatch[]
  readonly groups: readonly string[]
}

/** Weakest likeness that names a row by itself. */
const leastLikeness = 0.6
/** Weakest likeness of a label broken over several cells. */
const leastLikenessJoined = 0.9
/** Cells over which a label can be broken. */
const mostCellsOfLabel = 3
const sureLikeness = 0.95
/** Weakest likeness of the only label that is left between two rows, for the only row that is missing there. */
const leastLikenessBetween = 0.25
/** 计量单位: 条, 件, 份, 人次, 万元 */
const unitWord = new RegExp(`^[(（]?[${han}]{1,2}[)）]?$`, 'u')

/** The texts of a table that can be labels of rows: those of single cells, and of cells side by side. */
export interface LabelTexts {
  readonly single: ReadonlySet<string>
  readonly joined: ReadonlySet<string>
}

export function labelTexts(lines: readonly Line[]): LabelTexts {
  const single = new Set<string>()
  const joined = new Set<string>()
  for (const {entries, words} of lines) {
    for (const {text} of words) single.add(text)
    if (words.length < 2) continue
    for (let at = 1; at < entries.length; at++) {
      let label = ''
      for (let index = at; index >= 0 && index > at - mostCellsOfLabel; index--) {
        const entry = entries[index]
        if (entry?.reading !== 'words') break
        label = entry.text + label
        if (index < at) joined.add(label)
      }
    }
  }
  return {single, joined}
}

/** The rows of the form that the texts can name: of most forms none. */
export function rowsNamed({single, joined}: LabelTexts, labels: FormLabels): ReadonlySet<string> {
  const rows = new Set<string>()
  const add = (text: string, least: number) => {
    for (const {id, likeness} of labels.rows(text)) if (likeness >= least) rows.add(id)
  }
  for (const text of single) add(text, leastLikeness)
  for (const text of joined) add(text, leastLikenessJoined)
  return rows
}

/** Finds which line is which row of the form, by label, by the group it stands under and by the order of the form. */
export function findRows(lines: readonly Line[], labels: FormLabels): FoundRows {
  const candidates: Candidate[] = []
  let group: string | null = null
  const firstValue = firstValueColumn(lines)
  for (const [index, line] of lines.entries()) {
    if (isHeadingLine(line, labels)) continue
    const named = line.words.filter(({text}) => labels.isGroup(text))
    if (named[0]?.isOwn) group = foldLabel(named[0].text)
    const groups = named.map(({text}) => foldLabel(text))
    if (groups.length === 0 && group !== null) groups.push(group)
    const candidate = readLabel(line, labels, firstValue)
    if (candidate) {
      const {label, at, matches} = candidate
      candidates.push({line: index, label, at, matches, groups})
    }
  }
  return assign(candidates, lines, labels)
}

/** A line of the labels of columns: its 总计 is no row. */
function isHeadingLine({words, hasValues}: Line, labels: FormLabels): boolean {
  if (hasValues || words.length < 2) return false
  const columns = new Set<string>()
  for (const {text} of words) {
    const [match] = labels.columns(text)
    if (match && match.likeness >= sureLikeness) columns.add(match.id)
  }
  return columns.size >= 2
}

/** Where figures begin in most lines. */
function firstValueColumn(lines: readonly Line[]): number {
  const counts = new Map<number, number>()
  for (const {entries, firstFigure} of lines) {
    const first = entries[firstFigure]
    if (first) counts.set(first.column, (counts.get(first.column) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  return most?.[0] ?? Number.POSITIVE_INFINITY
}

/** The label of a line: the words nearest to its values that name a row, else the nearest words. */
function readLabel(
  line: Line,
  labels: FormLabels,
  firstValue: number
): Omit<Candidate, 'line' | 'groups'> | null {
  const {entries, firstFigure} = line
  const end = firstFigure === -1 ? entries.length : firstFigure
  let nearest: {label: Entry; at: number} | null = null
  let steps = 0
  for (let at = end - 1; at >= 0; at--) {
    const label = entries[at]
    if (label?.reading !== 'words' || !label.isOwn) continue
    const matches = labels.rows(label.text)
    if ((matches[0]?.likeness ?? 0) >= leastLikeness) return {label, at, matches}
    // Words in a cell of figures (见附件) and units stand after the label; others are the label. What stands further
    // left names a group, and in a list a heading.
    const isAside = unitWord.test(label.text) || labels.isCaption(label.text)
    const joined = isAside ? null : joinBackwards(entries, at, labels)
    if (joined) return {label, at, matches: joined}
    if (!isAside || nearest === null) nearest = {label, at}
    if (!isAside && (line.isList || label.column < firstValue)) break
    if (++steps > 20) break
  }
  return nearest && {matches: labels.rows(nearest.label.text), ...nearest}
}

/** A label broken over two or three cells: 2.其他法律 | 行政法规禁止公开. */
function joinBackwards(
  entries: readonly Entry[],
  at: number,
  labels: FormLabels
): readonly LabelMatch[] | null {
  let text = entries[at]?.text ?? ''
  for (let index = at - 1; index >= Math.max(0, at - mostCellsOfLabel + 1); index--) {
    const entry = entries[index]
    if (entry?.reading !== 'words' || labels.isGroup(entry.text)) return null
    text = entry.text + text
    const matches = labels.rows(text)
    if ((matches[0]?.likeness ?? 0) >= leastLikenessJoined) return matches
  }
  return null
}

function assign(candidates: readonly Candidate[], lines: readonly Line[], labels: FormLabels): FoundRows {
  const taken = new Map<string, FoundRow>()
  const open: Candidate[] = []
  // Clear labels first, so that a mistyped one cannot take their rows.
  const isSure = ({matches}: Candidate) => (matches[0]?.likeness ?? 0) >= sureLikeness
  let previous = -1
  for (const pass of [isSure, (candidate: Candidate) => !isSure(candidate)]) {
    for (const candidate of candidates.filter(pass)) {
      const match = chooseRow(candidate, taken, previous, labels)
      if (!match || taken.has(match.id)) {
        open.push(candidate)
        continue
      }
      taken.set(match.id, found(candidate, match, lines))
      previous = labels.rowOrder.get(match.id) ?? previous
    }
  }
  for (const candidate of [...open]) {
    const row = onlyRowBetween(candidate, taken, open, labels)
    if (row === null) continue
    taken.set(row, found(candidate, {id: row, likeness: leastLikenessBetween}, lines))
    open.splice(open.indexOf(candidate), 1)
  }
  const rows = [...taken.values()].sort((a, b) => a.line - b.line)
  return {rows, strangers: strangersAmong(open, rows, lines, labels)}
}

function found({line, label, at}: Candidate, {id, likeness}: LabelMatch, lines: readonly Line[]): FoundRow {
  const values = (lines[line]?.entries ?? []).slice(at + 1).filter(({isOwn}) => isOwn)
  return {line, row: id, likeness, label, at, values}
}

function chooseRow(
  candidate: Candidate,
  taken: ReadonlyMap<string, FoundRow>,
  previous: number,
  labels: FormLabels
): LabelMatch | null {
  const best = likeliest(candidate.matches.filter(({likeness}) => likeness >= leastLikeness))
  if (best.length <= 1) return best[0] ?? null
  const free = best.filter(({id}) => !taken.has(id))
  const inGroup = free.filter(({id}) => {
    const group = labels.groupOf.get(id) ?? null
    return group !== null && candidate.groups.includes(group)
  })
  if (inGroup.length === 1) return inGroup[0] ?? null
  // 国内 under two headings that are not printed: the same words in the order of the form.
  const isSame = best.every(({likeness}) => likeness === 1)
  if (!isSame) return free.length === 1 ? (free[0] ?? null) : null
  return free.find(({id}) => (labels.rowOrder.get(id) ?? 0) > previous) ?? free[0] ?? null
}

/**
 * The row that a badly mistyped label must be: its neighbours are known, one row of the form is missing between them, and
 * the label has something of it.
 */
function onlyRowBetween(
  candidate: Candidate,
  taken: ReadonlyMap<string, FoundRow>,
  open: readonly Candidate[],
  labels: FormLabels
): string | null {
  let before: FoundRow | null = null
  let after: FoundRow | null = null
  for (const row of taken.values()) {
    if (row.line < candidate.line && (!before || row.line > before.line)) before = row
    if (row.line > candidate.line && (!after || row.line < after.line)) after = row
  }
  if (!before || !after) return null
  const rivals = open.filter(
    other => other !== candidate && before.line < other.line && other.line < after.line && hasLetters(other)
  )
  const from = labels.rowOrder.get(before.row) ?? 0
  const to = labels.rowOrder.get(after.row) ?? 0
  if (rivals.length > 0 || to - from !== 2) return null
  const row = labels.spec.rows[from + 1]
  if (!row || taken.has(row.id)) return null
  const printed = reduceLabel(candidate.label.text)
  const likeness = Math.max(
    ...[row.label, ...row.aliases].map(text => similarity(printed, reduceLabel(text)))
  )
  return likeness >= leastLikenessBetween ? row.id : null
}

function hasLetters({label}: Candidate): boolean {
  return foldLabel(label.text) !== ''
}

function strangersAmong(
  open: readonly Candidate[],
  rows: readonly FoundRow[],
  lines: readonly Line[],
  labels: FormLabels
): {line: number; label: Entry}[] {
  const first = rows[0]?.line ?? 0
  const last = rows.at(-1)?.line ?? -1
  return open
    .filter(({line, label, at}) => {
      if (line < first || line > last + 1) return false
      if (labels.isCaption(label.text) || labels.columns(label.text)[0]?.likeness === 1) return false
      return (lines[line]?.entries ?? [])
        .slice(at + 1)
        .some(entry => entry.isOwn && entry.reading === 'figure')
    })
    .map(({line, label}) => ({line, label}))
}
