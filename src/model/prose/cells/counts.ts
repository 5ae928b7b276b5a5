import type {Claim} from '../../facts/claim.ts'
import type {Pairing} from '../../facts/listing.ts'
import type {Profile} from '../../profile.ts'
import type {Nature, Quantity, Sequence} from '../sentences/quantity.ts'
import {sentenceStart, type TextOfProse} from '../sentences/texts.ts'
import type {ClaimWords} from '../words/claim-words.ts'
import {narrows, periodOf, residue, sayYears, speaksOfOrgans, speaksOfOthers} from './circumstances.ts'
import {type Link, type LinksOn, linksNamed, matchAny, readingsOf, type TableRows} from './phrases.ts'
import {lastTopics, sectionTopics, type Topics, topicsIn} from './topics.ts'

export interface ClaimContext {
  readonly tables: ReadonlyMap<string, TableRows>
  readonly profile: Profile
  readonly linksOn: LinksOn
  readonly year: number | null
  readonly agency: string | null
}

/** How far back in its sentence a number's circumstances are looked for. */
export const MAX_LEAD = 160
/** How far back in its paragraph a word that names its topic is looked for. */
const MAX_BEFORE = 400
/** Unknown words beside a quantity that still leave it likely to be the whole of it. */
const MAX_STRANGE = 4

/** Numbers that say how many there are of something. */
const counting: ReadonlySet<Nature> = new Set<Nature>(['amount', 'past', 'plan', 'average'])

/** A number of a text with the words that its language has for what it is of. */
interface Said {
  readonly quantity: Quantity
  readonly text: TextOfProse
  readonly words: ClaimWords
}

/** Every number of the prose that is said of something. */
export function readCounts(
  texts: readonly TextOfProse[],
  sequences: readonly Sequence[],
  pairings: readonly Pairing[],
  context: ClaimContext
): Claim[] {
  const claims: Claim[] = []
  const names = namesByFigure(pairings, texts)
  for (const {quantities, owner} of sequences) {
    let topics: Topics = ''
    let verb = ''
    let noun = ''
    for (const [index, quantity] of quantities.entries()) {
      const text = texts[quantity.paragraph] as TextOfProse
      const words = text.language.claims
      if (!words) {
        claims.push(...plainClaim(quantity, text))
        continue
      }
      const said = {quantity, text, words}
      const last = quantities[index - 1]
      const isFirst = last?.paragraph !== quantity.paragraph
      if (isFirst) topics = sectionTopics(quantity.prose.section, context.profile)
      const label = labelOf(quantity)
      verb = words.documents.made.exec(label)?.[0] ?? (quantity.link === 1 ? verb : '')
      noun = nounOf(said, noun)
      const name = names.get(quantity.number.span.start)
      const shared = quantity.link === 1 && !words.documents.made.test(label) ? verb : ''
      const subject = sayYears(
        name ?? withNoun(said, noun) ?? `${shared}${subjectOf(said, quantities[index + 1])}`,
        context.year,
        words
      )
      const own = topicsIn(subject, context.profile)
      const from = isFirst ? (owner?.number.end ?? 0) : last.number.end
      const before = text.folded.slice(
        Math.max(from, quantity.number.start - MAX_BEFORE),
        quantity.number.start
      )
      const named = own || lastTopics(before, context.profile)
      if (named !== '') topics = named
      else if (owner)
        topics = topicsIn(subjectOf({...said, quantity: owner}, undefined), context.profile) || topics
      const isNamed = name !== undefined
      const about = {topics: isNamed ? own : topics, own: own !== '', isNamed}
      claims.push(...readCount(said, subject, about, context))
    }
  }
  return withoutUnknown(claims, pairings)
}

/** What is said in a language of which no form is known. */
function plainClaim(quantity: Quantity, {folded}: TextOfProse): Claim[] {
  if (!counting.has(quantity.nature)) return []
  const {label, tail, number, prose} = quantity
  return [
    {
      ...claimOf(number, prose.span.start + sentenceStart(folded, number.start)),
      subject: `${label.text}${tail.text}`.trim()
    }
  ]
}

/** A claim that is compared with nothing. */
function claimOf(figure: Quantity['number'], sentence: number): Omit<Claim, 'subject'> {
  const {span, text, value, unit} = figure
  return {
    span,
    text,
    polarity: 'count',
    figure,
    value,
    unit,
    quantity: null,
    period: 'year',
    scope: 'other',
    certainty: 'likely',
    severity: 'error',
    sentence,
    readings: []
  }
}

/** 现行有效的规章、规范性文件分别为37件、512件: what each number is of. The first name may begin with words for all. */
function namesByFigure(
  pairings: readonly Pairing[],
  [text]: readonly TextOfProse[]
): ReadonlyMap<number, string> {
  const subjects = new Map<number, string>()
  const words = text?.language.claims
  for (const {names, figures, certainty} of words ? pairings : []) {
    const [first] = names
    if (!words || !first || certainty !== 'proven' || names.length !== figures.length) continue
    const head = words.documents.headOfAll.exec(first.text)?.[0] ?? ''
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

/** The words before a number, without what numbers its item. */
function labelOf({label: {text, words}}: Quantity): string {
  const item = words.findLast(({roles}) => roles.has('item'))
  return text.slice(item?.end ?? 0).trim()
}

/** The words beside the number; those behind it belong to it unless they lead to the next number. */
function subjectOf({quantity, words}: Said, next: Quantity | undefined): string {
  const label = labelOf(quantity)
  const link = next && next.paragraph === quantity.paragraph ? next.link : 4
  return link === 0 ? label : `${label}${quantity.tail.text.replace(words.behindNumber, '')}`
}

/** The documents a sentence is about; none where it names two kinds, for 废止3件 may then mean both. */
function nounOf({quantity, words: {documents}}: Said, before: string): string {
  const label = labelOf(quantity)
  const named = documents.kindMade.exec(label)?.[1] ?? ''
  if (quantity.link >= 4) return named
  if (named !== '') return before === '' || before === named ? named : ''
  return documents.kinds.test(label) ? '' : before
}

/** 废止3件, 截至年底现行有效48件: what became of documents that the sentence has named before. */
function withNoun({quantity, words: {documents}}: Said, noun: string): string | null {
  const {link, tail} = quantity
  if (noun === '' || link < 1 || link > 3 || tail.text !== '') return null
  const verb = documents.became.exec(labelOf(quantity))?.[1]
  return verb === undefined ? null : `${noun}${verb}`
}

interface About {
  readonly topics: Topics
  /** Whether the words beside the number name the topic themselves. */
  readonly own: boolean
  /** Whether 分别 gives the number a name of its own. */
  readonly isNamed: boolean
}

function readCount(said: Said, subject: string, about: About, context: ClaimContext): Claim[] {
  const {quantity, text, words} = said
  const {number, prose, nature} = quantity
  if (!counting.has(nature) || !/[^ \d]/.test(subject)) return []
  const start = sentenceStart(text.folded, number.start)
  const lead = text.folded.slice(Math.max(start, number.start - MAX_LEAD), number.start)
  const found: Link[] = []
  let certainty: Claim['certainty'] = 'likely'
  // 近三年申请分别为11件、20件、16件: each number is of one name in the list
  const isUnnamed = !about.isNamed && words.respectively.test(quantity.label.text)
  const links =
    isUnnamed || (about.topics !== '' && divides(lead + subject, words))
      ? []
      : linksNamed(context.linksOn(about.topics), subject)
  for (const link of links) {
    const fit = fits(link, said, subject, about)
    if (!fit) continue
    if (found.length === 0) certainty = fit
    found.push(link)
  }
  const plain = {...claimOf(number, prose.span.start + start), subject: subject.trim(), certainty}
  const [first] = found
  // What the profile does not know is compared with nothing, whatever its circumstances.
  if (!first) return [plain]
  const {period, scope} = circumstancesOf(said, subject, lead, context)
  return [
    {
      ...plain,
      quantity: first.spec.id,
      period,
      scope,
      severity: first.spec.severity,
      readings: readingsOf(
        found.map(({spec}) => spec),
        context.tables,
        period,
        number.unit
      )
    }
  ]
}

/** 印发公文86件，其中主动公开60件、依申请公开20件、不予公开6件: documents by what they are, and no requests. */
function divides(sentence: string, {documents}: ClaimWords): boolean {
  return documents.divided.test(sentence) && !documents.requests.test(sentence)
}

function circumstancesOf(
  {quantity, words}: Said,
  subject: string,
  before: string,
  {year, agency}: ClaimContext
): Pick<Claim, 'period' | 'scope'> {
  const lead = sayYears(before, year, words)
  const own = sayYears(quantity.label.text, year, words)
  const isOfOthers = speaksOfOthers(lead + subject, agency, words) || speaksOfOrgans(subject, agency, words)
  return {
    period: periodOf(own, year, words) ?? periodOf(lead, year, words) ?? 'year',
    scope: isOfOthers ? 'other' : 'own'
  }
}

/** Whether the number is the link's quantity, and how surely the whole of it. */
function fits(
  {spec, topics, units, phrases}: Link,
  {quantity: {number}, words}: Said,
  subject: string,
  about: About
): Claim['certainty'] | null {
  if (units && number.unit !== null && !units.includes(number.unit)) return null
  const match = matchAny(phrases, subject)
  if (!match || spec.except.some(word => subject.includes(word))) return null
  if (narrows(match.before, words) || narrows(match.around, words)) return null
  const strange = residue(match.around, words).length
  // Without a topic any word may name another thing: 公开公益事业信息46条
  if (strange > (topics === '' ? 0 : MAX_STRANGE)) return null
  const before = residue(match.before.replace(words.owner, ''), words)
  if (!about.own && topics !== '' && strange + before.length > 2) return null
  return strange === 0 ? 'proven' : 'likely'
}
