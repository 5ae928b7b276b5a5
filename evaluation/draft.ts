/** A made-up report as structured data: what it says, before any file format. Every figure in it agrees with every other. */
export interface Draft {
  readonly form: FormId
  readonly density: Density
  readonly seed: number
  readonly agency: string
  readonly year: number
  readonly title: string
  readonly blocks: readonly DraftBlock[]
}

export const formIds = ['cn-2021', 'cn-2019', 'cn-2008', 'generic-zh', 'generic-en'] as const
export type FormId = (typeof formIds)[number]

export const densities = ['sparse', 'dense', 'zero'] as const
export type Density = (typeof densities)[number]

export type DraftBlock =
  | {readonly kind: 'title'; readonly text: string}
  | {readonly kind: 'heading'; readonly level: number; readonly text: string}
  | {readonly kind: 'paragraph'; readonly pieces: readonly Piece[]}
  | DraftTable

/** Running text is made of words and of figures that are known by name. */
export type Piece = string | Mark

/** What a figure of the prose does; `lone` figures stand in no relation that could prove them wrong. */
export type Role = 'total' | 'part' | 'claim' | 'share' | 'growth' | 'count' | 'date' | 'lone'

/** A figure in running text. */
export interface Mark {
  readonly id: string
  readonly role: Role
  /** Figures with the same relation must agree with each other. */
  readonly relation: string
  readonly text: string
  readonly value: number
  /** The rules of which at least one must speak when the figure is changed; none for a lone figure. */
  readonly rules: readonly string[]
}

/** A table by meaning: printed values by row and column, as the contract names them. */
export interface DraftTable {
  readonly kind: 'table'
  /** The statutory tables that are printed together, or one table of a generic report. */
  readonly group: TableGroup
  readonly tables: readonly Values[]
}

export type TableGroup = 'disclosure' | 'applications' | 'reviews' | 'statistics' | 'national' | 'grid'

export interface Values {
  readonly id: string
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** What is printed, by `row/column`. */
  readonly printed: ReadonlyMap<string, string>
  /** For a table of a generic report: what stands over the columns and before the rows. */
  readonly labels?: {
    readonly corner: string
    readonly rows: readonly string[]
    readonly columns: readonly string[]
  }
}

export interface CellKey {
  readonly table: string
  readonly row: string
  readonly column: string
}

export function cellKey({table, row, column}: CellKey): string {
  return `${table}/${row}/${column}`
}

/** Every table of a draft. */
export function tablesOf(draft: Draft): Values[] {
  return draft.blocks.flatMap(block => (block.kind === 'table' ? block.tables : []))
}

/** Every cell of figures in a draft, with what is printed in it. */
export function cellsOf(draft: Draft): (CellKey & {readonly text: string})[] {
  return tablesOf(draft).flatMap(({id, rows, columns, printed}) =>
    rows.flatMap(row =>
      columns.flatMap(column => {
        const text = printed.get(`${row}/${column}`)
        return text === undefined ? [] : [{table: id, row, column, text}]
      })
    )
  )
}

export function marksOf(draft: Draft): Mark[] {
  return draft.blocks.flatMap(block =>
    block.kind === 'paragraph' ? block.pieces.filter(piece => typeof piece !== 'string') : []
  )
}

/** The draft with other words in some cells, by `table/row/column`. */
export function withCells(draft: Draft, changes: ReadonlyMap<string, string>): Draft {
  const change = (values: Values): Values => ({
    ...values,
    printed: new Map(
      [...values.printed].map(([key, text]) => [key, changes.get(`${values.id}/${key}`) ?? text] as const)
    )
  })
  return {
    ...draft,
    blocks: draft.blocks.map(block =>
      block.kind === 'table' ? {...block, tables: block.tables.map(change)} : block
    )
  }
}

/** The draft with other words for some figures of the prose, by their ids. */
export function withMarks(draft: Draft, changes: ReadonlyMap<string, string>): Draft {
  return {
    ...draft,
    blocks: draft.blocks.map(block =>
      block.kind !== 'paragraph'
        ? block
        : {
            ...block,
            pieces: block.pieces.map(piece =>
              typeof piece === 'string' ? piece : {...piece, text: changes.get(piece.id) ?? piece.text}
            )
          }
    )
  }
}
