import {lintPrinted} from '../lint-printed.ts'
import {createTally, type Measure, share} from '../measure.ts'
import type {Printed} from '../printer.ts'
import {caseSeed, createRandom, type Random} from '../random.ts'

/** How much of this year's sentences are last year's, and whether that is to be told. */
const pairs = [
  {name: 'statutory wording only', copied: 0, isCopied: false},
  {name: 'two sentences in five the same', copied: 0.4, isCopied: false},
  {name: 'four sentences in five the same', copied: 0.8, isCopied: true},
  {name: 'all the same', copied: 1, isCopied: true}
] as const

const who = [
  '机关各科室',
  '政务公开专班',
  '门户网站编辑部',
  '基层服务窗口',
  '局机关办公室',
  '业务主管处室',
  '信息中心'
]
const what = [
  '梳理了公开目录',
  '更新了办事指南',
  '校对了发布稿件',
  '组织了业务培训',
  '走访了服务对象',
  '归档了答复文书'
]
const how = [
  '按季度',
  '会同有关单位',
  '对照工作要点',
  '结合群众来信',
  '根据年度计划',
  '利用线上平台',
  '针对薄弱环节'
]
const why = [
  '让办事流程更清楚',
  '使查询更加方便',
  '减少了重复来访',
  '回应了社会关切',
  '补齐了栏目短板',
  '提高了答复质量'
]

/** Reports of two years that share more or less of their sentences, figures apart. */
export const copiedProse: Measure = {
  id: 'copied-text',
  title: 'Sentences copied from last year’s report',
  columns: ['pairs', 'n', 'right'],
  async run({cases, seed}) {
    const tally = createTally()
    const remarks: string[] = []
    for (let index = 0; index < cases; index++) {
      const pair = pairs[index % pairs.length] ?? pairs[0]
      const own = caseSeed(seed, index)
      const random = createRandom(own)
      const sentences = differentSentences(random, 40)
      const length = random.int(10, 20)
      const kept = Math.ceil(length * pair.copied)
      const before = sentences.slice(0, length)
      const now = [...before.slice(0, kept), ...sentences.slice(20, 20 + length - kept)]
      const year = random.int(2021, 2025)
      const {diagnostics} = await lintPrinted(print(year, now, random), {
        previous: print(year - 1, before, random)
      })
      const isFound = diagnostics.some(({ruleId}) => ruleId === 'copied-text')
      const isRight = isFound === pair.isCopied
      tally.add(pair.name, {n: 1, right: isRight ? 1 : 0})
      if (!isRight) remarks.push(`${pair.name}: seed ${own}: ${isFound ? 'found' : 'not found'}`)
    }
    return {
      rows: tally.rows().map(({row, counts: {n = 0, right = 0}}) => [row, n, share(right, n)]),
      remarks
    }
  }
}

function differentSentences(random: Random, count: number): string[] {
  const sentences = new Set<string>()
  while (sentences.size < count) {
    sentences.add(`${random.pick(who)}${random.pick(how)}${random.pick(what)}N次，${random.pick(why)}。`)
  }
  return [...sentences]
}

/** Each year has figures of its own in the same sentences. */
function print(year: number, sentences: readonly string[], random: Random): Printed {
  const text = [
    `# 澜川市水务局${year}年政府信息公开工作年度报告`,
    '根据《中华人民共和国政府信息公开条例》，编制本报告。',
    `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`,
    '## 一、总体情况',
    ...sentences.map(sentence => sentence.replace('N', String(random.int(2, 90))))
  ].join('\n\n')
  return {format: 'markdown', rendering: 'markdown', path: `report-${year}.md`, text, places: new Map()}
}
