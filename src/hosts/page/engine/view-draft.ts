import {alternativeEdits, correctionOf} from '../../../annotate/corrections.ts'
import {createEditPlacer, type EditPlacer} from '../../../annotate/place-edits.ts'
import {comparedSpans, figuresOf, isCompared, measureCoverage} from '../../../check/coverage.ts'
import {type Diagnostic, type Place, severities} from '../../../check/diagnostic.ts'
import {rules} from '../../../index.ts'
import {print} from '../../../model/arithmetic.ts'
import type {CellId} from '../../../model/figure.ts'
import {type CellIdentity, identitiesOf} from '../../../model/relations/identities.ts'
import {findTable, type Report} from '../../../model/report.ts'
import {contains, type Span} from '../../../source/span.ts'
import type {CheckedDraft} from './check-draft.ts'
import {drawnBlocks} from './drawn-blocks.ts'
import {
  type FileView,
  type FindingView,
  mostFindings,
  type PlaceView,
  type RulePage,
  type Summary,
  type SumView,
  type TotalView
} from './file-view.ts'

/** What the list of drafts shows. */
export function summarise({report, checked}: CheckedDraft, path: string): Summary {
  const [first] = inOrder(checked.diagnostics)
  return {
    path,
    agency: report.agency?.text ?? null,
    year: report.year,
    profileTitle: report.profile.title,
    coverage: measureCoverage(report, checked.comparisons),
    found: checked.diagnostics
      .filter(({suppressed}) => suppressed === null)
      .map(({severity, fingerprint}) => [severity, fingerprint]),
    first: first?.message ?? null,
    previous: report.previous?.tree.source.path ?? null
  }
}

/** Everything that is shown of one draft. */
export function viewDraft(draft: CheckedDraft, path: string): FileView {
  const {report, checked} = draft
  const compared = comparedSpans(checked.comparisons)
  const sections = report.sections
    .filter(({level}) => level === 1)
    .map(({ordinal, title, span}) => ({title: `${ordinal?.text ?? ''}${title.text}`, span}))
  const shown = inOrder(checked.diagnostics).slice(0, mostFindings)
  const found = new Set(shown.map(({ruleId}) => ruleId))
  const sums = sumsByTable(report)
  const place = createEditPlacer(report.tree)
  return {
    ...summarise(draft, path),
    format: report.tree.source.format,
    title: report.title?.text ?? null,
    notices: report.notices.map(({wording}) => wording),
    blocks: drawnBlocks(report),
    sections,
    unchecked: figuresOf(report)
      .filter(figure => !isCompared(figure, compared))
      .map(({span}) => span),
    totals: report.tables.flatMap(({id}) => (sums.get(id) ?? []).flatMap(totalOf)),
    findings: shown.map(diagnostic => findingView(diagnostic, {report, sections, sums, place})),
    pages: Object.fromEntries(rulePages().flatMap(page => (found.has(page.id) ? [[page.id, page]] : []))),
    text: report.tree.source.text
  }
}

export function rulePages(): RulePage[] {
  return rules.map(({id, severity, title, why, remedy}) => ({id, severity, title, why, remedy}))
}

/** Worst first; among equals as they stand in the draft. What the draft itself allows is left out. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const open = diagnostics.filter(({suppressed}) => suppressed === null)
  return severities.flatMap(severity => open.filter(diagnostic => diagnostic.severity === severity))
}

type SumsByTable = ReadonlyMap<string, readonly CellIdentity[]>

function sumsByTable(report: Report): SumsByTable {
  return new Map(report.tables.map(table => [table.id, identitiesOf(table)]))
}

/** What every finding of a report is seen in. */
interface ViewedReport {
  readonly report: Report
  readonly sections: readonly {readonly span: Span}[]
  readonly sums: SumsByTable
  readonly place: EditPlacer
}

/** More places say no more, and a finding on a whole table has hundreds. */
const mostPlaces = 200

function findingView(diagnostic: Diagnostic, {report, sections, sums, place}: ViewedReport): FindingView {
  const {ruleId, severity, message, details, expected, because, alternatives, fingerprint, cell} = diagnostic
  const correction = correctionOf(diagnostic)
  return {
    ...placeView(diagnostic),
    ruleId,
    severity,
    message,
    details,
    expected,
    because: because.slice(0, mostPlaces).map(placeView),
    alternatives: (alternatives ?? []).map(corrections => {
      const edits = alternativeEdits(corrections)
      return {
        changes: corrections.map(each => ({...placeView(each), expected: each.expected})),
        edits: edits && place(edits)
      }
    }),
    correction: correction && place(correction),
    sums: cell && findTable(report, cell.table) ? sumsAt(cell, sums.get(cell.table) ?? []) : [],
    fingerprint,
    section: sections.findIndex(section => contains(section.span, diagnostic.span))
  }
}

function placeView({span, text, words, path}: Place): PlaceView {
  return {span, text, words, path}
}

function sumsAt({row, column}: CellId, identities: readonly CellIdentity[]): SumView[] {
  return identities
    .filter(({terms}) => terms.some(({cell}) => cell.id.row === row && cell.id.column === column))
    .map(({line, left, relation, right, holds}) => ({
      line: line.kind,
      label: line.label,
      left: print(left),
      relation,
      right: print(right),
      holds
    }))
}

/** An equation with a single figure on one side says what that figure must be. */
function totalOf({relation, terms, constants, line, left, right, holds}: CellIdentity): TotalView[] {
  if (relation !== '=' || constants.left !== 0 || constants.right !== 0) return []
  for (const side of ['right', 'left'] as const) {
    const alone = terms.filter(term => term.side === side)
    const [only] = alone
    if (alone.length === 1 && only?.sign === 1 && terms.length > 2) {
      return [
        {span: only.cell.figure.span, line: line.kind, made: print(side === 'right' ? left : right), holds}
      ]
    }
  }
  return []
}
