import type {Axis} from '../grids/grid.ts'

/** 其中 and what English says for it: part of the line above, so that adding it would count it twice. */
const ofWhich = /^[\s\-–—－·•]{0,4}(?:其中|含[:：]|包括|of which|including|incl\.)/i

/** What is told besides and not added: 另：, 附：, memo. */
const besides = /^[\s\-–—－·•*]{0,4}(?:另[:：有外]|附[:：]|注[:：]|备查|不含|不计|memo\b|note\b|excl)/i

/** 减： and less: before what is taken away. */
const takenAway =
  /^[\s\-–—－·•]{0,4}(?:[一二三四五六七八九十\d]{1,2}[、.．])?(?:减[:：去]?(?!少|免|证|税|负|排|灾|刑)|扣除|扣减|less\b|deduct)/i

/** How lines are numbered, from the highest level to the lowest: 一、（一）1.（1）① a. */
const numberings: readonly RegExp[] = [
  /^\s{0,9}[一二三四五六七八九十]{1,3}[、.．]/,
  /^\s{0,9}[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\s{0,9}\d{1,2}[.、．](?!\d)/,
  /^\s{0,9}[（(]\d{1,2}[)）]/,
  /^\s{0,9}[①-⑳]/,
  /^\s{0,9}[a-z][.)、．]/
]

/** 1.2 is below 1 and 1.2.3 below that. */
const decimalNumber = /^\s{0,9}\d{1,2}((?:[.．]\d{1,2}){1,3})(?=[\s\u3000、.．]?[^\d\s.%％])/

const bullet = /^\s{0,9}(?:[-–—－]{1,2}|[·•●○▪■◆◇*＊>»])\s{0,3}(?=[^\s\d])/

export function isWithin(label: string): boolean {
  return ofWhich.test(label)
}

export function isBesides(label: string): boolean {
  return besides.test(label)
}

export function isTakenAway(label: string): boolean {
  return takenAway.test(label)
}

/** From 1 for 一、 to 6 for a., or by the line's code; 0 for a line without a number. */
export function levelOf({label, level = 0}: Axis): number {
  return level || numberedLevel(label)
}

function numberedLevel(label: string): number {
  const decimal = decimalNumber.exec(label)?.[1]
  if (decimal) return 3 + decimal.replace(/\d/g, '').length
  return numberings.findIndex(pattern => pattern.test(label)) + 1
}

const lowNumber = /^\s{0,9}(?:[①-⑳]|[a-z][.)、．])/

/** Whether a dash, a dot or a low number before a label, or an indent, puts it below the lines that have none. */
export function isMarkedBelow({label, indent = 0}: Axis): boolean {
  return indent > 0 || bullet.test(label) || lowNumber.test(label)
}
