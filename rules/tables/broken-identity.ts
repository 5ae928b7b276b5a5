import {
  breakTie,
  type Cause,
  type CellChange,
  type CellIdentity,
  type CellTerm,
  compare,
  compared,
  defineRule,
  describeBroken,
  describeChange,
  describeSlip,
  explainIdentities,
  type Figure,
  type FigureCell,
  type Finding,
  identitiesOf,
  type Located,
  nameSlip,
  print,
  type Report,
  type ReportTable,
  reckonUp,
  type Slip,
  suggestChanges
} from '#rule'

interface Found extends Finding {
  readonly identities: readonly CellIdentity[]
  readonly explanations: readonly (readonly CellChange[])[]
  readonly outcome: Cause['outcome']
  readonly slip: Slip | null
  /** What stands elsewhere and decided between equally small explanations. */
  readonly witnesses: readonly Located[]
}

/** More equally small explanations than this are counted and not listed. */
const mostListed = 100

/** More than this are counted and not written into the message. */
const mostWritten = 4

export default defineRule<Record<string, never>, Found>({
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
      for (const cause of explainIdentities(identitiesOf(table)))
        yield* findingsOf(decided(cause, report), table)
    }
  },

  message: {zh: inChinese, en: inEnglish},

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

function* findingsOf(cause: DecidedCause, table: ReportTable): Generator<Found> {
  const {broken, explanations, outcome, witnesses} = cause
  const slip = nameSlip(cause, table.spec)
  if (outcome !== 'found') {
    for (const identity of broken) {
      const at = prominentCell(identity).figure
      yield {...shared([identity], at), explanations, outcome, slip, witnesses}
    }
    return
  }
  const [only] = explanations.length === 1 ? explanations : []
  const culprit = only?.[0]
  const at = (culprit?.cell ?? suspect(cause))?.figure
  if (!at) return
  const concerned =
    only?.length === 1 ? broken.filter(({terms}) => terms.some(({cell}) => cell.figure === at)) : broken
  const evidence = shared(concerned.length > 0 ? concerned : broken, at)
  yield {
    ...evidence,
    because: [...evidence.because, ...witnesses],
    ...(slip?.kind === 'split-number' ? {severity: 'warning' as const} : {}),
    expected: culprit?.expected ? print(culprit.expected) : null,
    ...(only?.length === 1 || explanations.length > mostListed
      ? {}
      : {alternatives: explanations.map(changes => changes.map(remedy))}),
    suggestions: only ? suggestChanges(only) : [],
    explanations,
    outcome,
    slip,
    witnesses
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

/** More broken sums than this are counted and not written out; their figures are all in `because`. */
const mostSums = 4

function sumsIn(language: 'zh' | 'en', identities: readonly CellIdentity[]): string {
  const sums = identities.slice(0, mostSums).map(identity => describeBroken(identity)[language])
  const rest = identities.length - sums.length
  if (rest > 0) sums.push(language === 'zh' ? `另有 ${rest} 式不成立` : `and ${rest} more that do not hold`)
  return sums.join(language === 'zh' ? '；' : '; ')
}

function witnessWords(witnesses: readonly Located[]) {
  const [first] = witnesses
  const where = first?.report ? {zh: '上年报告', en: 'last year’s report'} : {zh: '正文', en: 'the text'}
  return {zh: `${where.zh}所写的 ${first?.text}`, en: `the ${first?.text} of ${where.en}`}
}

/** Where nothing but a comparison is broken, there is no value to propose. */
function isOpen({explanations}: Found): boolean {
  return (
    explanations.length > 1 &&
    explanations.every(([change, ...more]) => more.length === 0 && !change?.expected)
  )
}

function inChinese(found: Found): string {
  const {at, expected, explanations, identities, outcome, slip, witnesses} = found
  const sums = sumsIn('zh', identities)
  const witnessed = witnesses.length > 0 ? `改后与${witnessWords(witnesses).zh}相符。` : ''
  const likely = `${witnessed}${slip ? describeSlip(slip).zh : ''}`
  if (outcome === 'more-cells') return `${sums}。至少要改五格才能使各式都成立，无法推断是哪几格，请逐格核对。`
  if (outcome === 'given-up') return `${sums}。可能的解释太多，无法推断是哪几格，请逐格核对。`
  const [first] = explanations
  if (isOpen(found)) return `${sums}。这几格不能都对，请核对。`
  if (explanations.length > 1) {
    const ways = explanations.map(changes => changes.map(change => describeChange(change).zh).join('、'))
    const listed = ways.length > mostWritten ? `有 ${ways.length} 种` : `有：${ways.join('；或 ')}`
    return `${sums}。${likely}仅凭表内数字不能确定错在哪一格，改动最少的改法${listed}。`
  }
  if (first && first.length > 1) {
    const changes = first.map(change => describeChange(change).zh).join('、')
    return `${sums}。改 ${first.length} 格即可全部成立：${changes}。${likely}`
  }
  return expected
    ? `写作 ${at.text}，应为 ${expected}：${sums}。${likely}`
    : `写作 ${at.text}，与其他各格不能同时成立：${sums}。${likely}`
}

function inEnglish(found: Found): string {
  const {at, expected, explanations, identities, outcome, slip, witnesses} = found
  const sums = sumsIn('en', identities)
  const witnessed = witnesses.length > 0 ? ` It then agrees with ${witnessWords(witnesses).en}.` : ''
  const likely = `${witnessed}${slip ? ` ${describeSlip(slip).en}` : ''}`
  if (outcome === 'more-cells') return `${sums}. At least five cells must change; check each of them.`
  if (outcome === 'given-up') return `${sums}. There are too many possible explanations; check each cell.`
  const [first] = explanations
  if (isOpen(found)) return `${sums}. They cannot all be right; check them.`
  if (explanations.length > 1) {
    const ways = explanations.map(changes => changes.map(change => describeChange(change).en).join(' and '))
    const listed =
      ways.length > mostWritten ? `there are ${ways.length} smallest corrections` : ways.join(', or ')
    return `${sums}.${likely} The table alone does not tell which cell is wrong: ${listed}.`
  }
  if (first && first.length > 1) {
    const changes = first.map(change => describeChange(change).en).join(', ')
    return `${sums}. Changing ${first.length} cells makes all of it right: ${changes}.${likely}`
  }
  return expected
    ? `${at.text} should be ${expected}: ${sums}.${likely}`
    : `${at.text} cannot be true together with the other cells: ${sums}.${likely}`
}
