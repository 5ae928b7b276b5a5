import {sourceSpan} from '../../../read/tree.ts'
import {zero} from '../../arithmetic.ts'
import type {Prose} from '../../chapters/section.ts'
import type {Claim} from '../../facts/claim.ts'
import type {TextOfProse} from '../sentences/texts.ts'
import type {ClaimWords} from '../words/claim-words.ts'
import {
  narrows,
  ofSomeApplicants,
  periodOf,
  residue,
  speaksOfOrgans,
  speaksOfOthers
} from './circumstances.ts'
import {type ClaimContext, MAX_LEAD} from './counts.ts'
import {type Link, matchAny, readingsOf} from './phrases.ts'
import {lastTopics, sectionTopics, type Topics, topicsIn} from './topics.ts'

const MAX_CLAUSE = 200
/** Unknown characters beside what there was none of; fewer where one word narrows another. */
const MAX_STRANGE = 6
const MAX_STRANGE_NARROWED = 2
/** … and beside what went one way throughout. */
const MAX_STRANGE_ALL = 4
/** A section that says nothing else, with the spaces around it. */
const MAX_BARE = 60

interface Clause {
  readonly text: string
  readonly start: number
  /** Its sentence up to it. */
  readonly lead: string
  readonly sentence: number
  readonly next: string
}

/** What the prose says there was none of, and what it says went one way throughout. */
export function readAbsolutes(texts: readonly TextOfProse[], context: ClaimContext): Claim[] {
  return texts.flatMap(({prose, folded, language: {claims: words}}) => {
    if (!words?.absolutes.any.test(folded)) return []
    const section = sectionTopics(prose.section, context.profile)
    const reader = new AbsoluteReader(prose, section, words, context)
    const bare = reader.readBare(folded)
    return [...(bare ? [bare] : []), ...clausesOf(folded, words).flatMap(clause => reader.readClause(clause))]
  })
}

function clausesOf(folded: string, {absolutes}: ClaimWords): Clause[] {
  const clauses: Clause[] = []
  let sentence = 0
  for (const match of folded.matchAll(/[^,;。!?]{1,400}[,;。!?]?/g)) {
    const {index} = match
    const clause = match[0]
    const end = index + clause.length
    if (absolutes.any.test(clause)) {
      clauses.push({
        text: clause.replace(/[,;。!?]$/, '').slice(0, MAX_CLAUSE),
        start: index,
        lead: folded.slice(Math.max(sentence, index - MAX_LEAD), index),
        sentence,
        next: folded.slice(end, end + 8)
      })
    }
    if (/[。!?]$/.test(clause)) sentence = end
  }
  return clauses
}

/** Reads the clauses of one passage. */
class AbsoluteReader {
  constructor(
    private readonly prose: Prose,
    private readonly section: Topics,
    private readonly words: ClaimWords,
    private readonly context: ClaimContext
  ) {}

  /** A section of which the only word is 无. */
  readBare(folded: string): Claim | null {
    if (this.section === '' || folded.length > MAX_BARE) return null
    const word = this.words.absolutes.bare.exec(folded)?.[1]
    const link = word && this.context.linksOn(this.section).none.find(({topics}) => topics === this.section)
    if (!word || !link) return null
    const start = folded.indexOf(word)
    return this.claim(link, {start, end: start + 1}, 0, 'none', 'likely')
  }

  readClause(clause: Clause): Claim[] {
    const {absolutes, bodies} = this.words
    const {year, agency} = this.context
    const {text, lead} = clause
    const found = absolutes.none.exec(text) ?? absolutes.zero.exec(text)
    const isThroughout = absolutes.throughout.test(text)
    if (!found && !isThroughout) return []
    const period = periodOf(text, year, this.words) ?? periodOf(lead, year, this.words) ?? 'year'
    if (period !== 'year' || speaksOfOthers(lead + text, agency, this.words)) return []
    const subject = found ? text.slice(0, found.index) : ''
    if (bodies.counted.test(subject) || speaksOfOrgans(subject, agency, this.words)) return []
    const isExcepted =
      absolutes.exception.test(text) ||
      absolutes.exceptionBefore.test(lead) ||
      absolutes.contrast.test(clause.next)
    const none = found && !isExcepted ? this.readNone(clause, found[0], found.index) : []
    return [...none, ...(isThroughout ? this.readAll(clause) : [])]
  }

  /** 未收到行政复议案件, 行政诉讼为零 */
  private readNone(clause: Clause, word: string, at: number): Claim[] {
    const {absolutes} = this.words
    const {text, lead} = clause
    const subject = text.slice(0, at)
    const isZero = absolutes.zero.test(word)
    const object = isZero ? subject : text.slice(at + word.length)
    if (absolutes.counted.test(object)) return []
    for (const link of this.context.linksOn(this.topicsOf(object, lead)).none) {
      if (link.spec.except.some(except => object.includes(except))) continue
      // 未收到企业提出的申请: says nothing of the others
      if (ofSomeApplicants(subject + object, this.words) && !this.namesApplicants(link)) continue
      const match = matchAny(link.none, object)
      if (!match || narrows(subject, this.words) || narrows(match.around + match.before, this.words)) continue
      const beside = match.before + match.around
      const strange = residue(beside.replace(absolutes.happened, ''), this.words).length
      // 没有收到要求减免费用的申请: of one kind only
      if (strange > (beside.includes(absolutes.attributive) ? MAX_STRANGE_NARROWED : MAX_STRANGE)) continue
      const place = placeOf(clause, isZero ? text.length - text.trimStart().length : at)
      return [this.claim(link, place, clause.sentence, 'none', strange <= 2 ? 'proven' : 'likely')]
    }
    return []
  }

  /** 均获维持, 全部办结 */
  private readAll(clause: Clause): Claim[] {
    const {text, lead} = clause
    // 其中延期答复的6件，均在期限内答复: says it of the six
    if (this.words.absolutes.amongBefore.test(lead)) return []
    for (const link of this.context.linksOn(this.topicsOf(text, lead)).all) {
      const match = matchAny(link.all, text)
      if (!match || residue(match.around, this.words).length > MAX_STRANGE_ALL) continue
      const place = placeOf(clause, text.length - text.trimStart().length)
      return [this.claim(link, place, clause.sentence, 'all', 'likely')]
    }
    return []
  }

  private topicsOf(own: string, lead: string): Topics {
    const {profile} = this.context
    return topicsIn(own, profile) || lastTopics(lead, profile) || this.section
  }

  /** Whether a quantity is itself of one kind of applicants. */
  private namesApplicants({none}: Link): boolean {
    return none.some(([first = []]) => first.some(word => ofSomeApplicants(word, this.words)))
  }

  private claim(
    {spec}: Link,
    place: {start: number; end: number},
    sentence: number,
    polarity: 'none' | 'all',
    certainty: Claim['certainty']
  ): Claim {
    const {passage, span} = this.prose
    const text = passage.text.slice(place.start, place.end)
    return {
      span: sourceSpan(passage, place.start, place.end),
      text,
      polarity,
      figure: null,
      value: zero,
      unit: null,
      subject: text,
      quantity: spec.id,
      period: 'year',
      scope: 'own',
      certainty,
      severity: spec.severity,
      sentence: span.start + sentence,
      // 未收到 speaks of the first reading alone: what was carried in was not received
      readings: readingsOf([spec], this.context.tables, 'year', null).slice(0, 1)
    }
  }
}

function placeOf({text, start}: Clause, from: number): {start: number; end: number} {
  return {start: start + from, end: start + text.trimEnd().length}
}
