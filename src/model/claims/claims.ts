import type {Profile} from '../profile.ts'
import type {Claim} from './claim.ts'
import {type Link, type LinksOn, linksNamed, matchAny, readingsOf, type TableRows} from './links.ts'
import type {Quantity, Reading} from './quantities.ts'
import {lastTopics, sectionTopics, type Topics, topicsIn} from './topics.ts'
import {narrows, periodOf, residue, sayYears, speaksOfOrgans, speaksOfOthers} from './wording.ts'

export interface ClaimContext {
  readonly tables: ReadonlyMap<string, TableRows>
  readonly profile: Profile
  readonly linksOn: LinksOn
  readonly year: number | null
  readonly agency: string | null
}

/** How far back in its sentence a number's circumstances are looked for. */
const MAX_LEAD = 160
/** Unknown words beside a quantity that still leave it likely to be the whole of it. */
const MAX_STRANGE = 4

/** Every number of the prose that is said of something, those in brackets before those around them. */
export function readCounts(reading: Reading, context: ClaimContext): Claim[] {
  const claims: Claim[] = []
  for (const {quantities, owner} of reading.sequences) {
    let topics: Topics = ''
    let paragraph = -1
    let verb = ''
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index] as Quantity
      if (quantity.paragraph !== paragraph) {
        paragraph = quantity.paragraph
        topics = sectionTopics(quantity.prose.section, context.profile)
      }
      const next = quantities[index + 1]
      verb = verbOf(quantity, verb)
      const subject = sayYears(`${sharedVerb(quantity, verb)}${subjectOf(quantity, next)}`, context.year)
      const own = topicsIn(subject, context.profile)
      const named = own || lastTopics(clausesOf(quantity), context.profile)
      if (named !== '') topics = named
      else if (owner) topics = topicsIn(subjectOf(owner, undefined), context.profile) || topics
      const claim = readCount(quantity, subject, {topics, own: own !== ''}, reading, context)
      if (claim) claims.push(claim)
    }
  }
  return claims
}

/** The words beside the number; those behind it belong to it unless they lead to the next number. */
function subjectOf(quantity: Quantity, next: Quantity | undefined): string {
  const link = next && next.paragraph === quantity.paragraph ? next.link : 4
  if (link === 0 || quantity.tail === '') return quantity.label
  const tail = link === 1 ? (quantity.tail.split('、', 1)[0] ?? '') : quantity.tail
  return `${quantity.label}${tail.replace(/^(?:以上|以下|左右|等)/, '')}`
}

const verbs = /制定|制发|出台|印发|公布|废止|作出|实施/

/** The verb of a list that 、 joins: 制发规章2件、规范性文件4件. */
function verbOf({label, link}: Quantity, before: string): string {
  return verbs.exec(label)?.[0] ?? (link === 1 ? before : '')
}

function sharedVerb({label, link}: Quantity, verb: string): string {
  return link === 1 && !verbs.test(label) ? verb : ''
}

/** What stands before the number in its own sentence, after the previous number. */
function clausesOf({gap, link}: Quantity): string {
  return link >= 5 ? gap.slice(gap.lastIndexOf('\n') + 1) : gap
}

interface About {
  readonly topics: Topics
  /** Whether the words beside the number name the topic themselves. */
  readonly own: boolean
}

function readCount(
  quantity: Quantity,
  subject: string,
  about: About,
  reading: Reading,
  context: ClaimContext
): Claim | null {
  if (!quantity.isAmount) return null
  if (!/[^ \d]/.test(subject)) return null
  const {mention} = quantity
  const lead = leadOf(quantity, reading)
  const found: Link[] = []
  let certainty: Claim['certainty'] = 'likely'
  // 近三年申请分别为11件、20件、16件: each number is of one name in the list
  const links =
    /分别/.test(quantity.label) || (about.topics !== '' && divides(lead + subject))
      ? []
      : linksNamed(context.linksOn(about.topics), subject)
  for (const link of links) {
    const fit = fits(link, quantity, subject, about)
    if (!fit) continue
    if (found.length === 0) certainty = fit
    found.push(link)
  }
  const first = found[0]
  // What the profile does not know is compared with nothing, whatever its circumstances.
  const {period, scope} = first ? circumstancesOf(quantity, subject, lead, context) : unknown
  return {
    span: mention.span,
    text: mention.text,
    polarity: 'count',
    figure: mention,
    value: mention.value,
    unit: mention.unit,
    subject: subject.trim(),
    quantity: first?.spec.id ?? null,
    period,
    scope,
    certainty,
    severity: first?.spec.severity ?? 'error',
    sentence: quantity.prose.span.start + quantity.sentence,
    readings: first
      ? found.flatMap(({spec}) => readingsOf(spec, context.tables, period, mention.unit))
      : nothing
  }
}

const nothing: Claim['readings'] = []

const documents =
  /(?:发文|公文|文件|文稿)[^,。;]{0,10}\d|\d[件份个条][^,。;\d]{0,6}(?:公文|文件|文稿)|公开属性/

/** 印发公文86件，其中主动公开60件、依申请公开20件、不予公开6件: documents by what they are, and no requests. */
function divides(sentence: string): boolean {
  return documents.test(sentence) && !sentence.replaceAll('依申请公开', '').includes('申请')
}

interface Circumstances {
  readonly period: Claim['period']
  readonly scope: Claim['scope']
}

const unknown: Circumstances = {period: 'year', scope: 'other'}

function circumstancesOf(
  quantity: Quantity,
  subject: string,
  before: string,
  {year, agency}: ClaimContext
): Circumstances {
  const lead = sayYears(before, year)
  return {
    period: periodOf(sayYears(quantity.label, year), year) ?? periodOf(lead, year) ?? 'year',
    scope: speaksOfOthers(lead + subject, agency) || speaksOfOrgans(subject, agency) ? 'other' : 'own'
  }
}

function leadOf({mention, paragraph, sentence}: Quantity, {folded}: Reading): string {
  return (folded[paragraph] ?? '').slice(Math.max(sentence, mention.start - MAX_LEAD), mention.start)
}

/** Whether the number is the link's quantity, and how surely the whole of it. */
function fits(
  {spec, topics, units, phrases}: Link,
  {mention}: Quantity,
  subject: string,
  about: About
): Claim['certainty'] | null {
  if (units && mention.unit !== null && !units.includes(mention.unit)) return null
  const match = matchAny(phrases, subject)
  if (!match || spec.except.some(word => subject.includes(word))) return null
  if (narrows(match.before) || narrows(match.around)) return null
  const strange = residue(match.around).length
  // Without a topic any word may name another thing: 公开公益事业信息46条
  if (strange > (topics === '' ? 0 : MAX_STRANGE)) return null
  if (!about.own && topics !== '' && strange + residue(withoutOwner(match.before)).length > 2) return null
  return strange === 0 ? 'proven' : 'likely'
}

/** Words without those that say whose the quantity is. */
function withoutOwner(words: string): string {
  return words.replace(/^.{0,30}(?:其中|[局委办厅府处院会站所队镇乡村市区县]|街道|中心|机关|单位|部门)/, '')
}
