import {type Passage, sourceSpan} from '../../read/tree.ts'
import {contains} from '../../source/span.ts'
import type {Phrase} from '../figure.ts'
import type {Report} from '../report.ts'

/** How much of a report's prose stands in last year's report too, figures and names apart. */
export interface CopiedText {
  /** Sentences that were weighed: prose, without statutory wording and without sentences too short to tell. */
  readonly weighed: number
  readonly copied: readonly {readonly sentence: Phrase; readonly source: Phrase}[]
  /** Share of the weighed characters that stand in copied sentences, from 0 to 1. */
  readonly share: number
}

/** Shorter sentences say the same in every report of the world. In characters, figures and names left out. */
const leastLength = 12

/** Below this number of sentences a share means nothing. */
const leastSentences = 5

/**
 * Measures what a report repeats of last year's. Sentences are reduced to their wording (no figures, names, spaces or
 * punctuation); the measure is the containment of this year's wording in last year's, by characters (Broder 1997, “On the
 * resemblance and containment of documents”, with sentences for shingles). Null where too little was written to tell.
 */
export function measureCopiedText(report: Report, previous: Report): CopiedText | null {
  const names = [report.agency?.text, previous.agency?.text].filter(name => name !== undefined)
  const statutory = report.profile.statutoryWording
  const sources = new Map<string, Phrase>()
  for (const {wording, sentence} of readSentences(previous, names, statutory)) {
    if (!sources.has(wording)) sources.set(wording, sentence)
  }
  const copied: {sentence: Phrase; source: Phrase}[] = []
  let [weighed, total, repeated] = [0, 0, 0]
  for (const {wording, sentence} of readSentences(report, names, statutory)) {
    weighed++
    total += wording.length
    const source = sources.get(wording)
    if (!source) continue
    repeated += wording.length
    copied.push({sentence, source})
  }
  return weighed < leastSentences ? null : {weighed, copied, share: repeated / total}
}

function* readSentences(
  report: Report,
  names: readonly string[],
  statutory: readonly string[]
): Generator<{wording: string; sentence: Phrase}> {
  for (const {passage, span} of report.prose) {
    if (report.title && contains(span, report.title.span)) continue
    for (const sentence of splitSentences(passage)) {
      if (statutory.some(words => sentence.text.includes(words))) continue
      const wording = reduceWording(sentence.text, names)
      if (wording.length >= leastLength) yield {wording, sentence}
    }
  }
}

function* splitSentences(passage: Passage): Generator<Phrase> {
  for (const match of passage.text.matchAll(/[^。！？；;\n]{1,2000}[。！？；;]?/gu)) {
    const text = match[0].trim()
    if (text === '') continue
    const start = match.index + match[0].indexOf(text)
    yield {text, span: sourceSpan(passage, start, start + text.length)}
  }
}

function reduceWording(sentence: string, names: readonly string[]): string {
  let text = sentence
  for (const name of names) text = text.replaceAll(name, '')
  return text
    .normalize('NFKC')
    .replace(/[\d〇零一二两三四五六七八九十百千万亿]/gu, '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
}
