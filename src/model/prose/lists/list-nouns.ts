import type {NounWords} from '../words/list-words.ts'

/** 河口镇、城关镇、白石镇 for 乡镇: every item is the name of one such body, so that the list can be counted. */
export function areNamesOf(noun: string, items: readonly string[], {bodies, collective}: NounWords): boolean {
  const [, name] = bodies.find(([kind]) => kind.test(noun)) ?? []
  return name !== undefined && items.every(item => name.test(item.trim()) && !collective.test(item.trim()))
}

export function hasVerbWithin(items: readonly string[], {verbWithin}: NounWords): boolean {
  return items.slice(1).some(item => verbWithin.test(item))
}

export function isGrade(numeral: string, noun: string, {graded, gradedNumeral, grade}: NounWords): boolean {
  return graded.test(noun) && (gradedNumeral.test(numeral) || grade.test(noun))
}

/** 决策公开、执行公开、结果公开: names with one ending are a list, whatever stands before them. */
export function haveOneEnding(items: readonly string[]): boolean {
  const ending = (items[0] ?? '').trim().slice(-2)
  return items.length > 2 && items.every(item => item.trim().length > 2 && item.trim().endsWith(ending))
}
