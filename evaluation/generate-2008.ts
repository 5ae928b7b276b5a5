import type {Density, Draft, DraftBlock, DraftTable} from './draft.ts'
import {createNational, nationalClaims} from './generate-national.ts'
import {createStatistics, numberIn} from './generate-tables.ts'
import {type Agency, createAgency} from './names.ts'
import type {Random} from './random.ts'
import {createWriter, join, say, split, type Words} from './sentences.ts'
import * as prose from './statutory-prose.ts'
import {growth, someTallies, someUnbound} from './tallies.ts'

const againstTable = ['contradicted-claim', 'conflicting-claims', 'wrong-tally', 'part-exceeds-whole']

/** A report of the years before 2019, with the local or the national table of statistics at its end. */
export function generate2008(random: Random, seed: number, density: Density): Draft {
  const agency = createAgency(random)
  const year = random.int(2010, 2018)
  const statistics =
    year >= 2014 && random.chance(0.5) ? createNational(random, density) : createStatistics(random, density)
  return write2008(random, {seed, density, agency, year, statistics})
}

const localClaims = {published: publishedClaims, applications: applicationClaims, disputes: disputeClaims}

/** Writes the report that goes with the table. */
export function write2008(
  random: Random,
  content: {seed: number; density: Density; agency: Agency; year: number; statistics: DraftTable}
): Draft {
  const {seed, density, agency, year, statistics} = content
  const isNational = statistics.group === 'national'
  const claims = isNational ? nationalClaims : localClaims
  const published = isNational
    ? numberIn(statistics.tables, 'national-statistics', 'published', 'year')
    : cell(statistics, 'published', 'year')
  const size = density === 'dense' ? random.int(500, 5000) : random.int(30, 300)
  const writer = createWriter(random)
  const setting: prose.Setting = {writer, agency, year, size}
  const title = `${agency.name}${year}年${random.pick(['', '度'])}政府信息公开工作年度报告`
  const paragraph = (words: Words): DraftBlock => ({kind: 'paragraph', pieces: words})
  const heading = (text: string, level = 1): DraftBlock => ({kind: 'heading', level, text})
  const blocks: DraftBlock[] = [
    {kind: 'title', text: title},
    paragraph(
      say`${random.pick([
        '根据《中华人民共和国政府信息公开条例》要求，特编制本报告。',
        `本报告由${agency.office}依据《中华人民共和国政府信息公开条例》（国务院令第492号）编写，并向社会公布。`
      ])}${prose.period(writer, year)}`
    ),
    heading('一、概述'),
    paragraph(
      say`${year}年，${agency.self}${random.pick(['继续完善公开制度', '着力规范公开程序'])}，各项工作有序开展。${someUnbound(writer, year, 1).flat()}`
    ),
    ...someTallies({writer, self: agency.self, year, size}, random.int(1, 2), published).map(paragraph),
    heading('二、主动公开政府信息情况'),
    heading('（一）主动公开政府信息的数量', 2),
    paragraph(claims.published(setting, statistics)),
    heading('（二）主动公开政府信息的主要类别', 2),
    paragraph(
      say`${random.pick(['主要包括机构职能、政策法规、规划计划、工作动态等内容。', '重点公开办事指南、财政资金和人事任免等信息。'])}`
    ),
    heading('（三）主动公开政府信息的形式', 2),
    paragraph(
      say`${random.pick(['主要通过门户网站公开，辅以公开栏和查阅点。', '依托政府网站、档案馆、图书馆等场所向社会公开。'])}${growth(writer, agency.self, size)}`
    ),
    heading('三、政府信息依申请公开办理情况'),
    paragraph(claims.applications(setting, statistics)),
    heading('四、因政府信息公开申请行政复议、提起行政诉讼的情况'),
    paragraph(claims.disputes(setting, statistics)),
    heading('五、政府信息公开工作存在的主要问题及改进措施'),
    ...prose.problems(setting).map(paragraph),
    heading('六、需要说明的其他事项与附表'),
    heading('（一）需要说明的其他事项', 2),
    paragraph(say`${random.pick(['无。', '无需要说明的其他事项。'])}`),
    heading('（二）附表', 2),
    ...(random.chance(0.5)
      ? [...prose.signature(setting).map(paragraph), statistics]
      : [statistics, ...prose.signature(setting).map(paragraph)])
  ]
  return {form: 'cn-2008', density, seed, agency: agency.name, year, title, blocks}
}

function cell(table: DraftTable, row: string, column: string): number {
  return numberIn(table.tables, 'statistics', row, column)
}

function publishedClaims({writer, agency, year}: prose.Setting, table: DraftTable): Words {
  const now = cell(table, 'published', 'year')
  const all = cell(table, 'published', 'cumulative')
  const claim = (value: number) =>
    writer.mark('claim', writer.relation('statistics'), value, {rules: againstTable})
  if (now === 0) return say`${year}年，${agency.self}历年累计主动公开政府信息${claim(all)}条，本年度无新增。`
  const parts = writer.random.chance(0.5) && now > 4 ? split(writer.random, now, 3) : []
  const relation = writer.relation('tally')
  const labels = ['组织机构类', '政策法规类', '其他']
  const breakdown =
    parts.length === 0
      ? say`。`
      : say`，其中${join(
          parts.map(
            (part, index) =>
              say`${labels[index] ?? ''}${writer.mark('part', relation, part, {rules: ['wrong-tally', 'part-exceeds-whole']})}条`
          ),
          '、'
        )}。`
  return writer.random.pick([
    () => say`${year}年，${agency.self}主动公开政府信息${claim(now)}条${breakdown}`,
    () =>
      say`${agency.self}历年共主动公开政府信息${claim(all)}条，其中${year}年度新增主动公开信息${claim(now)}条。`
  ])()
}

function applicationClaims({writer, agency, year}: prose.Setting, table: DraftTable): Words {
  const {random} = writer
  const asked = cell(table, 'applications', 'year')
  const claim = (value: number) =>
    writer.mark('claim', writer.relation('statistics'), value, {rules: againstTable})
  if (asked === 0)
    return say`${year}年，${agency.self}${random.pick(['未收到', '没有收到'])}政府信息公开申请。`
  const part = (row: string) => claim(cell(table, row, 'year'))
  return random.pick([
    () =>
      say`${year}年，${agency.self}受理政府信息公开申请${claim(asked)}件，其中当面申请${part('applications.in-person')}件，网上申请${part('applications.online')}件，信函、传真申请${part('applications.post-fax')}件。`,
    () =>
      say`全年共受理政府信息公开申请${claim(asked)}件，均已答复，其中同意公开${part('replies.granted')}件，同意部分公开${part('replies.partly-granted')}件，不予公开${part('replies.refused')}件，其他类型答复${part('replies.other')}件。`
  ])()
}

function disputeClaims({writer, agency, year}: prose.Setting, table: DraftTable): Words {
  const reviews = cell(table, 'reviews', 'year')
  const suits = cell(table, 'litigation', 'year')
  const claim = (value: number) =>
    writer.mark('claim', writer.relation('statistics'), value, {rules: againstTable})
  if (reviews + suits === 0)
    return say`${year}年，${agency.self}未发生因政府信息公开引起的行政复议和行政诉讼。`
  return say`${year}年，发生有关政府信息公开的行政复议${claim(reviews)}件、行政诉讼${claim(suits)}件。`
}
