import {sourceSpan} from '../../read/tree.ts'
import {han} from '../../source/han.ts'
import {literal} from '../../source/literal.ts'
import type {Report} from '../report.ts'
import {foldedParagraphs} from '../words/folded-paragraphs.ts'
import {agencyKind} from './agency.ts'
import type {NameConflict} from './name-conflict.ts'
import {pronounConflicts} from './pronouns.ts'

/** An agency's name, divided: 福州市 · 仓山区 | 城市管理局. */
interface NameParts {
  readonly regions: readonly string[]
  readonly core: string
}

const leadingRegion = new RegExp(
  `^[${han}]{2,7}?(?:省|自治区|自治州|自治县|市|州|盟|县|区|旗|镇|乡|街道)`,
  'u'
)
const notRegion = /(?:城乡|城市|城镇|社区|园区|小区|校区|景区|和.{0,4})$/u

export function divideName(name: string): NameParts {
  const regions: string[] = []
  let rest = name.replace(/^中共/u, '').replace(/\s/gu, '')
  for (;;) {
    const region = leadingRegion.exec(rest)?.[0]
    if (!region || notRegion.test(region)) break
    regions.push(region)
    rest = rest.slice(region.length)
  }
  return {regions, core: rest}
}

/** 区民政局办公室 · 民政局政策法规科: a part of the agency speaks for it. */
const ownOffice = new RegExp(`(?<=局|委|委员会|厅|院|政府)[${han}]{0,8}(?:办公室|科|股|处|室)$`, 'u')

/** Whether one name is the other, shortened (发改局), without the regions in front, or a part of it. */
function isSameAgency(a: string, b: string): boolean {
  const whole = a.replace(ownOffice, '')
  return isSameName(a, b) || (whole !== a && isSameName(whole, b))
}

function isSameName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (isSubsequence(short, long)) return true
  // 云岭高新技术产业开发区 · 云岭高新区管委会
  const [zone, other] = [short, long].map(name => name.replace(zoneOffice, ''))
  if (zone && other && zone.length > 3 && (isSubsequence(zone, other) || isSubsequence(other, zone)))
    return true
  // 青江市公安局云岭分局 · 青江市云岭公安分局
  if (short.endsWith('分局') && long.endsWith('分局') && isSubsequence(sorted(short), sorted(long)))
    return true
  // 云岭县人民政府办公室 · 云岭县政务公开办公室: an office of the government signs for it.
  const {regions} = divideName(long)
  const region = regions.at(-1)
  return (
    region !== undefined &&
    short.includes(region) &&
    [a, b].some(name => agencyKind(name) === 'government' || agencyKind(name) === 'township')
  )
}

function sorted(name: string): string {
  return [...name].sort().join('')
}

const zoneOffice = /(?<=区)(?:管委会|管理委员会)$/u

export function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const character of long) if (character === short[at]) at++
  return at === short.length
}

/** What follows the reporting agency's name and hardly any other's. */
const ownMatter =
  '(?:的)?(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:建设|年度报告|工作报告|报告|年报|指南|目录|领导小组|制度)'

/** An institution's last word, without which the rest is still a name: 某某中心管委会. */
const tail = /(?:管委会|管理委员会|(?<!政府)办公室)$/u

export function findNameConflicts(report: Report): NameConflict[] {
  const own = report.agency?.text.replace(/\s/gu, '')
  if (!report.agency || !own) return []
  const parts = divideName(own)
  const whole = foldedParagraphs(report.tree.blocks)
  const places = namePlaces(parts).filter(place => place.isDue(whole))
  const found = [...signatureConflict(report, own), ...pronounConflicts(report, own)]
  let hasShortName = false
  for (const {passage} of places.length > 0 ? report.prose : []) {
    const text = passage.folded
    const due = places.filter(place => place.isDue(text))
    if (due.length === 0) continue
    const add = (start: number, end: number, kind: NameConflict['kind']) => {
      const span = sourceSpan(passage, start, end)
      const isOwn =
        report.title !== null && span.start >= report.title.span.start && span.end <= report.title.span.end
      if (!isOwn) found.push({span, text: passage.text.slice(start, end), kind})
    }
    for (const {start, end, name} of mentions(withoutTitles(text), due, parts)) {
      if (isSameAgency(name, own)) {
        const isShort = name === own.replace(tail, '') && name !== own
        if (isShort && !hasShortName) add(start, end, 'short-name')
        hasShortName ||= isShort
      } else
        add(
          start,
          end,
          leader.test(text.slice(end, end + 3))
            ? 'other-region'
            : placeOf(name) !== placeOf(own) && divideName(name).core === parts.core
              ? 'other-place'
              : 'other-name'
        )
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** What stands in 《》 is named there, and speaks of nobody. */
function withoutTitles(text: string): string {
  return text.replace(/《[^》]{0,150}》/g, title => '《'.repeat(title.length))
}

/** A place of a sentence in which the reporting agency's name is due. */
interface NamePlace {
  /** Whether the words are there without which no name can stand in this place. */
  readonly isDue: (text: string) => boolean
  /** Finds the name, as the first group. */
  readonly pattern: () => RegExp
}

const institution = '(?:局|委员会|委|办公室|厅|中心|管委会|政府|办事处)'

/** 现将某某局2023年… · 现公布某某局政府信息公开年度报告 */
const announced = new RegExp(
  `现(?:将|公布|发布)([${han}]{2,30}?(?:${institution}|[市县区州旗镇乡]))(?=\\d{4}年|${ownMatter})`,
  'gu'
)
/** 本报告由某某局编制。 · 由某某局编制的年度报告, but not what another agency compiled: 由某某局编制的教材 */
const authored = new RegExp(
  `由([${han}]{4,30}?${institution})(?:(?:按照|根据|依据|依照|结合)[^。;]{0,120}?)?(?:负责)?(?:编制|编写|起草)(?:(?<=报告[^。;]{0,200})|(?=(?![^。;,]{0,12}(?:法治|依法行政|评估|听证|审计|财务|调研|监测|分析|统计|质量))[^。;,]{0,12}(?:报告|年报)))`,
  'gu'
)

/** The places where any report has its agency's name: behind 现将, and between 由 and 编制. */
const commonPlaces: readonly NamePlace[] = [
  {isDue: text => /现(?:将|公布|发布)/.test(text), pattern: () => announced},
  {
    isDue: text => text.includes('由') && /报告|年报/.test(text) && /编制|编写|起草/.test(text),
    pattern: () => authored
  }
]

/**
 * The places that speak of the reporting agency: before 政府信息公开建设, between 由 and 编制, between 与 and 联系. Hardly any
 * stands in a given paragraph, so that the patterns that hold the agency's own name are made when they are first due.
 */
function namePlaces({regions, core}: NameParts): NamePlace[] {
  const kind = /(?:局|委员会|委|办公室|厅|中心|镇|乡|街道|街道办事处)$/u.exec(core)?.[0]
  const region = regions.at(-1)
  const places = [...commonPlaces]
  const add = (isDue: NamePlace['isDue'], pattern: string) => {
    let made: RegExp | null = null
    places.push({isDue, pattern: () => (made ??= new RegExp(pattern, 'gu'))})
  }
  // The whole name is known where the region begins it; the rest ends as the agency's own name does.
  if (region && kind) {
    const above = regions.slice(0, -1).join('|') || '$^'
    add(
      text => text.includes(region) && hasMatterBehind(text, kind),
      `((?:${above})?${region}[${han}]{2,14}?${kind})${ownMatter}`
    )
  }
  if (tail.test(core)) {
    const short = regions.join('') + core.replace(tail, '')
    add(text => text.includes(short), `(${literal(short)})${ownMatter}`)
  }
  if (kind) {
    // 请与某某局办公室联系: another agency of the own kind is not whom readers are to ask.
    add(
      text => text.includes('联系') && /与[^,。;:、]{3,80}联系/.test(text),
      `(?<=(?:请|可|疑问|咨询|垂询)[^。;]{0,12})与([${han}]{2,24}?${kind})(?:[${han}]{0,8}(?:办公室|科|室|股))?联系`
    )
    add(
      text => /联系|致电|咨询/.test(text),
      `(?:请|可)(?:直接|随时|及时|与)?(?:联系|致电|咨询)([${han}]{2,24}?${kind})(?=办公室|[,。;(科股])`
    )
    // 2023年，市某某局认真…: the subject of the year's sentence on what the report is about.
    add(
      text => text.includes('年') && (/\d年,? ?[省市县区]/.test(text) || isYearsSubject(text, region)),
      `\\d{4}年,? ?((?:[省市县区]${region ? `|${region}` : ''})[${han}]{2,14}?${kind})(?=(?:坚持|认真|高度重视|严格|按照|深入|全面|积极|紧紧|以)${ofTheReport})`
    )
  }
  // 在某某县委、县政府的领导下: a place of the own rank and another name leads nobody here. A city may be led by a city.
  const ranks = regions.filter((name, index) => !name.endsWith('市') || index < regions.length - 1)
  if (ranks.length > 0) {
    const others = `(?![${han}]{0,6}(?:${regions.join('|')}))[${han}]{2,6}[${ranks.map(name => name.slice(-1)).join('')}]`
    add(
      text => text.includes('领导下') && /在[^。;]{3,14}委[^。;]{0,24}领导下/.test(text),
      `在(?:中共)?(${others})(?=(?:党)?委[^。;]{0,24}领导下)`
    )
  }
  // The own core under another region.
  if (core.length > 2)
    add(
      text =>
        isElsewhere(text, core, region ?? '') &&
        (hasMatterBehind(text, core) || hasAnyBehind(text, core, concerns)),
      `(?<=^|[。,;: (由与对了在是])([${han}]{2,8}(?:市|县|区|州|旗|镇|乡)${literal(core)})(?=${ownMatter}|${concerns.join('|')})`
    )
  return places
}

/** Whether a region begins what stands behind a year. */
function isYearsSubject(text: string, region: string | undefined): boolean {
  return region !== undefined && ['年', '年,', '年 ', '年, '].some(year => text.includes(`${year}${region}`))
}

/** Whether the core of a name stands somewhere without its own region before it. */
function isElsewhere(text: string, core: string, region: string): boolean {
  for (let at = text.indexOf(core); at >= 0; at = text.indexOf(core, at + core.length)) {
    if (region === '' || !text.endsWith(region, at)) return true
  }
  return false
}

const leader = /^党?委/u

/** What else an agency is named before. */
const concerns = [
  '政府信息公开工作情况',
  '办公室',
  '联系',
  '编制',
  '认真贯彻',
  '认真落实',
  '高度重视',
  '紧紧围绕',
  '严格按照'
]

/** What `ownMatter` begins with. */
const matters = ['政府信息公开', '信息公开', '政务公开']

/** Whether `ownMatter` may stand behind a name, or behind the last word of one. */
function hasMatterBehind(text: string, name: string): boolean {
  return hasAnyBehind(text, name, matters) || hasAnyBehind(text, `${name}的`, matters)
}

function hasAnyBehind(text: string, name: string, words: readonly string[]): boolean {
  return words.some(word => text.includes(`${name}${word}`))
}

/** What the year's sentence is about, and not about another agency beside 我局. */
const ofTheReport =
  '(?![^。]{0,80}[我本](?:局|委|厅|办|机关|单位|县|市|区|镇|乡|街道))[^。;]{0,40}(?:政务公开|信息公开|公开工作|公开为常态|条例)'

interface Mention {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** What the sentence says was done about the agency's openness: 进一步加强某某局政府信息公开制度建设. */
const deed = new RegExp(
  `^[${han}]{0,6}(?:加强|推进|推动|做好|深化|完善|规范|强化|优化)了?(?=[${han}]{4})`,
  'u'
)

function mentions(text: string, places: readonly NamePlace[], {regions, core}: NameParts): Mention[] {
  const found: Mention[] = []
  const taken = new Uint8Array(text.length)
  for (const {pattern} of places) {
    for (const match of text.matchAll(pattern())) {
      const whole = match[1] ?? ''
      const name = whole.replace(deed, '')
      const start = match.index + match[0].indexOf(whole) + whole.length - name.length
      // 原某某局, 各县某某局: agencies of which it is said that they are others
      if (text.charAt(start - 1) === '原' || /^(?:我|本|各|全|原)/u.test(name)) continue
      if (endsInOwnName(name, {regions, core})) continue
      if (taken[start] || taken[start + name.length - 1]) continue
      // 请与县某某局办公室: words of the sentence that the pattern took for the beginning of the name.
      if (/[请由与向将对在为了是的]/u.test(name) || (/[和及]/u.test(name) && !/[和及]/u.test(core))) continue
      taken.fill(1, start, start + name.length)
      found.push({start, end: start + name.length, name})
    }
  }
  return found
}

/** 由澄湾区农业农村局: the own name, from one of its regions on, behind a word that names nothing. */
function endsInOwnName(name: string, {regions, core}: NameParts): boolean {
  return regions.some((_, index) => name.endsWith(regions.slice(index).join('') + core))
}

function placeOf(name: string): string {
  return divideName(name).regions.at(-1) ?? ''
}

const threeCharacters = new RegExp(`[${han}]{3}`, 'u')

const signatory =
  /(?:局|分局|委员会|委|厅|政府|镇|乡|街道|办事处|管委会|小学|中学|学校|大学|学院|幼儿园|医院|支队|大队)$/u

function signatureConflict({signature}: Report, own: string): NameConflict[] {
  if (!signature) return []
  const name = signature.text.replace(/\s/gu, '')
  const isName = threeCharacters.test(name) && signatory.test(name)
  return isName && !isSameAgency(name, own) ? [{...signature, kind: 'signature'}] : []
}
