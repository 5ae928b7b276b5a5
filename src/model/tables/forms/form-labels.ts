import type {TableSpec} from '../../profile.ts'
import {remember, rememberFor} from '../../remember.ts'
import {
  createLabelMatcher,
  foldLabel,
  type LabelMatch,
  labelWordings,
  likenessOf
} from '../printed/match-label.ts'

/** A group's heading is only a hint, so that it must be nearly right. */
const leastLikeness = 0.8

/** The words of one statutory table, ready to be recognised. */
export interface FormLabels {
  readonly spec: TableSpec
  readonly rows: (text: string) => readonly LabelMatch[]
  readonly columns: (text: string) => readonly LabelMatch[]
  /** The folded heading over a group of rows, or null for a row that stands alone. */
  readonly groupOf: ReadonlyMap<string, string | null>
  /** How many rows every print of the form has. */
  readonly requiredRows: number
  readonly rowOrder: ReadonlyMap<string, number>
  readonly columnOrder: ReadonlyMap<string, number>
  /** Columns in the order in which a heading of two lines is read: those of a group after the rest. */
  readonly nestedColumns: readonly string[]
  readonly isGroup: (text: string) => boolean
  readonly isColumnGroup: (text: string) => boolean
  /** Whether the text is part of the form without naming a row or a column. */
  readonly isCaption: (text: string) => boolean
  readonly isTitle: (text: string) => boolean
  /** Whether the text is part of the form in any way but as a row or a column. */
  readonly isFurniture: (text: string) => boolean
}

/** The words of a statutory table, made ready once. */
export const formLabelsOf: (spec: TableSpec) => FormLabels = rememberFor(createFormLabels)

function createFormLabels(spec: TableSpec): FormLabels {
  const rowGroups = new Set(spec.rows.flatMap(({group}) => (group === undefined ? [] : [foldLabel(group)])))
  const columnGroups = new Set(
    spec.columns.flatMap(({group}) => (group === undefined ? [] : [foldLabel(group)]))
  )
  const captions = new Set(spec.captions.map(foldLabel))
  const title = foldLabel(spec.title)
  const statement = spec.statement ? foldLabel(spec.statement.marker) : null
  const isGroup = groupMatcher(rowGroups)
  const isColumnGroup = groupMatcher(columnGroups)
  const isCaption = (text: string) => {
    const folded = foldLabel(text)
    return captions.has(folded) || (statement !== null && folded.includes(statement))
  }
  const isTitle = (text: string) => foldLabel(text) === title
  return {
    spec,
    rows: createLabelMatcher(
      spec.rows.map(({id, label, aliases}) => ({id, wordings: labelWordings(label, ...aliases)}))
    ),
    columns: createLabelMatcher(
      spec.columns.map(({id, label, aliases}) => ({id, wordings: labelWordings(label, ...aliases)}))
    ),
    groupOf: new Map(spec.rows.map(({id, group}) => [id, group === undefined ? null : foldLabel(group)])),
    requiredRows: spec.rows.filter(({required}) => required).length,
    rowOrder: new Map(spec.rows.map(({id}, index) => [id, index])),
    columnOrder: new Map(spec.columns.map(({id}, index) => [id, index])),
    nestedColumns: [
      ...spec.columns.filter(({group}) => group === undefined),
      ...spec.columns.filter(({group}) => group !== undefined)
    ].map(({id}) => id),
    isGroup,
    isColumnGroup,
    isCaption,
    isTitle,
    isFurniture: text => isCaption(text) || isTitle(text) || isGroup(text) || isColumnGroup(text)
  }
}

function groupMatcher(groups: ReadonlySet<string>): (text: string) => boolean {
  return groups.size === 0 ? () => false : remember(text => isLikeAny(foldLabel(text), groups))
}

function isLikeAny(folded: string, labels: ReadonlySet<string>): boolean {
  if (labels.has(folded)) return true
  for (const label of labels) if (likenessOf(folded, label) >= leastLikeness) return true
  return false
}
