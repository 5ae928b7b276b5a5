import type {Density, Draft, DraftBlock, FormId} from './draft.ts'
import {createGrid, numberIn} from './generate-tables.ts'
import type {Random} from './random.ts'
import {createWriter, join, percentage, say, split, type Words, type Writer} from './sentences.ts'
import {growth, someTallies, someUnbound} from './tallies.ts'

/** A report of no statutory form: it has tables with totals, tallies, shares, and nothing that a form would demand. */
export function generateGeneric(random: Random, seed: number, density: Density, form: FormId): Draft {
  const writer = createWriter(random)
  const year = random.int(2015, 2025)
  return form === 'generic-en'
    ? generateEnglish(random, seed, density, writer, year)
    : generateChinese(random, seed, density, writer, year)
}

const heading = (text: string, level = 1): DraftBlock => ({kind: 'heading', level, text})
const paragraph = (words: Words): DraftBlock => ({kind: 'paragraph', pieces: words})

function generateChinese(
  random: Random,
  seed: number,
  density: Density,
  writer: Writer,
  year: number
): Draft {
  const agency = random.pick(['云岭图书馆', '禾阳市志愿服务协会', '望潮港务集团', '照水县青年发展基金会'])
  const self = random.pick(['本单位', '我们'])
  const title = `${agency}${year}年度工作报告`
  const size = density === 'dense' ? random.int(900, 9000) : random.int(40, 400)
  const total = random.pick(['合计', '总计'])
  const [firstTally = [], secondTally = []] = someTallies({writer, self, year, size}, 2, null)
  const first = createGrid(random, 'table-1', density, {
    corner: random.pick(['季度', '时间']),
    rows: ['第一季度', '第二季度', '第三季度', '第四季度'],
    columns: random.sample(['接待人次', '活动场次', '办证数量', '咨询数量', '借阅册次'], random.int(2, 4)),
    total,
    totalColumn: null
  })
  const second = createGrid(random, 'table-2', density, {
    corner: '服务点',
    rows: random.sample(
      ['城东服务点', '城西服务点', '滨河服务点', '南屿服务点', '北樟服务点', '总馆'],
      random.int(3, 5)
    ),
    columns: random.sample(['成人', '少儿', '老年', '团体'], random.int(2, 4)),
    total,
    totalColumn: random.pick(['小计', '合计'])
  })
  const blocks: DraftBlock[] = [
    {kind: 'title', text: title},
    paragraph(say`现将${agency}${year}年度主要工作情况报告如下。`),
    heading('一、基本情况'),
    paragraph(firstTally),
    ...someUnbound(writer, year, 1).map(paragraph),
    heading('二、服务数据'),
    first,
    paragraph(growth(writer, self, size)),
    heading('三、服务对象'),
    second,
    paragraph(secondTally),
    heading('四、下一步打算'),
    paragraph(say`${year + 1}年，一是扩大服务范围；二是改进服务方式。`)
  ]
  return {form: 'generic-zh', density, seed, agency, year, title, blocks}
}

function generateEnglish(
  random: Random,
  seed: number,
  density: Density,
  writer: Writer,
  year: number
): Draft {
  const agency = random.pick([
    'Harrowmere District Council',
    'Port Linden Harbour Board',
    'Northfold Library Trust',
    'Ashby Vale Water Office'
  ])
  const title = random.pick([
    `${agency} Annual Report ${year}`,
    `Annual Report on Services ${year}: ${agency}`
  ])
  const total = random.pick(['Total', 'Totals'])
  const first = createGrid(random, 'table-1', density, {
    corner: 'Quarter',
    rows: ['First quarter', 'Second quarter', 'Third quarter', 'Fourth quarter'],
    columns: random.sample(['Visits', 'Calls', 'Letters', 'Online enquiries'], random.int(2, 4)),
    total,
    totalColumn: null
  })
  const second = createGrid(random, 'table-2', density, {
    corner: 'Office',
    rows: random.sample(['Riverside', 'Market Square', 'Old Mill', 'Hill Street', 'Quay'], random.int(3, 5)),
    columns: random.sample(['Residents', 'Businesses', 'Schools', 'Charities'], random.int(2, 4)),
    total,
    totalColumn: 'Total'
  })
  const blocks: DraftBlock[] = [
    {kind: 'title', text: title},
    paragraph(say`This report covers the period from 1 January ${year} to 31 December ${year}.`),
    heading('1. Overview'),
    paragraph(englishTally(writer, density)),
    heading('2. Enquiries'),
    first,
    paragraph(
      englishShare(writer, first.tables[0] ? numberIn(first.tables, 'table-1', 'total', 'column-1') : 0)
    ),
    heading('3. Users'),
    second,
    heading('4. Outlook'),
    paragraph(say`In ${year + 1} the offices will keep their opening hours and publish a new guide.`)
  ]
  return {form: 'generic-en', density, seed, agency, year, title, blocks}
}

function englishTally(writer: Writer, density: Density): Words {
  const {random} = writer
  const total = density === 'dense' ? random.int(300, 4000) : random.int(12, 90)
  const labels = random.sample(
    ['granted in full', 'granted in part', 'refused', 'transferred', 'withdrawn'],
    random.int(3, 4)
  )
  const relation = writer.relation('tally')
  const rules = ['wrong-tally', 'part-exceeds-whole']
  const parts = split(random, total, labels.length).map(
    (value, index) => say`${writer.mark('part', relation, value, {rules})} were ${labels[index] ?? ''}`
  )
  return random.pick([
    say`A total of ${writer.mark('total', relation, total, {rules})} requests were closed, of which ${join(parts, ', ', ' and ')}.`,
    say`The office closed ${writer.mark('total', relation, total, {rules})} requests: ${join(parts, ', ', ' and ')}.`
  ])
}

function englishShare(writer: Writer, total: number): Words {
  if (total < 3) return say`Few people called in person.`
  const part = writer.random.int(1, total - 1)
  const relation = writer.relation('share')
  const rules = ['wrong-percentage']
  return say`Of the ${writer.mark('claim', relation, total, {rules})} cases in the first column, ${writer.mark('claim', relation, part, {rules})} (${writer.mark(
    'share',
    relation,
    0,
    {text: percentage(part, total, 1), rules}
  )}) came from returning users.`
}
