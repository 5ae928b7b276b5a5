import {
  type CommonCause,
  type DocumentNumber,
  defineRule,
  type Finding,
  findOrders,
  isYearDisputed,
  lossHint,
  lossOf,
  parseDocumentNumber,
  type Report,
  type Wording
} from '#rule'

interface Found extends Finding {
  readonly problem: Wording
  readonly cause: CommonCause | null
}

const problems: Readonly<Record<DocumentNumber['faults'][number], Wording>> = {
  brackets: {zh: '年份应放在六角括号〔〕里', en: 'the year stands in 〔〕'},
  'missing-open': {zh: '缺“〔”', en: '〔 is missing'},
  'missing-close': {zh: '缺“〕”', en: '〕 is missing'},
  'short-year': {zh: '年份应写四位', en: 'the year has four digits'},
  'odd-year': {zh: '年份有误', en: 'no such year'},
  'missing-year': {zh: '缺年份', en: 'the year is missing'},
  'year-mark': {zh: '年份后不加“年”', en: 'no 年 after the year'},
  ordinal: {zh: '号数前不加“第”', en: 'no 第 before the number'},
  'leading-zero': {zh: '号数前不编虚位（不写0）', en: 'no zeros before the number'},
  'missing-number': {zh: '缺号数', en: 'the number is missing'},
  'missing-mark': {zh: '缺“号”', en: '号 is missing'}
}

export default defineRule<unknown, Found>({
  id: 'malformed-document-number',
  severity: 'warning',
  title: {zh: '文号不规范', en: 'a malformed document number'},
  why: {
    zh: '发文字号由机关代字、年份、号数组成，年份用六角括号：云政办〔2023〕15号（《党政机关公文格式》GB/T 9704—2012）。文号不全或写错，读者查不到文件。',
    en: 'A document number has the agency’s code, the year in 〔〕 and the number (GB/T 9704—2012). With a part missing or wrong nobody finds the document.'
  },
  remedy: {
    zh: '对照原文件改正文号：〔年份〕号数，不加“第”、不编虚位。',
    en: 'Correct the number from the document itself.'
  },

  *check(report) {
    for (const document of report.documentNumbers) {
      const found = damaged(document, report) ?? misquoted(document, report) ?? notYetIssued(document, report)
      if (found) yield {at: document, because: [], ...found}
    }
    yield* wrongOrders(report)
  },

  message: {
    zh: ({at, problem, expected, cause}) =>
      `文号“${at.text}”${problem.zh}${expected ? `，应为${expected}` : ''}${lossHint(cause).zh}`,
    en: ({at, problem, expected, cause}) =>
      `document number “${at.text}”: ${problem.en}${expected ? `; expected ${expected}` : ''}${lossHint(cause).en}`
  },

  corrects: true,

  examples: [
    {
      draft: '按照《工作要点》（云政办发〔2023〕15号）、国令第711号和（2023）云01行初5号判决办理。',
      finds: []
    },
    {draft: '按照《工作要点》（云政办发〔202315号）办理。', finds: ['1:10-1:22 云政办发〔202315号']},
    {draft: '按照《工作要点》（云政办发2023〕15号）办理。', finds: ['1:10-1:22 云政办发2023〕15号']},
    {draft: '按照《工作要点》（云政办发[2023]15号）办理。', finds: ['1:10-1:23 云政办发[2023]15号']},
    {draft: '按照《工作要点》（云政办发【2023】15号）办理。', finds: ['1:10-1:23 云政办发【2023】15号']},
    {draft: '按照《工作要点》（云政办发（2023）15号）办理。', finds: ['1:10-1:23 云政办发（2023）15号']},
    {draft: '按照云政办发﹝2023﹞15号办理。', finds: ['1:3-1:16 云政办发﹝2023﹞15号']},
    {draft: '出具云教公开告〔2024〕第5号告知书、云教信公答〔2024〕第12号答复书。', finds: []},
    {draft: '按照云政办发〔203〕15号办理。', finds: ['1:3-1:15 云政办发〔203〕15号']},
    {draft: '按照云政办发〔23〕15号办理。', finds: ['1:3-1:14 云政办发〔23〕15号']},
    {
      draft: '按照《政府信息公开信息处理费管理办法》（国\n办函〔2020〕109号）收取。',
      profile: 'cn-2021',
      finds: []
    },
    {
      draft: '按照云政办发〔2023年〕15号和云政办函〔2023〕16文件办理。',
      finds: ['1:3-1:17 云政办发〔2023年〕15号', '1:18-1:30 云政办函〔2023〕16']
    },
    {draft: '按照云政办发〔2023〕第15号办理。', finds: ['1:3-1:17 云政办发〔2023〕第15号']},
    {draft: '按照云政办发〔2023〕015号办理。', finds: ['1:3-1:17 云政办发〔2023〕015号']},
    {draft: '按照云政办发〔2023〕号办理。', finds: ['1:3-1:14 云政办发〔2023〕号']},
    {draft: '第3号公告、商务部公告（2021）第5号、云房许字（2018）第12号、12345号热线均照办。', finds: []},
    {
      draft: '# 云岭县教育局2023年政府信息公开工作年度报告\n\n依据国办公开办涵〔2021〕30号编制。',
      finds: ['3:3-3:18 国办公开办涵〔2021〕30号']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n依据《政府信息公开工作年度报告格式》（国办公开办函〔2012〕30号）编制。',
      finds: ['3:20-3:35 国办公开办函〔2012〕30号']
    },
    {
      draft: '# 云岭县教育局2023年政府信息公开工作年度报告\n\n按照云政办〔2032〕5号和云政办〔2024〕2号办理。',
      finds: ['3:3-3:14 云政办〔2032〕5号']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n《中华人民共和国政府信息公开条例》（国务院令第771号）施行，按云政办〔2203〕5号和云政办〔〕5号办理。',
      finds: ['3:19-3:28 国务院令第771号', '3:33-3:44 云政办〔2203〕5号', '3:45-3:52 云政办〔〕5号']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n《中华人民共和国政府信息公开条例》（国务院令第711号）、原条例（国令第492号）、《规章制定程序条例》（国务院令第695号），云岭公开〔2023〕第05号答复书。',
      finds: []
    }
  ]
})

const misquotedNumber = {zh: '与已知文件的文号不符', en: 'not the number of the known document'}

type Part = Pick<Found, 'problem' | 'expected' | 'cause'>

function damaged(document: DocumentNumber, report: Report): Part | null {
  if (document.faults.length === 0) return null
  const words = document.faults.map(fault => problems[fault])
  const isLoss = document.faults.some(fault => fault === 'missing-open' || fault === 'missing-close')
  return {
    problem: {zh: words.map(({zh}) => zh).join('、'), en: words.map(({en}) => en).join(', ')},
    expected: document.expected,
    cause: isLoss ? lossOf(report) : null
  }
}

/**
 * 国办公开办涵〔2021〕30号: all but one character of a known number; or a known document's title with another number. A full
 * line may part the code: （国 | 办函〔2020〕109号.
 */
function misquoted(document: DocumentNumber, {profile}: Report): Part | null {
  // 年度报告格式要求（国办公开办函〔2019〕60号）: two notices set the form of the report, and either number is right.
  if (profile.documents.some(({number}) => number === document.expected)) return null
  for (const {number, words} of profile.documents) {
    const known = parseDocumentNumber(number)
    if (!known) continue
    const sameCount = known.year === document.year && known.number === document.number
    // What stands before is the line before, or is nothing
    const isParted = /(?:^|\s)$/.test(document.before) && known.code !== document.code
    if (isParted && known.code.endsWith(document.code)) continue
    const isNamed = words.some(word => document.before.includes(word))
    if (sameCount ? isSlip(document.code, known.code) : isNamed && document.code.endsWith(known.code)) {
      return {
        problem: misquotedNumber,
        expected: number,
        cause: null
      }
    }
  }
  return null
}

function notYetIssued(document: DocumentNumber, report: Report): Part | null {
  const {year} = report
  if (year === null || document.year === null || document.year <= year + 1 || isYearDisputed(report))
    return null
  return {
    problem: {
      zh: `的年份晚于${year + 1}年，报告年度是${year}年`,
      en: `its year is after ${year + 1}, the report is on ${year}`
    },
    expected: null,
    cause: null
  }
}

/** 《政府信息公开条例》（国务院令第771号）: the regulation was promulgated by another order. */
function* wrongOrders({prose, profile}: Report): Generator<Found> {
  for (const order of findOrders(prose)) {
    const known = profile.documents.filter(
      ({number, words}) =>
        number.startsWith('国务院令') &&
        words.some(word => order.title.endsWith(word) || order.title === '条例')
    )
    const [current] = known
    if (!current || known.some(({number}) => number === order.number)) continue
    yield {at: order, because: [], problem: misquotedNumber, expected: current.number, cause: null}
  }
}

/** One character replaced, missing or added. */
function isSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)
}
