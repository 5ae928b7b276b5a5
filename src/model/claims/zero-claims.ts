import {sourceSpan} from '../../read/tree.ts'
import {zero} from '../arithmetic.ts'
import type {Prose} from '../chapters/section.ts'
import type {Claim} from '../facts/claim.ts'
import type {ClaimContext} from './claims.ts'
import {type Link, matchAny, readingsOf} from './links.ts'
import type {Reading} from './numbers/quantities.ts'
import {lastTopics, sectionTopics, type Topics, topicsIn} from './topics.ts'
import {
  countsBodies,
  narrows,
  ofSomeApplicants,
  periodOf,
  residue,
  speaksOfOrgans,
  speaksOfOthers
} from './wording.ts'

const MAX_CLAUSE = 200
const MAX_LEAD = 160
const MAX_STRANGE = 6
/** 无。 with the spaces around it. */
const MAX_BARE = 60

const negation =
  /没有|尚未|从未|并未|未曾|未(?!来|必|成年|办结|公开|答复|按|能|经|及时|果|审结|掌握)|不存在|暂无|均无|也无|亦无|无(?!法|论|故|理|偿|关|障|纸|人|效|正当|需|缝|不|误|线|须|锡|为)/

/** 除…外, 仅, 但: the sentence goes on to say what there was after all. */
const exception = /除|以外|之外|仅|只有|不含|不包括|(?:其他|其它|其余)(?!组织|机构|结果)/
/** 未到期结转下年度2件: the words count some. */
const counted = /^[^、]{0,40}?[1-9]\d{0,9} ?[件例宗份起项个条次人]/
const contrast = /^[ ,;。]{0,3}(?:但|不过|仅|只|然而)/

interface Clause {
  readonly text: string
  readonly start: number
  /** Its sentence up to it. */
  readonly lead: string
  readonly sentence: number
  readonly next: string
}

/** What the prose says there was none of, and what it says went one way throughout. */
export function readZeroClaims(prose: readonly Prose[], {folded}: Reading, context: ClaimContext): Claim[] {
  const claims: Claim[] = []
  for (let index = 0; index < prose.length; index++) {
    const passage = prose[index] as Prose
    const text = folded[index] ?? ''
    if (!absolute.test(text)) continue
    const section = sectionTopics(passage.section, context.profile)
    const bare = readBare(passage, text, section, context)
    if (bare) claims.push(bare)
    for (const clause of clausesOf(text)) claims.push(...readClause(passage, clause, section, context))
  }
  return claims
}

/** A passage without any of these says of nothing that there was none, and of nothing that it was so throughout. */
const absolute = /没有|未|不存在|无|零|均|全部|皆|都/

function* clausesOf(text: string): Iterable<Clause> {
  let sentence = 0
  for (const match of text.matchAll(/[^,;。!?]{1,400}[,;。!?]?/g)) {
    const {index} = match
    const clause = match[0]
    const end = index + clause.length
    if (absolute.test(clause)) {
      yield {
        text: clause.replace(/[,;。!?]$/, '').slice(0, MAX_CLAUSE),
        start: index,
        lead: text.slice(Math.max(sentence, index - MAX_LEAD), index),
        sentence,
        next: text.slice(end, end + 8)
      }
    }
    if (/[。!?]$/.test(clause)) sentence = end
  }
}

/** A section of which the only word is 无. */
function readBare(prose: Prose, text: string, section: Topics, context: ClaimContext): Claim | null {
  if (section === '' || text.length > MAX_BARE) return null
  const match = /^ {0,20}((?:暂?无|没有)[。.]?) {0,20}$/.exec(text)
  if (!match) return null
  const link = context.linksOn(section).none.find(({topics}) => topics === section)
  if (!link) return null
  const start = text.indexOf(match[1] as string)
  return zeroClaim(prose, link, {start, end: start + 1}, prose.span.start, 'year', context, 'none', 'likely')
}

function readClause(prose: Prose, clause: Clause, section: Topics, context: ClaimContext): Claim[] {
  const {text, lead} = clause
  const found = negation.exec(text) ?? /(?:均?为|是)零/.exec(text)
  const isThroughout = /均|全部|皆|都/.test(text)
  if (!found && !isThroughout) return []
  const period = periodOf(text, context.year) ?? periodOf(lead, context.year) ?? 'year'
  if (period !== 'year' || speaksOfOthers(lead + text, context.agency)) return []
  const sentence = prose.span.start + clause.sentence
  const subject = found ? text.slice(0, found.index) : ''
  if (countsBodies(subject) || speaksOfOrgans(subject, context.agency)) return []
  const claims: Claim[] = []
  const spanOf = (from: number) => {
    const end = text.trimEnd().length
    return {start: clause.start + from, end: clause.start + end}
  }
  if (found && !exception.test(text) && !/除[^,]{1,30}外,$/.test(lead) && !contrast.test(clause.next)) {
    const isZero = /零$/.test(found[0])
    const object = isZero ? text.slice(0, found.index) : text.slice(found.index + found[0].length)
    if (counted.test(object)) return isThroughout ? readAll(prose, clause, section, context, spanOf) : []
    const topics = topicsIn(object, context.profile) || lastTopics(lead, context.profile) || section
    for (const link of context.linksOn(topics).none) {
      if (link.spec.except.some(word => object.includes(word))) continue
      const match = matchAny(link.none, object)
      // 未收到企业提出的申请: says nothing of the others
      if (ofSomeApplicants(subject + object) && !namesApplicants(link)) continue
      if (!match || narrows(text.slice(0, found.index)) || narrows(match.around + match.before)) continue
      const strange = residue(
        `${match.before}${match.around}`.replace(
          /收到|受理|接到|接收|收|发生|出现|发现|形成|存在|情形|情况/g,
          ''
        )
      )
      // 没有收到要求减免费用的申请: of one kind only
      if (strange.length > (match.around.includes('的') || match.before.includes('的') ? 2 : MAX_STRANGE))
        continue
      const from = isZero ? text.length - text.trimStart().length : found.index
      const certainty = strange.length <= 2 ? 'proven' : 'likely'
      claims.push(zeroClaim(prose, link, spanOf(from), sentence, period, context, 'none', certainty))
      break
    }
  }
  if (isThroughout) claims.push(...readAll(prose, clause, section, context, spanOf))
  return claims
}

/** Whether a quantity is itself of one kind of applicants. */
function namesApplicants({none}: Link): boolean {
  return none.some(([first = []]) => first.some(ofSomeApplicants))
}

/** 均获维持, 全部办结 */
function readAll(
  prose: Prose,
  clause: Clause,
  section: Topics,
  context: ClaimContext,
  spanOf: (from: number) => {start: number; end: number}
): Claim[] {
  const {text, lead} = clause
  // 其中延期答复的6件，均在期限内答复: says it of the six
  if (/其中[^;。]{0,120}$/.test(lead)) return []
  const topics = topicsIn(text, context.profile) || lastTopics(lead, context.profile) || section
  for (const link of context.linksOn(topics).all) {
    const match = matchAny(link.all, text)
    if (!match || residue(match.around).length > 4) continue
    const sentence = prose.span.start + clause.sentence
    const from = text.length - text.trimStart().length
    return [zeroClaim(prose, link, spanOf(from), sentence, 'year', context, 'all', 'likely')]
  }
  return []
}

function zeroClaim(
  prose: Prose,
  link: Link,
  place: {start: number; end: number},
  sentence: number,
  period: Claim['period'],
  context: ClaimContext,
  polarity: 'none' | 'all',
  certainty: Claim['certainty']
): Claim {
  const text = prose.passage.text.slice(place.start, place.end)
  return {
    span: sourceSpan(prose.passage, place.start, place.end),
    text,
    polarity,
    figure: null,
    value: zero,
    unit: null,
    subject: text,
    quantity: link.spec.id,
    period,
    scope: 'own',
    certainty,
    severity: link.spec.severity,
    sentence,
    // 未收到 speaks of the first reading alone: what was carried in was not received
    readings: readingsOf([link], context.tables, period, null).slice(0, 1)
  }
}
