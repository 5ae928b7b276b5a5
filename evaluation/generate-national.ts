import type {Density, DraftTable} from './draft.ts'
import {nationalRows} from './forms.ts'
import {createNumbers, numberIn, printed, values} from './generate-tables.ts'
import type {Random} from './random.ts'
import {join, say, split, type Words} from './sentences.ts'
import type {Setting} from './statutory-prose.ts'

const againstTable = ['contradicted-claim', 'conflicting-claims', 'wrong-tally', 'part-exceeds-whole']

/** The parts that make up a row, by the row. */
const parts: Readonly<Record<string, readonly string[]>> = {
  applications: ['in-person', 'fax', 'online', 'letter'],
  handled: ['on-time', 'extended'],
  replies: [
    'already-public',
    'granted',
    'partly-granted',
    'refused',
    'other-agency',
    'not-held',
    'clarified',
    'redirected'
  ],
  reviews: ['upheld', 'corrected', 'other'],
  litigation: ['upheld', 'corrected', 'other'],
  staff: ['full-time', 'part-time']
}

/** The national table of 2014 to 2018, filled in so that everything agrees. */
export function createNational(random: Random, density: Density): DraftTable {
  const cells = createNumbers()
  const upTo = (most: number) =>
    density === 'zero' || random.chance(0.3)
      ? 0
      : random.int(0, density === 'dense' ? most : Math.min(most, 5))
  const set = (row: string, value: number) => cells.set(row, 'year', value)
  const published = random.int(8, density === 'dense' ? 5000 : 200)
  const channels = ['gazette', 'microblog', 'wechat', 'other'].map(channel => {
    const value = upTo(published)
    set(`channels.${channel}`, Math.min(value, published))
    return Math.min(value, published)
  })
  set('published', published)
  set('channels.website', Math.max(published - sum(channels), Math.min(published, upTo(published))))
  set('published.normative', Math.min(published, upTo(40)))
  for (const [row, most] of [
    ['normative-documents', 40],
    ['responses', 60],
    ['interpretations', 80],
    ['responses.social-media', 40],
    ['responses.other', 20],
    ['complaints', 6],
    ['offices', 30],
    ['reading-points', 40],
    ['meetings', 20],
    ['trainings', 12],
    ['trainees', 900]
  ] as const)
    set(row, upTo(most))
  for (const row of ['briefings', 'interviews']) {
    const value = upTo(30)
    set(row, value)
    set(`${row}.led`, random.int(0, value))
  }
  const asked = upTo(400)
  const totals: Readonly<Record<string, number>> = {
    applications: asked,
    handled: asked,
    replies: asked,
    reviews: upTo(20),
    litigation: upTo(12),
    staff: upTo(60)
  }
  for (const [row, total] of Object.entries(totals)) {
    set(row, total)
    const kinds = parts[row] ?? []
    const shares = shuffled(random, divide(random, total, kinds.length))
    for (const [index, kind] of kinds.entries()) set(`${row}.${kind}`, shares[index] ?? 0)
  }
  const grounds = ['state-secret', 'trade-secret', 'privacy', 'security', 'no-information', 'other-law']
  const refused = shuffled(random, divide(random, cells.get('replies.refused', 'year'), grounds.length))
  for (const [index, ground] of grounds.entries()) set(`refusals.${ground}`, refused[index] ?? 0)
  const rows = nationalRows.flatMap(({id}) => id ?? [])
  const texts = printed(cells.entries)
  for (const row of ['fees', 'funds'])
    texts.set(`${row}/year`, density === 'dense' ? (random.int(1, 9000) / 100).toFixed(2) : '0')
  return {kind: 'table', group: 'national', tables: [values('national-statistics', rows, ['year'], texts)]}
}

/** Shares that make up a total, some of them nothing. */
function divide(random: Random, total: number, count: number): number[] {
  const some = Math.min(count, total)
  const shares = some === 0 ? [] : split(random, total, random.int(1, some))
  return [...shares, ...Array.from({length: count - shares.length}, () => 0)]
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  return list
    .map(value => ({value, place: random.int(0, 10_000)}))
    .sort((a, b) => a.place - b.place)
    .map(({value}) => value)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0)
}

function cell(table: DraftTable, row: string): number {
  return numberIn(table.tables, 'national-statistics', row, 'year')
}

/** A paragraph that tells the rows of a part of the table. */
export const nationalClaims = {
  published({writer, agency, year}: Setting, table: DraftTable): Words {
    const claim = claimOf(writer, table)
    return writer.random.pick([
      () => say`${year}年，${agency.self}主动公开政府信息${claim('published')}条。`,
      () =>
        say`全年主动公开政府信息${claim('published')}条，其中主动公开规范性文件${claim('published.normative')}条；参加或举办新闻发布会${claim('briefings')}次，政府网站在线访谈${claim('interviews')}次。`
    ])()
  },

  applications({writer, agency, year}: Setting, table: DraftTable): Words {
    const {random} = writer
    if (cell(table, 'applications') === 0)
      return say`${year}年，${agency.self}${random.pick(['未收到', '没有收到'])}政府信息公开申请。`
    const claim = claimOf(writer, table)
    const listed = (row: string, names: readonly (readonly [string, string])[]) =>
      join(
        names
          .filter(([kind]) => cell(table, `${row}.${kind}`) > 0)
          .map(([kind, name]) => say`${name}${claim(`${row}.${kind}`)}件`),
        random.pick(['、', '，'])
      )
    const received = say`${year}年，${agency.self}收到政府信息公开申请${claim('applications')}件，其中${listed(
      'applications',
      [
        ['in-person', '当面申请'],
        ['fax', '传真申请'],
        ['online', '网络申请'],
        ['letter', '信函申请']
      ]
    )}。`
    const answered = say`共答复申请${claim('replies')}件，其中${listed('replies', [
      ['already-public', '属于已主动公开范围'],
      ['granted', '同意公开'],
      ['partly-granted', '同意部分公开'],
      ['refused', '不同意公开'],
      ['other-agency', '不属于本行政机关公开'],
      ['not-held', '申请信息不存在'],
      ['clarified', '告知作出更改补充'],
      ['redirected', '告知通过其他途径办理']
    ])}。`
    const handled = say`办结申请${claim('handled')}件，其中按时办结${claim('handled.on-time')}件，延期办结${claim('handled.extended')}件。`
    return random.pick([received, say`${received}${handled}`, say`${received}${handled}${answered}`])
  },

  disputes({writer, agency, year}: Setting, table: DraftTable): Words {
    const claim = claimOf(writer, table)
    const reviews = cell(table, 'reviews')
    if (reviews + cell(table, 'litigation') === 0)
      return say`${year}年，${agency.self}未发生因政府信息公开引起的行政复议和行政诉讼。`
    const outcomes =
      reviews > 0 && writer.random.chance(0.5)
        ? say`（维持具体行政行为${claim('reviews.upheld')}件、被依法纠错${claim('reviews.corrected')}件、其他情形${claim('reviews.other')}件）`
        : say``
    return say`${year}年，${agency.self}因政府信息公开被申请行政复议${claim('reviews')}件${outcomes}，被提起行政诉讼${claim('litigation')}件。`
  }
}

function claimOf(writer: Setting['writer'], table: DraftTable) {
  return (row: string) =>
    writer.mark('claim', writer.relation('national'), cell(table, row), {rules: againstTable})
}
