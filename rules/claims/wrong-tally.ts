import {
  add,
  addends,
  compare,
  compared,
  type Decimal,
  defineRule,
  print,
  quote,
  relationOfTally,
  subtract,
  type Tally,
  valueLike
} from '#rule'

export default defineRule({
  id: 'wrong-tally',
  severity: 'error',
  title: {zh: '分项之和与总数不符', en: 'parts that do not add up to their total'},
  why: {
    zh: '一句话里的总数和分项由读者当场相加。分项已经列全而加不出总数，必有一个数写错，或者漏写了一项。',
    en: 'A reader adds up the parts of a sentence on the spot. Where they are all there and do not make the total, a number is wrong or a part is missing.'
  },
  remedy: {
    zh: '核对总数和各分项；若分项没有列全，写上“等”或补一项“其他”；若各项有重叠，说明“部分信息重复计入”。',
    en: 'Check the total and each part. If the list is not complete, say so (等) or add 其他; if parts overlap, say that some are counted twice.'
  },

  *check(report) {
    for (const tally of report.tallies) {
      if (tally.settled) {
        yield compared(tally.total, ...tally.parts)
        continue
      }
      // A part greater than the whole is the same fault told more plainly.
      if (tally.certainty === 'none' || tally.exceeding.length > 0) continue
      yield compared(tally.total, ...tally.parts)
      yield {
        ...placeOf(tally),
        relations: [relationOfTally(tally)],
        severity: tally.certainty === 'proven' ? ('error' as const) : ('warning' as const),
        tally
      }
    }
  },

  message: {
    zh: ({tally}) => {
      const {total, parts, sum} = tally
      const [first, second] = parts.map(quote)
      if (tally.kind === 'difference')
        return `增减数写 ${second}，而 ${quote(total)} 与 ${first} 实差 ${print(subtract(total.value, parts[0]?.value ?? sum))}，请核对这三个数`
      if (tally.kind === 'balance')
        return `收到的共 ${cameIn(tally)}（${sides(tally)[0]}），去向相加为 ${print(sum)}（${sides(tally)[1]}），两者应当相等`
      const arithmetic = parts.length > mostWritten ? '' : `（${addends(parts)}）`
      const overlap = tally.overlaps ? '；差额恰等于其中一项，或有一类与他类重叠' : ''
      return `总数写 ${quote(total)}，分项相加为 ${valueLike(total, sum)}${arithmetic}，${difference(tally)}${overlap}`
    },
    en: ({tally}) => {
      const {total, parts, sum} = tally
      const [first, second] = parts.map(quote)
      if (tally.kind === 'difference')
        return `The change is ${second}, but ${quote(total)} and ${first} differ by ${print(subtract(total.value, parts[0]?.value ?? sum))}`
      if (tally.kind === 'balance')
        return `What came in makes ${cameIn(tally)} (${sides(tally)[0]}), what became of it ${print(sum)} (${sides(tally)[1]}); they should be equal`
      const arithmetic = parts.length > mostWritten ? '' : ` (${addends(parts)})`
      const overlap = tally.overlaps
        ? '; the difference is exactly one part, perhaps contained in another'
        : ''
      return `The total is ${quote(total)}, but the parts make ${valueLike(total, sum)}${arithmetic}${overlap}`
    }
  },

  examples: [
    {draft: '全年共接受咨询290次，其中窗口接待68次、电话答复142次、网上回复80次。', finds: []},
    {
      draft: '全年共接受咨询299次，其中窗口接待68次、电话答复142次、网上回复80次。',
      finds: ['1:8-1:11 299']
    },
    {draft: '组织机构类3条，规划计划类4条，应急管理类1条，其他2条，合计11条。', finds: ['1:32-1:34 11']},
    {draft: '共发布信息52条,其中概况类12条、动态类20条、其他信息21条等各类信息。', finds: ['1:6-1:8 52']},
    {draft: '历年共公开信息185条，其中本年新增8条。', finds: []},
    {draft: '全年公开信息320条，其中通知公告60条、人事信息20条等。', finds: []},
    {draft: '全年公开信息120条。其中被省级媒体采用3条，市级媒体采用15条。', finds: []},
    {draft: '全年共收到申请30件，其中答复30件，予以公开18件，部分公开5件，不予公开7件。', finds: []},
    {draft: '收到申请12件，上年结转2件，其中予以公开9件、部分公开3件、其他处理2件。', finds: []},
    {draft: '共办理申请20件，其中自然人15件、法人5件；网上提交12件，信函8件。', finds: []},
    {draft: '发放资料约500份，其中手册200份、折页150份、海报100份。', finds: []},
    {draft: '制发规范性文件13件（含新制定5件，修改4件，废止3件）。', finds: ['1:8-1:10 13']},
    {draft: '全年公开信息1046条，比上年的1213条减少167条。', finds: []},
    {draft: '全年公开信息1046条，比上年的1213条减少176条。', finds: ['1:24-1:27 176']},
    {draft: '年初在办信访件42件，本年新收318件，办结331件，年末在办29件。', finds: []},
    {draft: '年初在办信访件42件，本年新收318件，办结331件，年末在办39件。', finds: ['1:16-1:19 318']},
    {draft: '通过网站公开信息61条。同时，通过公众号发布240条，其中图文200条。', finds: []}
  ]
})

/** More parts than this are written out in the details alone. */
const mostWritten = 8

/** Where a tally is told: a difference at its own number, all others at the total. */
function placeOf({kind, total, parts}: Tally) {
  const [less, step] = parts
  if (kind === 'difference' && less && step) {
    return {at: step, because: [total, less]}
  }
  return {at: total, because: parts}
}

function cameIn({total, parts, incoming = 1}: Tally): string {
  return print(parts.slice(0, incoming - 1).reduce((sum, {value}) => add(sum, value), total.value))
}

/** The numbers of either side of a balance. */
function sides({total, parts, incoming = 1}: Tally): [string, string] {
  return [addends([total, ...parts.slice(0, incoming - 1)]), addends(parts.slice(incoming - 1))]
}

function difference({total, sum}: Tally): string {
  const missing = subtract(total.value, sum)
  return compare(missing, {units: 0n, scale: 0}) > 0
    ? `少 ${valueLike(total, missing)}`
    : `多 ${valueLike(total, negative(missing))}`
}

function negative(value: Decimal): Decimal {
  return {units: -value.units, scale: value.scale}
}
