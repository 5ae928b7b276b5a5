import {judgeRelations} from '../check/causes/system.ts'
import {comparedBy, comparedSpans, isCompared} from '../check/coverage.ts'
import type {Linted} from '../lint.ts'
import {toNumber} from '../model/arithmetic.ts'
import type {ReportTable} from '../model/report-table.ts'
import type {Span} from '../source/span.ts'
import {createRangeFinder, type Range} from './reporter.ts'

/** What was read of one draft, for programs. */
export function factsRecord(
  path: string,
  {report, comparisons}: Pick<Linted, 'report' | 'comparisons'>
): object {
  const finder = createRangeFinder(report)
  const find = (span: Span) => finder({span, path: null})
  const compared = comparedSpans(comparisons)
  const {tree, profile, agency, year, period, signedOn, sections, tables} = report
  const subjects = new Map(
    report.claims.flatMap(({figure, subject}) => (figure ? [[figure.span.start, subject]] : []))
  )
  const judged = judgeRelations(report)
  const indices = new Map<number, number[]>()
  for (const [index, {relation}] of judged.entries()) {
    for (const start of new Set(relation.figures.map(({span}) => span.start))) {
      const known = indices.get(start)
      if (known) known.push(index)
      else indices.set(start, [index])
    }
  }
  const relationsOf = (of: {readonly span: Span}) => indices.get(of.span.start) ?? []
  return {
    path,
    format: tree.source.format,
    profile: profile.id,
    agency: agency?.text ?? null,
    year,
    period: period && {
      start: isoDate(period.start),
      end: isoDate(period.end),
      text: period.text,
      range: find(period.span)
    },
    signedOn: signedOn && isoDate(signedOn),
    text: tree.source.text,
    // The chapters; what stands below them is in their range.
    sections: sections
      .filter(({level}) => level === 1)
      .map(({id, ordinal, title, span}) => ({
        id,
        ordinal: ordinal?.text ?? null,
        title: title.text,
        range: find(span)
      })),
    tables: tables.map(table => ({
      id: table.id,
      cells: table.cells.map(cell => ({
        ...cellRecord(cell, find),
        relations: relationsOf(cell.figure ?? cell)
      }))
    })),
    claims: report.numbers.map(number => ({
      text: number.text,
      value: toNumber(number.value),
      unit: number.unit,
      subject: subjects.get(number.span.start) ?? null,
      kind: number.kind,
      range: find(number.span),
      checked: isCompared(number, compared),
      checkedBy: comparedBy(number, compared),
      relations: relationsOf(number)
    })),
    // What the figures must satisfy; cells and claims have the places of theirs in this list.
    relations: judged.map(({relation: {kind, figures}, state}) => ({
      kind,
      state,
      figures: figures.map(({text, span}) => ({text, range: find(span)}))
    }))
  }
}

function cellRecord(cell: ReportTable['cells'][number], find: (span: Span) => Range): object {
  return {
    row: cell.id.row,
    column: cell.id.column,
    text: cell.text,
    value: cell.figure ? toNumber(cell.figure.value) : null,
    range: find(cell.span)
  }
}

/** As much of a date as is printed: 2024, 2024-03, 2024-03-06. */
export function isoDate({
  year,
  month,
  day
}: {
  year: number | null
  month: number | null
  day: number | null
}): string | null {
  if (year === null) return null
  const parts = [String(year).padStart(4, '0')]
  if (month !== null) parts.push(String(month).padStart(2, '0'))
  if (month !== null && day !== null) parts.push(String(day).padStart(2, '0'))
  return parts.join('-')
}
