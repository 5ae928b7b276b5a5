import {
  add,
  type CellSum,
  type Claim,
  compare,
  compared,
  defineRule,
  type Figure,
  print,
  quote,
  relationOfClaim,
  type Severity
} from '#rule'

export default defineRule({
  id: 'contradicted-claim',
  severity: 'error',
  title: {zh: '正文与表格不一致', en: 'prose that the table contradicts'},
  why: {
    zh: '同一件事在正文和表格里各写一次，读者会拿来对照。两处不同，至少一处是错的；正文说“没有”而表里有数，或者相反，也是如此。',
    en: 'What is told in words and again in a table gets compared. Where the two differ, at least one is wrong; so too where the text says that there was none and the table has a number.'
  },
  remedy: {
    zh: '核对台账，改正文或改表格；若口径不同（含上年结转、代表上级受理、累计数），在正文里写明。',
    en: 'Check the records and correct the text or the table; if they count different things, say so in the text.'
  },

  *check(report) {
    const confirmed = new Set<string>()
    for (const claim of report.claims) {
      const reading = claim.readings.find(reading => isConfirmed(claim, reading))
      if (!reading) continue
      confirmed.add(subjectOf(claim))
      yield compared(...figuresOf(reading, claim.figure))
    }
    for (const claim of report.claims) {
      const [reading] = claim.readings
      if (!reading || claim.scope === 'other') continue
      // 收到15件，撤回1件，实际受理14件: the sentence has the table's number too
      if (confirmed.has(subjectOf(claim))) continue
      yield compared(...figuresOf(reading, claim.figure))
      const figures = figuresOf(reading)
      const filled = figures.filter(({value}) => value.units !== 0n)
      yield {
        at: claim.figure ?? claim,
        because: filled.length > 0 ? filled : figures,
        relations: [relationOfClaim(claim)],
        severity: isFarBelow(claim) ? 'note' : severityOf(claim),
        claim,
        reading
      }
    }
  },

  message: {
    zh: ({claim, reading}) => {
      if (claim.polarity === 'none') {
        return `正文说“${claim.text}”，而表中${filledInWords(reading)}，请核对正文还是表格`
      }
      if (claim.polarity === 'all') {
        return `正文说“${claim.text}”，而表中${filledInWords(reading)}，并非全部如此`
      }
      const cells = cellsInWords(reading)
      const said = claim.figure ? quote(claim.figure) : claim.text
      return `正文“${claim.subject}”写 ${said}，而表中${cells}为 ${print(reading.sum)}${others(claim, '或 ')}，请核对正文还是表格`
    },
    en: ({claim, reading}) => {
      if (claim.polarity !== 'count') {
        return `The text says “${claim.text}”, but the table has ${filledInWords(reading)}: check both`
      }
      const cells = cellsInWords(reading)
      const said = claim.figure ? quote(claim.figure) : claim.text
      return `The text says ${said} (“${claim.subject}”), but ${cells} is ${print(reading.sum)} in the table${others(claim, 'or ')}: check both`
    }
  },

  examples: [
    {draft: reportOf('2017年，我局共受理政府信息公开申请6件。没有发生行政诉讼。'), finds: []},
    {draft: reportOf('2017年，我局共受理政府信息公开申请8件。'), finds: ['3:20-3:21 8']},
    {draft: reportOf('2017年，我局未收到政府信息公开申请。'), finds: ['3:9-3:20 未收到政府信息公开申请']},
    {draft: reportOf('全年被提起行政诉讼2件。'), finds: ['3:10-3:11 2']},
    {
      draft: reportOf('全年未发生因政府信息公开引起的行政复议、行政诉讼案件。'),
      finds: ['3:3-3:27 未发生因政府信息公开引起的行政复议、行政诉讼案件']
    },
    {draft: reportOf('2017年，我局主动公开政府文件40件。'), finds: ['3:17-3:19 40']},
    {draft: reportOf('历年累计主动公开文件312件，其中本年主动公开文件46件。'), finds: []},
    {draft: reportOf('全年收到涉及征地拆迁的申请2件，通过邮寄方式收到申请1件。'), finds: []},
    {draft: reportOf('2016年，我局受理政府信息公开申请3件。'), finds: []},
    {draft: reportOf('代表市政府受理政府信息公开申请9件。'), finds: []},
    {draft: reportOf('全年收到申请8件，申请人撤回2件，实际受理申请6件。'), finds: []},
    {draft: reportOf('配合上级机关办理行政复议备案4件。'), finds: []}
  ]
})

/** A report on 2017 with one paragraph and its table of statistics. */
function reportOf(paragraph: string): string {
  const rows = [
    '主动公开文件数 | 46 | 312',
    '其中：1.政府网站公开数 | 46 | 312',
    '2.政府公报公开数 | 0 | 0',
    '受理政府信息公开申请总数 | 6 | 20',
    '其中：1.当面申请数 | 2 | 8',
    '2.网上申请数 | 3 | 10',
    '3.信函、传真申请数 | 1 | 2',
    '对申请的答复总数 | 6 | 20',
    '其中：1.同意公开答复数 | 6 | 20',
    '2.同意部分公开答复数 | 0 | 0',
    '3.不予公开答复数 | 0 | 0',
    '4.其他类型答复数 | 0 | 0',
    '接受行政申诉、举报数 | 0 | 0',
    '行政复议数 | 1 | 1',
    '行政诉讼数 | 0 | 0'
  ]
  const table = ['指标名称 | 2017年度 | 历年累计', '--- | --- | ---', ...rows].map(row => `| ${row} |`)
  return `# 临溪县水务局2017年政府信息公开工作年度报告\n\n${paragraph}\n\n${table.join('\n')}\n`
}

/** What a claim is of, within its sentence: a quantity of the profile, else a row of a table without a form. */
function subjectOf({sentence, quantity, period, readings: [reading]}: Claim): string {
  const id = reading?.cells[0]?.id
  return `${sentence} ${quantity ?? `${id?.table} ${id?.row}`} ${period}`
}

function isConfirmed({figure}: Claim, {sum}: CellSum): boolean {
  if (!figure) return sum.units === 0n
  return compare(figure.low, sum) <= 0 && (figure.high === null || compare(sum, figure.high) <= 0)
}

/** The figures of the cells, behind the one that the prose has for them. */
function figuresOf({cells}: CellSum, said: Figure | null = null): Figure[] {
  const figures = said ? [said] : []
  for (const {figure} of cells) if (figure) figures.push(figure)
  return figures
}

function severityOf({severity, certainty, polarity, figure}: Claim): Severity {
  if (severity !== 'error') return severity
  return certainty === 'likely' || polarity === 'all' || figure?.hedge ? 'warning' : 'error'
}

/** 收到金融机构申请1件 beside 1400: words that may narrow what is counted, and a number that is no slip for the table's. */
function isFarBelow({polarity, certainty, value, readings}: Claim): boolean {
  if (polarity !== 'count' || certainty !== 'likely' || value === null) return false
  return readings.every(({sum}) => compare(add(value, value), sum) < 0)
}

/** Each cell that is not zero, with its number. */
function filledInWords({cells}: CellSum): string {
  return cells
    .filter(({figure}) => figure && figure.value.units !== 0n)
    .map(({rowLabel, columnLabel, text}) => `“${rowLabel}” × “${columnLabel}”为 ${text.trim()}`)
    .join('、')
}

/** “一、本年新收” × “总计”, or the first and last of several. */
function cellsInWords({cells}: CellSum): string {
  const [first] = cells
  const last = cells.at(-1)
  if (!first || !last) return ''
  if (first === last) return `“${first.rowLabel}” × “${first.columnLabel}”`
  if (first.id.row === last.id.row)
    return `“${first.rowLabel}” × “${first.columnLabel}”至“${last.columnLabel}”之和`
  return `“${first.rowLabel}”至“${last.rowLabel}”之和`
}

/** The sums of the other admissible readings, none of which agrees either; two of them may be the same. */
function others({readings}: Claim, word: string): string {
  const sums = new Set(readings.map(({sum}) => print(sum)))
  return [...sums]
    .slice(1, 3)
    .map(sum => ` ${word}${sum}`)
    .join('')
}
