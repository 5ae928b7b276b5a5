import type {Claim} from '../../facts/claim.ts'
import type {Listing, Pairing} from '../../facts/listing.ts'
import {findEnglishListings} from './english-listings.ts'
import {findEnglishPairings} from './english-pairings.ts'
import {type EnglishPassage, readSentences, type Sentence} from './sentences.ts'

/** What the English sentences of a report say in numbers. */
export interface EnglishFacts {
  readonly sentences: readonly Sentence[]
  readonly listings: readonly Listing[]
  readonly pairings: readonly Pairing[]
}

export function readEnglish(passages: readonly EnglishPassage[]): EnglishFacts {
  const sentences = passages.flatMap(readSentences)
  return {
    sentences,
    listings: findEnglishListings(sentences),
    pairings: findEnglishPairings(sentences)
  }
}

/** What each number of the sentences is said of. */
export function englishClaims(sentences: readonly Sentence[]): Claim[] {
  return sentences.flatMap(({prose, start, main, asides}) =>
    [...main, ...asides]
      .filter(({kind}) => kind !== 'percentage')
      .map(
        ({number, lead, rest}): Claim => ({
          span: number.span,
          text: number.text,
          polarity: 'count',
          figure: number,
          value: number.value,
          unit: number.unit,
          subject: `${lastClause(lead)}${firstClause(rest)}`.trim(),
          quantity: null,
          period: 'year',
          scope: 'other',
          certainty: 'likely',
          severity: 'error',
          sentence: prose.span.start + start,
          readings: []
        })
      )
  )
}

function lastClause(words: string): string {
  return words.slice(Math.max(...[',', ';', ':', '.'].map(mark => words.lastIndexOf(mark))) + 1)
}

function firstClause(words: string): string {
  return /^[^,;:.]{0,120}/.exec(words)?.[0] ?? ''
}
