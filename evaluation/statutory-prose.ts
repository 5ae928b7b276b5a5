import type {DraftTable} from './draft.ts'
import {numberIn} from './generate-tables.ts'
import type {Agency} from './names.ts'
import {percentage, say, type Words, type Writer} from './sentences.ts'
import {growth, namedCount, someTallies, someUnbound} from './tallies.ts'

/** What the sentences of a report may speak of. */
export interface Setting {
  readonly writer: Writer
  readonly agency: Agency
  readonly year: number
  /** How many things the agency publishes in a year. */
  readonly size: number
}

const againstTable = ['contradicted-claim', 'conflicting-claims', 'wrong-tally', 'part-exceeds-whole']

export function preamble({writer, agency, year}: Setting, form: 'cn-2021' | 'cn-2019'): Words[] {
  const {random} = writer
  const notice = form === 'cn-2021' ? '国办公开办函〔2021〕30号' : '国办公开办函〔2019〕60号'
  const basis = random.pick([
    `本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）和年度报告格式要求（${notice}）编制。`,
    `按照《中华人民共和国政府信息公开条例》第五十条和《${agency.place}政府信息公开办法》（${agency.code}发〔${year - 1}〕${random.int(2, 60)}号）的规定，现公布${agency.name}${year}年度政府信息公开工作情况。`,
    `根据《条例》第四十九条、第五十条，由${agency.office}汇总本机关有关数据，形成本年度报告。`
  ])
  const composition = random.pick([
    '',
    say`全文由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项${writer.mark(
      'count',
      writer.relation('count'),
      6,
      {text: random.pick(['六', '6']), rules: ['wrong-count']}
    )}个部分组成。`
  ])
  const contact = random.pick([
    '',
    `如有疑问，请联系${agency.office}（地址：${agency.place}景明路${random.int(2, 300)}号，邮编：${random.int(310000, 369999)}，电话：0${random.int(571, 599)}-${random.int(21000000, 88999999)}）。`,
    `报告电子版可从门户网站（http://www.example.gov.cn/zwgk/${year}/）下载，联系电话${random.int(21000000, 88999999)}。`
  ])
  return [say`${basis}${composition}${period(writer, year)}${contact}`]
}

export function period(writer: Writer, year: number): Words {
  const rules = ['wrong-period', 'impossible-date', 'stale-year']
  const relation = writer.relation('period')
  const date = (text: string) => writer.mark('date', relation, year, {text, rules})
  const full = writer.random.chance(0.5)
  const end = date(`${full ? `${year}年` : ''}12月31日`)
  return writer.random.pick([
    say`所列数据的统计期限为${date(`${year}年1月1日`)}至${end}。`,
    say`本报告统计数据的时限自${date(`${year}年1月1日`)}起，至${end}止。`,
    say`统计周期：${date(`${year}年1月1日`)}—${end}。`
  ])
}

/** 一、总体情况: a heading or none for each topic, and its paragraphs. */
export function overview(setting: Setting): {heading: string | null; paragraphs: Words[]}[] {
  const {writer, agency, year, size} = setting
  const {random} = writer
  const {self} = agency
  const style = random.pick(['headings', 'run-in', 'plain'] as const)
  const [firstAside = [], secondAside = [], thirdAside = []] = someUnbound(writer, year, 3)
  const topics: [string, Words[]][] = [
    ['主动公开', [...someTallies({writer, self, year, size}, random.int(2, 4), null), firstAside]],
    [
      '依申请公开',
      [
        say`${random.pick(['完善登记、审核、办理、答复流程，依法保障公众知情权。', '畅通当面、信函、网络等受理渠道，严格按时限答复。', '明确专人负责受理，重要答复由法制机构把关。'])}`
      ]
    ],
    ['政府信息管理', [namedCount(writer), secondAside]],
    [
      '平台建设',
      [
        growth(writer, self, size + random.int(20, 300)),
        say`${random.pick(['优化专栏布局，方便群众查找。', '集约建设政务新媒体，关停长期不更新的账号。'])}`
      ]
    ],
    [
      '监督保障',
      [
        thirdAside,
        say`${random.pick(['一是健全制度，二是强化考核，三是通报结果。', '将公开工作纳入年度考核，未发生责任追究情形。', '一是抓培训；二是抓督查。社会评议总体满意。'])}`
      ]
    ]
  ]
  const opening = say`${year}年，${self}${random.pick(['认真落实上级部署', `在${agency.above}领导下`, '坚持以公开为常态、不公开为例外'])}，${random.pick(['稳步推进政务公开各项任务', '围绕群众关切扩大公开范围', '持续提升公开质量'])}。`
  const numbers = ['一', '二', '三', '四', '五']
  return [
    {heading: null, paragraphs: [opening]},
    ...topics.map(([title, sentences], index) => {
      const text = sentences.flat()
      if (style === 'headings') return {heading: `（${numbers[index]}）${title}`, paragraphs: [text]}
      if (style === 'run-in')
        return {heading: null, paragraphs: [say`（${numbers[index] ?? ''}）${title}情况。${text}`]}
      return {heading: null, paragraphs: [say`${title}方面，${text}`]}
    })
  ]
}

/** What the text says of the table of applications; nothing, in many reports. */
export function applicationClaims({writer, agency, year}: Setting, table: DraftTable): Words[] {
  const {random} = writer
  const {self} = agency
  const total = (row: string, column = 'total') => numberIn(table.tables, 'applications', row, column)
  const group = (prefix: string) =>
    (table.tables[0]?.rows ?? [])
      .filter(row => row.startsWith(`${prefix}.`))
      .reduce((sum, row) => sum + total(row), 0)
  const claim = (value: number) =>
    writer.mark('claim', writer.relation('applications'), value, {rules: againstTable})
  const received = total('received')
  if (received + total('carried-in') === 0) {
    return [
      say`${random.pick([`${year}年，${self}未收到政府信息公开申请。`, `本年度${self}没有收到政府信息公开申请，也无上年结转。`, `${self}全年收到政府信息公开申请0件。`])}`
    ]
  }
  const opening = random.pick([
    () => say`${year}年，${self}共收到政府信息公开申请${claim(received)}件`,
    () => say`本年度${self}新收政府信息公开申请${claim(received)}件`,
    () => say`全年受理政府信息公开申请${claim(received)}件`
  ])()
  const carried = total('carried-in') === 0 ? say`` : say`，上年结转${claim(total('carried-in'))}件`
  const outcome: Words[] = []
  const breakdown = say`，其中予以公开${claim(total('granted'))}件，部分公开${claim(total('partly-granted'))}件，不予公开${claim(group('refused'))}件，无法提供${claim(group('unavailable'))}件，不予处理${claim(group('not-processed'))}件，其他处理${claim(total('other') + group('other'))}件`
  if (random.chance(0.7)) {
    outcome.push(say`本年度共办结${claim(total('handled'))}件${random.chance(0.6) ? breakdown : say``}。`)
  }
  if (random.chance(0.4)) outcome.push(say`结转下年度继续办理${claim(total('carried-out'))}件。`)
  if (random.chance(0.4) && total('handled') > 0) {
    const share = writer.mark('share', writer.relation('share'), 0, {
      text: percentage(total('granted'), total('handled'), random.int(1, 2)),
      rules: ['wrong-percentage']
    })
    outcome.push(say`予以公开${claim(total('granted'))}件，占办结总数的${share}。`)
  }
  const persons = total('received', 'natural-person')
  const applicants =
    random.chance(0.4) && received > 0
      ? say`新收申请中，自然人申请${claim(persons)}件，法人或其他组织申请${claim(received - persons)}件。`
      : say``
  return [say`${opening}${carried}。${applicants}${outcome.flat()}`]
}

export function reviewClaims({writer, agency, year}: Setting, table: DraftTable): Words[] {
  const {random} = writer
  const number = (row: string, column: string) => numberIn(table.tables, 'reviews', row, column)
  const claim = (value: number) =>
    writer.mark('claim', writer.relation('reviews'), value, {rules: againstTable})
  const reviews = number('review', 'total')
  const suits = number('litigation-direct', 'total') + number('litigation-after-review', 'total')
  if (reviews + suits === 0) {
    return random.chance(0.5)
      ? []
      : [
          say`${random.pick([`${year}年，${agency.self}未发生因政府信息公开引起的行政复议、行政诉讼案件。`, '本年度无政府信息公开行政复议和行政诉讼。'])}`
        ]
  }
  return random.pick([
    () => [],
    () => [
      say`${year}年，因政府信息公开被申请行政复议${claim(reviews)}件，被提起行政诉讼${claim(suits)}件。`
    ],
    () => [
      say`全年发生政府信息公开行政复议案件${claim(reviews)}件，其中结果维持${claim(number('review', 'upheld'))}件，结果纠正${claim(number('review', 'corrected'))}件，其他结果${claim(number('review', 'other'))}件，尚未审结${claim(number('review', 'pending'))}件。`
    ]
  ])()
}

export function problems({writer, agency, year}: Setting): Words[] {
  const {random} = writer
  const faults = random.sample(
    ['公开内容与群众期盼还有差距', '政策解读形式不够丰富', '基层公开力量较为薄弱', '栏目更新不够及时'],
    random.int(2, 3)
  )
  const remedies = random.sample(
    [
      '加强业务培训，提高工作人员能力',
      '丰富解读方式，多用图表和视频',
      '完善审查机制，压实部门责任',
      '优化网站栏目，方便群众查找'
    ],
    random.int(2, 3)
  )
  const ordinals = ['一', '二', '三']
  const list = (items: readonly string[]) =>
    items.map((item, index) => `${ordinals[index]}是${item}`).join('；')
  return [
    say`${year}年，${agency.self}政府信息公开工作取得一定成效，但仍存在不足：${list(faults)}。`,
    say`${random.pick([`${year + 1}年，${agency.self}将`, '下一步，将'])}${random.pick(['重点做好以下工作：', '从以下方面改进：'])}${list(remedies)}。`
  ]
}

export function otherMatters({writer, agency, year}: Setting, form: 'cn-2021' | 'cn-2019'): Words[] {
  const {random} = writer
  if (form === 'cn-2019')
    return [
      say`${random.pick(['无。', '无其他需要报告的事项。', `${year}年${agency.self}没有需要报告的其他事项。`])}`
    ]
  return [
    say`${random.pick([
      '本年度未收取信息处理费。除上述内容外，无其他需要报告的事项。',
      `${year}年，${agency.self}发出收费通知0件，收取信息处理费0元。`,
      '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本年度没有产生信息处理费。'
    ])}`
  ]
}

/** The agency and the day of signing, within the statutory time. */
export function signature({writer, agency, year}: Setting): Words[] {
  const {random} = writer
  const lateMarch = agency.kind === 'government' || year <= 2018
  const month = lateMarch ? random.int(1, 3) : 1
  const day = random.int(4, 28)
  const date = writer.mark('date', writer.relation('signing'), year + 1, {
    text: `${year + 1}年${month}月${day}日`,
    rules: ['wrong-signing-date', 'late-publication', 'impossible-date', 'stale-year']
  })
  return [say`${agency.name}`, say`${date}`]
}
