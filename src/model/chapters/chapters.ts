import type {Block} from '../../read/tree.ts'
import {type Heading, readBareChapter, readHeading} from './heading.ts'
import {unitOf} from './read-ordinal.ts'

/** How a report prints its chapters. */
export interface Chapters {
  /** Headings of a level; titles without a number; or none on a line of its own. */
  readonly kind: 'headings' | 'titles' | 'none'
  /** The level of a heading among the report's: 1 for its chapters, more below them, less above them. */
  readonly levelOf: (heading: Heading, text: string) => number
}

/** So many statutory titles show what a report's chapters look like. */
const fewestChapters = 3

/**
 * Looks for the headings that are a report's chapters: those of the first level, or those of another one (（一）总体情况) where
 * these have the form's titles.
 */
export function findChapters(
  blocks: readonly Block[],
  depths: readonly number[],
  isChapter: (title: string) => boolean
): Chapters {
  const seen = new Map<number, number>()
  const tiers = new Tiers()
  let unnumbered = 0
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const heading = readHeading(block, depths)
    const {text} = block.passage
    if (!heading) unnumbered += readBareChapter(text, true, isChapter) ? 1 : 0
    else if (heading.level === 1) tiers.add(heading, text, isChapter(titleOf(heading, text)))
    else if (isChapter(titleOf(heading, text))) seen.set(heading.level, (seen.get(heading.level) ?? 0) + 1)
  }
  if (tiers.isUsed) return {kind: 'headings', levelOf: tiers.levels()}
  for (const [level, count] of seen) {
    if (count < fewestChapters) continue
    return {kind: 'headings', levelOf: heading => (heading.level === level ? 1 : heading.level)}
  }
  return {kind: unnumbered >= fewestChapters ? 'titles' : 'none', levelOf: ownLevel}
}

function ownLevel({level}: Heading): number {
  return level
}

/** What a heading of the first level is counted by: the unit of 第一章, a number (一、), or nothing. */
type Tier = string

const plainNumber: Tier = '一、'
const noNumber: Tier = ''

function tierOf({ordinal}: Heading, text: string): Tier {
  if (ordinal === null) return noNumber
  return unitOf(text.slice(ordinal.start, ordinal.end)) ?? plainNumber
}

/**
 * The kinds of headings of the first level, each below the ones that begin before it: 第一篇 · 第一章 · 一、. Numbers are below
 * what they begin anew under, even where some stand before the first of these.
 */
class Tiers {
  private readonly order: Tier[] = []
  private readonly statutory = new Map<Tier, number>()
  private last: Tier | null = null
  private restarts = 0

  get isUsed(): boolean {
    return this.order.length > 0
  }

  add(heading: Heading, text: string, isStatutory: boolean): void {
    const tier = tierOf(heading, text)
    if (tier === plainNumber && heading.number === 1 && this.last !== null && this.last !== plainNumber)
      this.restarts++
    this.last = tier
    if (!this.order.includes(tier)) this.order.push(tier)
    if (isStatutory) this.statutory.set(tier, (this.statutory.get(tier) ?? 0) + 1)
  }

  /** The chapters are on level 1: the kind that has the form's titles, else the outermost. */
  levels(): Chapters['levelOf'] {
    const named = this.order.filter(tier => tier !== plainNumber && tier !== noNumber)
    const areNumbersBelow = this.restarts > 1 || (this.restarts > 0 && this.order[0] !== plainNumber)
    const isUnnumberedAbove = named.length === 0 && this.restarts > 1
    const tiers = [
      ...(isUnnumberedAbove ? [noNumber] : []),
      ...named,
      ...(areNumbersBelow && this.order.includes(plainNumber) ? [plainNumber] : [])
    ]
    if (tiers.length < 2) return ownLevel
    const most = Math.max(...tiers.map(tier => this.statutory.get(tier) ?? 0))
    const chapters = most === 0 ? 0 : tiers.findLastIndex(tier => this.statutory.get(tier) === most)
    return (heading, text) => {
      const place = heading.level === 1 ? tiers.indexOf(tierOf(heading, text)) : -1
      return place < 0 ? heading.level : 1 + (place - chapters) / tiers.length
    }
  }
}

function titleOf({title}: Heading, text: string): string {
  return text.slice(title.start, title.end)
}
