import type {Claim} from '../facts/claim.ts'
import type {Pairing} from '../facts/listing.ts'
import type {Profile} from '../profile.ts'
import {type Link, type LinksOn, linksNamed, matchAny, readingsOf, type TableRows} from './links.ts'
import type {Reading} from './numbers/quantities.ts'
import type {Quantity} from './numbers/quantity.ts'
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
export function readCounts(reading: Reading, pairings: readonly Pairing[], context: ClaimContext): Claim[] {
  const claims: Claim[] = []
  const names = namesByFigure(pairings)
  for (const {quantities, owner} of reading.sequences) {
    let topics: Topics = ''
    let paragraph = -1
    let verb = ''
    let noun = ''
    for (let index = 0; index < quantities.length; index++) {
      const quantity = quantities[index] as Quantity
      if (quantity.paragraph !== paragraph) {
        paragraph = quantity.paragraph
        topics = sectionTopics(quantity.prose.section, context.profile)
      }
      const next = quantities[index + 1]
      verb = verbOf(quantity, verb)
      noun = nounOf(quantity, noun)
      const name = names.get(quantity.mention.span.start)
      const words =
        name ?? withNoun(quantity, noun) ?? `${sharedVerb(quantity, verb)}${subjectOf(quantity, next)}`
      const subject = sayYears(words, context.year)
      const own = topicsIn(subject, context.profile)
      const named = own || lastTopics(clausesOf(quantity), context.profile)
      if (named !== '') topics = named
      else if (owner) topics = topicsIn(subjectOf(owner, undefined), context.profile) || topics
      const isNamed = name !== undefined
      const about = {topics: isNamed ? own : topics, own: own !== '', isNamed}
      const claim = readCount(quantity, subject, about, reading, context)
      if (claim) claims.push(claim)
    }
  }
  return withoutUnknown(claims, pairings)
}

/** 现行有效的规章、规范性文件分别为37件、512件: what each number is of. The first name may begin with words for all. */
function namesByFigure(pairings: readonly Pairing[]): ReadonlyMap<number, string> {
  const subjects = new Map<number, string>()
  for (const {names, figures, certainty} of pairings) {
    const [first] = names
    if (!first || certainty !== 'proven' || names.length !== figures.length) continue
    const head = /^.{0,20}的/.exec(first.text)?.[0] ?? verbs.exec(first.text)?.[0] ?? ''
    for (const [index, {span}] of figures.entries()) {
      subjects.set(span.start, `${index > 0 ? head : ''}${names[index]?.text}`)
    }
  }
  return subjects
}

/** 河口镇、城关镇申请分别为3件、5件: the names are of quantities only where each is one, and no two are the same. */
function withoutUnknown(claims: readonly Claim[], pairings: readonly Pairing[]): Claim[] {
  if (pairings.length === 0) return [...claims]
  const claimAt = new Map(claims.map(claim => [claim.span.start, claim]))
  const unknown = new Set<Claim>()
  for (const {figures} of pairings) {
    const own = figures.flatMap(({span}) => claimAt.get(span.start) ?? [])
    const known = new Set(own.flatMap(({quantity}) => quantity ?? []))
    if (known.size < figures.length) for (const claim of own) unknown.add(claim)
  }
  return claims.map(claim => (unknown.has(claim) ? {...claim, quantity: null, readings: []} : claim))
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

const made = /(?:制定|制发|出台|印发)[^,;]{0,8}?((?:行政)?规范性文件|规章)$/
/** 废止3件, 截至年底现行有效48件: what became of documents that the sentence has named before. */
const became =
  /^(?:同时|并|本年度?|全年|年内|共|已|截[至止][^,;]{0,10}|目前|现有?){0,3}(废止|现行有效)(?:的|共计?|为|有){0,2}$/

/** The documents a sentence is about; none where it names two kinds, for 废止3件 may then mean both. */
function nounOf({label, link}: Quantity, before: string): string {
  const named = made.exec(label)?.[1] ?? ''
  if (link >= 4) return named
  if (named !== '') return before === '' || before === named ? named : ''
  return /规章|文件/.test(label) ? '' : before
}

function withNoun({label, link, tail}: Quantity, noun: string): string | null {
  if (noun === '' || link < 1 || link > 3 || tail !== '') return null
  const verb = became.exec(label)?.[1]
  return verb === undefined ? null : `${noun}${verb}`
}

/** What stands before the number in its own sentence, after the previous number. */
function clausesOf({gap, link}: Quantity): string {
  return link >= 5 ? gap.slice(gap.lastIndexOf('\n') + 1) : gap
}

interface About {
  readonly topics: Topics
  /** Whether the words beside the number name the topic themselves. */
  readonly own: boolean
  /** Whether 分别 gives the number a name of its own. */
  readonly isNamed: boolean
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
    (!about.isNamed && /分别/.test(quantity.label)) || (about.topics !== '' && divides(lead + subject))
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
    readings: first ? readingsOf(found, context.tables, period, mention.unit) : nothing
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
