import type {Listing, Pairing} from '../../facts/listing.ts'
import type {EnglishNumber} from '../../prose/numbers/english-numbers.ts'
import type {TextOfProse} from '../../prose/sentences/texts.ts'
import {findEnglishListings} from './english-listings.ts'
import {findEnglishPairings} from './english-pairings.ts'
import {readSentences} from './sentences.ts'

/** What the English sentences of a report say in numbers. */
export interface EnglishFacts {
  readonly listings: readonly Listing[]
  readonly pairings: readonly Pairing[]
}

export function readEnglish(texts: readonly TextOfProse[]): EnglishFacts {
  const sentences = texts.flatMap(({prose, language, folded: text, partner, numbers}, paragraph) =>
    language.spaced && numbers.length > 0
      ? readSentences({prose, paragraph, text, partner, numbers: numbers as readonly EnglishNumber[]})
      : []
  )
  return {listings: findEnglishListings(sentences), pairings: findEnglishPairings(sentences)}
}
