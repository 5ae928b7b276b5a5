import type {ClaimWords} from './claim-words.ts'
import type {ListWords} from './list-words.ts'

/** What a word does to the numbers around it. The engine knows these alone; which words have them is data, one table a language. */
export const roles = [
  // Wholes and parts
  'which', // what follows divides, or picks from, what stands before: 其中, of which
  'among', // … and stands behind the whole: 46件中
  'comprise', // … and leaves nothing out: 分为, made up of
  'include', // … and may leave something out: 包括, including
  'mainly', // … and does leave something out: 主要, mainly
  'total', // the number is of all: 共, 合计, in total
  'sum', // … and names nothing of its own where it stands alone: 合计, in all
  'other', // the part closes its list: 其他, the remaining
  'rest', // what is left of the whole: 其余, 剩余
  'etc', // the list is open: 等
  'dimension', // another division of the same whole begins: 按…分, by type
  'also', // stands beside the list before it: 另, in addition
  'picked', // some of the whole, by what became of them: 被…采用
  'across', // some of the whole, by what they are about: 涉及
  'through', // one of several channels: 通过
  'overlap', // parts may hold the same thing twice: 重复
  'and',
  'or',
  'each', // so many for every one: 每, 各
  'average',
  'throughout', // says something of all of them: 均, all
  'median', // of an average that nothing is divided for
  'daily', // what an average is of: so many a day, on working days, a week …
  'workdaily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'month', // the name of a month
  'largest', // 最多, the largest
  'respectively',
  // Time
  'past', // of an earlier period: 上年, the previous year
  'next', // of a later one: 下年
  'since', // a running total: 累计, to date
  'year', // of the whole period reported on: 全年
  'span', // of a part of it, or of another point: 上半年, 年初
  // What came in, what became of it
  'received',
  'moved', // came from somewhere else; carried over, where a word says when: 上年转来
  'carry', // carried over: in or out, as 'past' or 'next' says
  'done',
  'outcome',
  'withdrawn',
  // What came in as money, what was spent of it, and what is left or lacks
  'income',
  'spending',
  'surplus',
  'deficit',
  'pending',
  'enters', // comes to a stock: 新制定
  'leaves', // … or leaves it: 废止
  // Comparison
  'up',
  'down',
  'more', // more than, less than: what parts two numbers
  'less',
  'than', // what is compared with stands behind: 比, compared with
  'against', // another one's figure: 全国, nationally
  'from',
  'to',
  'over', // is greater: 大于
  'under',
  'share',
  'rate',
  'within', // another subject stands behind: in e-books
  'of', // what a share is of stands behind
  'plan', // a budget, a target
  'complete', // 完成…的, so much of a plan
  'times',
  'fold', // a multiple that is told without a number: doubled
  'degree', // the name of a change, which the number behind 为 or of is: 增幅
  'channel', // where things are published, often in several places at once
  'due', // was to be done: 应
  'unsaid', // of a rate whose whole often goes unsaid: 满意
  'asked', // … unless these were asked or looked at: 评议, 抽查
  'base', // behind a change: what it is a change of: up 5% on
  'measure', // a unit of time and the like, of which nothing is added up
  'item', // begins an item of a list: 一是
  // Nothing of these
  'not',
  'fill', // says nothing of what is counted
  'name' // protects what it holds: 稳增长
] as const

export type Role = (typeof roles)[number]

/** Words of one human language, as data. */
export interface Language {
  readonly id: string
  /** Whether spaces part its words, so that no word is found within a longer one. */
  readonly spaced: boolean
  /** One row for each set of roles: the roles, a tab, and the words, parted by bars. */
  readonly words: string
  /** Words of two parts that together leave nothing out, on either side of a tab. */
  readonly opposites: string
  /** How it says what a number is of; null where no form is written in it. */
  readonly claims: ClaimWords | null
  /** How it lists names; null where such lists are not read. */
  readonly lists: ListWords | null
}
