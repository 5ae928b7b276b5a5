import type {Quantity} from '../numbers/quantity.ts'

/** A unit that is not known counts as its own: 40部门 is no number of 件, and staff are no requests. */
export function unitOf({mention, tail}: Quantity): string | null {
  if (mention.unit !== null) return mention.unit
  if (/^[\u4e00-\u9fff]/.test(tail)) return tail.slice(0, 2)
  const word = /^ ?([a-z-]{3,20})/.exec(tail)?.[1]
  return word === undefined || verbs.test(word) ? null : word.replace(/s$/, '')
}

/** What stands behind an English number that counts the same things as the one before. */
const verbs =
  /^(?:were|was|are|have|has|had|came|from|through|via|with|for|and|the|not|remain|remained|received|granted|refused|closed|sent|made|in|by|on|at|to|of|as|still|more|about|regarding|concerning|over|under|during|after|before|using)$/
