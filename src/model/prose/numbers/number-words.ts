/** A number written in words, by offsets of the text. */
export interface NumberWords {
  readonly start: number
  readonly end: number
  readonly value: number
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' '
  )
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

const one = `(?:${[...ones.slice(1)].reverse().join('|')})`
const ten = `(?:${tens.slice(2).join('|')})`
/** twelve · ninety · thirty-four */
const below = `(?:${ten}(?:[- ]${one})?|${one})`
/** a hundred · two hundred and five · one thousand, two hundred */
const pattern = new RegExp(
  `\\b(?:(?:a|${below}) (?:hundred|thousand)(?:,? (?:and )?(?:${one} hundred(?: and ${below})?|${below}))?|${below})\\b`,
  'gi'
)
const initial =
  /\b(?:[a-z]{3,9}teen|[a-z]{3,5}ty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand)\b/i

/** Finds the numbers that a text has in words, in order. */
export function findNumberWords(text: string): NumberWords[] {
  if (!initial.test(text)) return []
  const found: NumberWords[] = []
  for (const match of text.matchAll(pattern)) {
    const value = countOf(match[0].toLowerCase())
    // three-year and two-thirds are no counts
    const end = match.index + match[0].length
    if (text[end] === '-' || text[match.index - 1] === '-' || text[match.index - 1] === "'") continue
    found.push({start: match.index, end, value})
  }
  return found
}

function countOf(words: string): number {
  let total = 0
  let current = 0
  for (const word of words.split(/[-, ]{1,2}/)) {
    if (word === 'a') current = 1
    else if (word === 'hundred') current *= 100
    else if (word === 'thousand') {
      total += current * 1000
      current = 0
    } else current += Math.max(ones.indexOf(word), tens.indexOf(word) * 10, 0)
  }
  return total + current
}
