import {type CellSum, type Claim, compare, compared, defineRule, print, quote, type Severity} from '#rule'

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
      confirmed.add(`${claim.sentence} ${claim.quantity}`)
      yield compared(...(claim.figure ? [claim.figure] : []), ...figuresOf(reading))
    }
    for (const claim of report.claims) {
      const [reading] = claim.readings
      if (!reading || claim.scope === 'other') continue
      // 收到15件，撤回1件，实际受理14件: the sentence has the table's number too
      if (confirmed.has(`${claim.sentence} ${claim.quantity}`)) continue
      yield compared(...(claim.figure ? [claim.figure] : []), ...figuresOf(reading))
      const figures = figuresOf(reading)
      const filled = figures.filter(({value}) => value.units !== 0n)
      yield {
        at: claim.figure ?? claim,
        because: filled.length > 0 ? filled : figures,
        expected: claim.polarity === 'count' ? print(reading.sum) : null,
        severity: severityOf(claim),
        claim,
        reading
      }
    }
  },

  message: {
    zh: ({claim, reading}) => {
      const cells = cellsInWords(reading)
      if (claim.polarity === 'none') {
        return `正文说“${claim.text}”，而表中${cells}为 ${print(reading.sum)}。请核对是正文还是表格有误。`
      }
      if (claim.polarity === 'all') {
        return `正文说“${claim.text}”，而表中${cells}为 ${print(reading.sum)}，并非全部如此。请核对。`
      }
      const said = claim.figure ? quote(claim.figure) : claim.text
      return `正文“${claim.subject}”写作 ${said}，而表中${cells}为 ${print(reading.sum)}${others(claim, '；', '也可指')}。请核对是正文还是表格有误。`
    },
    en: ({claim, reading}) => {
      const cells = cellsInWords(reading)
      if (claim.polarity !== 'count') {
        return `The text says “${claim.text}”, but ${cells} is ${print(reading.sum)} in the table. Check both.`
      }
      const said = claim.figure ? quote(claim.figure) : claim.text
      return `The text says ${said} (“${claim.subject}”), but ${cells} is ${print(reading.sum)} in the table${others(claim, '; ', 'or')}. Check both.`
    }
  },

  examples: []
})

function isConfirmed({figure}: Claim, {sum}: CellSum): boolean {
  if (!figure) return sum.units === 0n
  return compare(figure.low, sum) <= 0 && (figure.high === null || compare(sum, figure.high) <= 0)
}

function figuresOf({cells}: CellSum) {
  return cells.flatMap(({figure}) => (figure ? [figure] : []))
}

function severityOf({severity, certainty, polarity, figure}: Claim): Severity {
  if (severity !== 'error') return severity
  return certainty === 'likely' || polarity === 'all' || figure?.hedge ? 'warning' : 'error'
}

/** “一、本年新收” × “总计”, or the first and last of several. */
function cellsInWords({cells}: CellSum): string {
  const [first] = cells
  const last = cells.at(-1)
  if (!first || !last) return ''
  if (first === last) return `“${first.rowLabel}” × “${first.columnLabel}”`
  if (first.id.row === last.id.row) return `“${first.rowLabel}” × “${first.columnLabel}”至“${last.columnLabel}”之和`
  return `“${first.rowLabel}”至“${last.rowLabel}”之和`
}

/** The other admissible readings, none of which agrees either. */
function others({readings}: Claim, separator: string, word: string): string {
  return readings
    .slice(1, 3)
    .map(({sum}) => `${separator}${word} ${print(sum)}`)
    .join('')
}
