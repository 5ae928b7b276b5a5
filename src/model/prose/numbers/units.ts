/**
 * What follows a number and says what is counted. The longer ones first, so that 件次 is not read as 件.
 */
const words = [
  '个工作日',
  '个百分点',
  '平方公里',
  '立方米',
  '千瓦时',
  '千公顷',
  '公顷',
  '平方米',
  '工作日',
  '百分点',
  '分钟',
  '小时',
  '季度',
  '公里',
  '学时',
  '课时',
  '人次',
  '件次',
  '条次',
  '场次',
  '批次',
  '期次',
  '户次',
  '篇次',
  '家次',
  '车次',
  '班次',
  '余人',
  '个月',
  '大类',
  '大项',
  '方面',
  '部分',
  '阶段',
  '环节',
  '专题',
  '栏目',
  ...'件条篇个份次例宗起项家期场人名位批户部册本张幅则处台套元倍成类种级章届轮笔组封门堂页字句段行列款支块间座辆所通单步点天周年岁吨亩米种只艘头株枚版案大'
]

const byFirst = new Map<number, string[]>()
for (const word of words) {
  const first = word.charCodeAt(0)
  byFirst.set(first, [...(byFirst.get(first) ?? []), word])
}

/** The unit at an offset, or null. */
export function unitAt(text: string, offset: number): string | null {
  const candidates = byFirst.get(text.charCodeAt(offset))
  if (!candidates) return null
  for (const word of candidates) if (text.startsWith(word, offset)) return word
  return null
}

/** The unit of a number that ends at an offset, past a space if one stands there: 118 次 */
export function unitBehind(text: string, end: number): string | null {
  return unitAt(text, text[end] === ' ' ? end + 1 : end)
}

/** Units that people use for one another when they count the same things. */
const kindred = ['人名位', '件宗起例', '条篇则', '次场', '家个']

export function sameUnit(a: string | null, b: string | null): boolean {
  return a === b || a === null || b === null
}

export function kindredUnit(a: string | null, b: string | null): boolean {
  if (sameUnit(a, b)) return true
  return kindred.some(group => group.includes(a as string) && group.includes(b as string))
}

/** Whether two numbers may count the same things, by their units and by whether they are money. */
export function isOfKind(
  a: {readonly unit: string | null; readonly isMoney?: boolean},
  b: {readonly unit: string | null; readonly isMoney?: boolean}
): boolean {
  return kindredUnit(a.unit, b.unit) && (a.isMoney ?? false) === (b.isMoney ?? false)
}
