import {
  type Claim,
  compare,
  compared,
  defineRule,
  print,
  quote,
  relationOfPair,
  subtract,
  type Told
} from '#rule'

export default defineRule({
  id: 'conflicting-claims',
  severity: 'error',
  title: {zh: '同一数量前后不一', en: 'one quantity, two numbers'},
  why: {
    zh: '同一件事在报告里出现两次，数字应当相同。前后不一，至少一处写错或没有同步修改。',
    en: 'What a report tells twice must be the same number twice. Where it is not, one was mistyped or not brought up to date.'
  },
  remedy: {
    zh: '核对台账，统一前后数字；若口径不同，在文中写明。',
    en: 'Check the records and use one number; if the two count different things, say so.'
  },

  *check(report) {
    const known = new Map<string, Claim>()
    const others = othersIn(report.claims)
    for (const claim of report.claims) {
      // Where a table has the number, contradicted-claim says which of the two differs from it.
      if (!claim.quantity || claim.scope !== 'own' || claim.certainty !== 'proven') continue
      if (claim.polarity === 'all' || claim.readings.length > 0 || claim.figure?.hedge) continue
      const key = `${claim.quantity} ${claim.period}`
      const first = known.get(key)
      if (!first) {
        known.set(key, claim)
        continue
      }
      if (first.sentence === claim.sentence || !isSameUnit(first, claim)) continue
      const figures = [first.figure, claim.figure].flatMap(figure => (figure ? [figure] : []))
      if (agree(first, claim)) {
        yield compared(...figures)
        continue
      }
      // 受理15件 and 新收14件、结转1件 are the same with and without what was carried in.
      if (isExplained(claim, first, others)) continue
      yield compared(...figures)
      yield {
        at: claim.figure ?? claim,
        because: [first.figure ?? first],
        relations: [relationOfPair(first, claim)],
        claim,
        first
      }
    }
    const judged = new Set(report.claims.filter(isJudged).map(({span}) => span.start))
    for (const {first, again: claim, agrees, certainty} of report.twice) {
      const figures = [first.figure, claim.figure].flatMap(figure => figure ?? [])
      if (agrees || certainty !== 'none') yield compared(...figures)
      // A quantity that a table or the profile knows is judged above, or by contradicted-claim.
      if (agrees || certainty === 'none' || judged.has(claim.span.start)) continue
      yield {
        at: claim.figure ?? claim,
        because: [first.figure ?? first],
        relations: [relationOfPair(first, claim)],
        severity: certainty === 'proven' ? ('error' as const) : ('warning' as const),
        claim,
        first
      }
    }
  },

  message: {
    zh: ({claim, first}) =>
      `此处“${claim.subject}”${said(claim, '为')}，而前文“${first.subject}”${said(first, '为')}，前后不一`,
    en: ({claim, first}) =>
      `Here “${claim.subject}”${said(claim, ' is ')}, before it “${first.subject}”${said(first, ' is ')}`
  },

  examples: [
    {
      draft: '全年共收到政府信息公开申请15件。\n\n本年度收到政府信息公开申请15件，均已答复。',
      profile: 'cn-2021',
      finds: []
    },
    {
      draft: '全年共收到政府信息公开申请15件。\n\n本年度收到政府信息公开申请16件，均已答复。',
      profile: 'cn-2021',
      finds: ['3:14-3:16 16']
    },
    {
      draft: '本年度收到政府信息公开申请3件。\n\n全年未发生行政复议。\n\n全年未收到政府信息公开申请。',
      profile: 'cn-2021',
      finds: ['5:3-5:14 未收到政府信息公开申请']
    },
    {
      draft: '全年收到政府信息公开申请15件。\n\n新收到政府信息公开申请14件，上年结转1件。',
      profile: 'cn-2021',
      finds: []
    },
    {
      draft: '全年收到政府信息公开申请15件。\n\n本年度收到政府信息公开申请17件，召开会议2次，补充材料2件。',
      profile: 'cn-2021',
      finds: ['3:14-3:16 17']
    },
    {
      draft: '全年主动公开政府信息520条。\n\n通过门户网站主动公开政府信息480条。',
      profile: 'cn-2021',
      finds: []
    },
    {draft: '全年主动公开政府信息520条。\n\n历年累计主动公开政府信息4800条。', profile: 'cn-2021', finds: []},
    {draft: '全年组织业务培训6期。\n\n虽然全年组织业务培训8期，但仍有缺口。', finds: ['3:11-3:12 8']},
    {draft: '全年组织业务培训6期。\n\n街道方面，全年组织业务培训8期。', finds: []},
    {draft: '全年主动公开政府信息520条。\n\n上年主动公开政府信息480条。', profile: 'cn-2021', finds: []}
  ]
})

/** Whether a claim is on a quantity that the profile or a table knows. */
function isJudged({quantity, readings}: Claim): boolean {
  return quantity !== null || readings.length > 0
}

function isSameUnit(a: Claim, b: Claim): boolean {
  return a.unit === null || b.unit === null || a.unit === b.unit
}

function agree(a: Claim, b: Claim): boolean {
  return a.value !== null && b.value !== null && compare(a.value, b.value) === 0
}

/** What one of two numbers may hold and the other leave out. */
const between =
  /结转|转入|转来|转办|转送|移送|遗留|上年|去年|往年|撤[回销诉]|并案|合并|重复|补正|退回|逾期|另有|此外/

/** The claims of what was carried in, withdrawn, or otherwise counted by some numbers alone, by their values. */
function othersIn(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  const others = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.value === null || !between.test(claim.subject)) continue
    const key = print(claim.value)
    const known = others.get(key)
    if (known) known.push(claim)
    else others.set(key, [claim])
  }
  return others
}

/** Whether the difference is a number that one of the two alone counts. */
function isExplained(a: Claim, b: Claim, others: ReadonlyMap<string, readonly Claim[]>): boolean {
  if (!a.value || !b.value || a.polarity === 'none' || b.polarity === 'none') return false
  const difference = compare(a.value, b.value) > 0 ? subtract(a.value, b.value) : subtract(b.value, a.value)
  return (others.get(print(difference)) ?? []).some(claim => isSameUnit(claim, a))
}

function said({figure}: Told, word: string): string {
  return figure ? `${word} ${quote(figure)}` : ''
}
