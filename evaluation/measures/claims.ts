import {rules} from '../../rules/index.ts'
import {judgeCase, readClaimCases} from '../claim-cases.ts'
import {createTally, type Measure, share} from '../measure.ts'

/** The rules that read prose. */
export const proseRules = [
  'wrong-tally',
  'part-exceeds-whole',
  'wrong-count',
  'contradicted-claim',
  'conflicting-claims',
  'wrong-percentage',
  'mismatched-list'
]

/** The written cases under fixtures/claims: precision and recall of each rule. */
export const claims: Measure = {
  id: 'claims',
  title: 'Written cases of prose, half of them traps',
  columns: [
    'rule',
    'to find',
    'found',
    'said',
    'right',
    'recall',
    'precision',
    'errors where silence is due'
  ],
  async run() {
    const tally = createTally()
    const remarks: string[] = []
    const chosen = rules.filter(({id}) => proseRules.includes(id))
    for (const one of readClaimCases()) {
      const found = (await judgeCase(one, chosen)).filter(({severity}) => severity !== 'note')
      const {wrong} = one
      const isRight = (rule: string, text: string) => wrong?.rule === rule && wrong.text === text
      for (const id of ['all', ...proseRules]) {
        const said = found.filter(({rule}) => id === 'all' || rule === id)
        const right = said.filter(({rule, text}) => isRight(rule, text)).length
        tally.add(id, {
          wanted: wrong && (id === 'all' || wrong.rule === id) ? 1 : 0,
          found: Math.min(right, 1),
          said: said.length,
          right,
          alarms: wrong ? 0 : said.filter(({severity}) => severity === 'error').length
        })
      }
      const isMissed = wrong && !found.some(({rule, text}) => isRight(rule, text))
      const isExtra = found.some(({rule, text}) => !isRight(rule, text))
      if (isMissed || isExtra) remarks.push(`${one.place}: ${one.text}`)
    }
    return {
      rows: tally
        .rows()
        .map(({row, counts: {wanted = 0, found = 0, said = 0, right = 0, alarms = 0}}) => [
          row,
          wanted,
          found,
          said,
          right,
          share(found, wanted),
          share(right, said),
          alarms
        ]),
      remarks
    }
  }
}
