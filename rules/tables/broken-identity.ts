import {
  breakTie,
  type Cause,
  type CellChange,
  type CellIdentity,
  type CellTerm,
  compare,
  compared,
  defineRule,
  describeChanges,
  describeTable,
  explainIdentities,
  type Figure,
  type FigureCell,
  identitiesOf,
  type Located,
  nameSlip,
  print,
  type Report,
  type ReportTable,
  reckonUp,
  relationOfIdentity,
  splitCause,
  suggestChanges,
  type TableFinding
} from '#rule'

/** More equally small explanations than this are counted and not listed. */
const mostListed = 100

export default defineRule<Record<string, never>, TableFinding>({
  id: 'broken-identity',
  severity: 'error',
  title: {zh: '表内勾稽关系不成立', en: 'figures of a table that cannot all be true'},
  why: {
    zh: '统计表的行与行、列与列之间有法定的勾稽关系（如：第一项加第二项之和，等于第三项加第四项之和）。关系不成立，表中至少有一格是错的。',
    en: 'The rows and columns of a statutory table must agree. Where they do not, at least one cell is wrong.'
  },
  remedy: {
    zh: '本规则从全部等式反推出改动最少的解释，指出应核对的那一格和使各式都成立的数。请对照台账核实后修改；不要只改总计去凑。',
    en: 'The fewest cells that explain all broken sums are named, with the value that makes them right. Check it against your records before changing it; do not make the total fit.'
  },

  *check(report) {
    for (const table of report.tables) {
      const {compared: figures, holds} = reckonUp(table)
      if (figures.length > 0) yield compared(...figures)
      if (holds) continue
      const identities = identitiesOf(table)
      for (const cause of explainIdentities(identities))
        for (const one of splitCause(decided(cause, report), identities)) yield* findingsOf(one, table)
    }
  },

  message: {zh: found => describeTable(found, 'zh'), en: found => describeTable(found, 'en')},
  details: {zh: found => describeChanges(found, 'zh'), en: found => describeChanges(found, 'en')},

  examples: [
    {
      draft: `# 云溪市教育局2022年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 5 | 1 | 0 | 2 | 8 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |
`,
      finds: []
    },
    {
      draft: `# 云溪市教育局2022年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 5 | 1 | 0 | 2 | 0 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | | 2 |
`,
      finds: ['9:19-9:20 0']
    }
  ]
})

interface DecidedCause extends Cause {
  readonly witnesses: readonly Located[]
}

/** The cause with the one explanation that the prose or last year's report speaks for, where they do. */
function decided(cause: Cause, report: Report): DecidedCause {
  const decision = breakTie(cause.explanations, report)
  if (!decision) return {...cause, witnesses: []}
  return {...cause, explanations: [decision.explanation], witnesses: decision.witnesses}
}

function* findingsOf(cause: DecidedCause, table: ReportTable): Generator<TableFinding> {
  const {broken, explanations, outcome, witnesses} = cause
  const slip = nameSlip(cause, table.spec)
  const [first] = broken
  const [only] = explanations.length === 1 ? explanations : []
  const culprit = only?.[0]
  const at = (culprit?.cell ?? suspect(cause) ?? (first && prominentCell(first)))?.figure
  if (!at) return
  const concerned =
    only?.length === 1 ? broken.filter(({terms}) => terms.some(({cell}) => cell.figure === at)) : broken
  const evidence = shared(concerned.length > 0 ? concerned : broken, at)
  const isListed = explanations.length > 0 && explanations.length <= mostListed && only?.length !== 1
  yield {
    ...evidence,
    because: [...evidence.because, ...witnesses],
    ...(slip?.kind === 'split-number' ? {severity: 'warning' as const} : {}),
    expected: culprit?.expected ? print(culprit.expected) : null,
    ...(isListed && {alternatives: explanations.map(changes => changes.map(remedy))}),
    suggestions: only ? suggestChanges(only) : [],
    relations: evidence.identities.map(relationOfIdentity),
    agreeing: witnesses,
    outcome,
    slip,
    ways: explanations.length
  }
}

function shared(identities: readonly CellIdentity[], at: Figure) {
  const others = new Set(identities.flatMap(({terms}) => terms.map(({cell}) => cell.figure)))
  others.delete(at)
  const because = [...others].sort((a, b) => a.span.start - b.span.start)
  return {at, because, severity: identities[0]?.spec.severity ?? ('error' as const), identities}
}

function remedy({cell, expected}: CellChange) {
  return {at: cell.figure, expected: expected && print(expected)}
}

/** Where several cells can be wrong: the total, or what is larger than it may be, when it is one of them. */
function suspect({broken, explanations}: Cause): FigureCell | undefined {
  const suspected = explanations.flat().map(({cell}) => cell)
  return (
    broken.map(prominentCell).find(({figure}) => suspected.some(cell => cell.figure === figure)) ??
    suspected[0]
  )
}

/** The cell that an identity is about: what stands alone on one side, or in an inequality on the side that is too large. */
function prominentCell({relation, terms}: CellIdentity): FigureCell {
  const side = (name: CellTerm['side']) => terms.filter(term => term.side === name)
  const candidates =
    relation === '='
      ? [side('right'), side('left')].filter(({length}) => length === 1)
      : [relation === '<=' ? side('left') : side('right')]
  const [largest] = (candidates[0] ?? []).toSorted((a, b) =>
    compare(b.cell.figure.value, a.cell.figure.value)
  )
  const [least] = terms.toSorted((a, b) => compare(a.cell.figure.value, b.cell.figure.value))
  return (largest ?? (relation === '=' ? terms[0] : least) ?? (terms[0] as CellTerm)).cell
}
