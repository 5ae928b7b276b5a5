import {defineRule, type Finding, missingRows, type ReportTable, type TableCell, type Wording} from '#rule'
import {regulationsDraft} from '../example-draft.ts'

interface Found extends Finding {
  readonly reason: Wording
}

export default defineRule<Record<string, never>, Found>({
  id: 'unreadable-part',
  severity: 'warning',
  title: {zh: '有一部分没有读懂', en: 'a part that could not be read'},
  why: {
    zh: '读不准的地方宁可不读：这里的数没有参加任何核对，没有报错不等于没有错。',
    en: 'What cannot be read with certainty is not guessed: these figures were not checked, and silence about them means nothing.'
  },
  remedy: {
    zh: '按法定表样补齐行名、列名和每一格，一格只写一个数，再检查一次；也可以自己逐格核对这一部分。',
    en: 'Complete the labels and cells as the form has them, one number in a cell, and check again; or check this part yourself.'
  },

  *check(report) {
    for (const {span, reason} of report.unreadable) {
      yield {at: {span, text: report.tree.source.text.slice(span.start, span.end)}, because: [], reason}
    }
    const tables = report.tables.filter(({form}) => form !== 'generic')
    const letters = tables.flatMap(({cells}) => cells.filter(isLetters))
    const isHabit = letters.length >= manyLetters
    if (isHabit) yield lettersFor(letters)
    for (const table of tables) {
      yield* strangers(table)
      yield* words(table, isHabit)
    }
  },

  message: {
    zh: ({reason}) => `${reason.zh}，没有核对`,
    en: ({reason}) => `${reason.en}, and was not checked`
  },

  examples: [
    {draft: regulationsDraft(['|规章|0|0|0|', '|行政规范性文件|2|1|5|']), finds: []},
    // Four figures for three columns, without a heading that tells which is which.
    {
      draft:
        '云岭县林业局2022年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项 |\n信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n规章 |\n0 |\n0 |\n0 |\n行政规范性文件 |\n2 |\n1 |\n5 |\n8 |\n',
      format: 'text',
      finds: ['12:1-12:8 行政规范性文件']
    },
    {draft: regulationsDraft(['|规章|0|0|0|', '|行政规范性文件|见附件|1|5|']), finds: ['9:10-9:13 见附件']},
    // No row of the form has this name, and one of its rows is missing.
    {draft: regulationsDraft(['|规章|0|0|0|', '|政策性资料|2|1|5|']), finds: ['9:2-9:7 政策性资料']},
    // A row of the author's own, beside all rows of the form, is worth no more than a look.
    {
      draft: regulationsDraft(['|规章|0|0|0|', '|其他主动公开材料|7|0|9|', '|行政规范性文件|2|1|5|']),
      finds: ['9:2-9:10 其他主动公开材料']
    },
    // A letter in place of every zero is one habit, and one finding.
    {
      draft: regulationsDraft(['|规章|O|O|O|', '|行政规范性文件|2|O|1O|']),
      finds: ['8:5-8:6 O']
    },
    // Shortened and mistyped labels are understood.
    {draft: regulationsDraft(['|规 章|0|0|0|', '|规范性文件|2|1|5|']), finds: []},
    {draft: regulationsDraft(['|规章|0|0|0|', '|行政规犯性文件（含转发）|2|1|5|']), finds: []}
  ]
})

/** Rows with figures that the form does not know: the author's own, or a mistyped one of the form that is missing. */
function* strangers(table: ReportTable): Generator<Found> {
  if (table.strangers.length === 0) return
  const missing = missingRows(table)
  for (const at of table.strangers) {
    const [row] = missing
    if (!row) {
      const reason = {
        zh: `表样中没有“${at.text}”这一行，它的数没有参加核对`,
        en: `the form has no row “${at.text}”, so that its figures were left out`
      }
      yield {at, because: [], reason, severity: 'note'}
      continue
    }
    const reason = {
      zh: `认不出“${at.text}”是表样中的哪一行（表中还缺“${row.label}”${missing.length > 1 ? `等${missing.length}行` : ''}）`,
      en: `no row of the form is called “${at.text}” (missing: “${row.label}”${missing.length > 1 ? ` and ${missing.length - 1} more` : ''})`
    }
    yield {at, because: [], reason}
  }
}

/** So many letters among the digits are how somebody types a zero. */
const manyLetters = 4

/** O, 1O, l2: typed for 0 and 1. */
function isLetters({reading, text}: TableCell): boolean {
  return reading === 'words' && /^[\dOoＯｏ〇lI]{1,10}$/.test(text)
}

function lettersFor([first, ...others]: readonly TableCell[]): Found {
  const place = ({span, text, id}: TableCell) => ({span, text, cell: id})
  const count = others.length + 1
  const {text} = first as TableCell
  return {
    at: place(first as TableCell),
    because: others.map(place),
    reason: {
      zh: `有${count}格把字母当数字写（如“${text}”，零应写“0”）`,
      en: `a part is typed with letters for digits (${count} cells such as “${text}”; a zero is “0”)`
    }
  }
}

function* words(table: ReportTable, areLettersTold: boolean): Generator<Found> {
  for (const cell of table.cells) {
    if (cell.reading !== 'words' || (areLettersTold && isLetters(cell))) continue
    const reason = {
      zh: `“${cell.rowLabel}”的“${cell.columnLabel}”写的是“${cell.text}”，不是一个数`,
      en: `“${cell.columnLabel}” of “${cell.rowLabel}” reads “${cell.text}”, which is no number`
    }
    yield {at: {span: cell.span, text: cell.text, cell: cell.id}, because: [], reason}
  }
}
