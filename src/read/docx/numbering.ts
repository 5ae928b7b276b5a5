import {parseXml} from '../../docx/parse-xml.ts'
import {customFormat, formatNumber} from '../lines/format-number.ts'
import {type Look, noLook, readLook} from './story/look.ts'
import type {ParagraphNumbering} from './story/story.ts'
import {bulletText} from './story/symbols.ts'
import type {Styles} from './styles.ts'

interface Level {
  start: number
  format: string
  text: string
  suffix: string
  /** Prints the numbers of all levels as decimals. */
  isLegal: boolean
  /** The level above which this one starts anew; 0 for never. */
  restart: number | null
  style: string | null
  /** What it says of the number's own characters. */
  look: Look
}

interface AbstractList {
  readonly levels: Map<number, Level>
  styleLink: string | null
  numStyleLink: string | null
}

interface List {
  abstract: string
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

export interface Numbering {
  readonly abstracts: ReadonlyMap<string, AbstractList>
  readonly lists: ReadonlyMap<string, List>
}

const levelCount = 9

export function readNumbering(xml: string | null): Numbering {
  const abstracts = new Map<string, AbstractList>()
  const lists = new Map<string, List>()
  let abstract: AbstractList | null = null
  let list: List | null = null
  let override = 0
  let level: Level | null = null
  if (xml === null) return {abstracts, lists}
  parseXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      const whole = Number.parseInt(value, 10) || 0
      switch (name) {
        case 'w:abstractNum':
          abstract = {levels: new Map(), styleLink: null, numStyleLink: null}
          abstracts.set(attributes['w:abstractNumId'] ?? '', abstract)
          break
        case 'w:num':
          list = {abstract: '', starts: new Map(), levels: new Map()}
          lists.set(attributes['w:numId'] ?? '', list)
          break
        case 'w:abstractNumId':
          if (list) list.abstract = value
          break
        case 'w:lvlOverride':
          override = Number.parseInt(attributes['w:ilvl'] ?? '0', 10) || 0
          break
        case 'w:startOverride':
          list?.starts.set(override, whole)
          break
        case 'w:styleLink':
          if (abstract) abstract.styleLink = value
          break
        case 'w:numStyleLink':
          if (abstract) abstract.numStyleLink = value
          break
        case 'w:lvl': {
          const index = Number.parseInt(attributes['w:ilvl'] ?? '0', 10) || 0
          level = {
            start: 0,
            format: 'decimal',
            text: '',
            suffix: 'tab',
            isLegal: false,
            restart: null,
            style: null,
            look: noLook
          }
          ;(list ?? abstract)?.levels.set(index, level)
          break
        }
        case 'w:start':
          if (level) level.start = whole
          break
        case 'w:numFmt':
          // A format of its own stands as an alternative before the one that older programs print.
          if (level && !level.format.startsWith(customFormat)) {
            level.format = value === 'custom' ? customFormat + (attributes['w:format'] ?? '01') : value
          }
          break
        case 'w:lvlText':
          if (level) level.text = value
          break
        case 'w:suff':
          if (level) level.suffix = value
          break
        case 'w:isLgl':
          if (level) level.isLegal = !['0', 'false', 'off'].includes(value)
          break
        case 'w:lvlRestart':
          if (level) level.restart = whole
          break
        case 'w:pStyle':
          if (level) level.style = value
          break
        case 'w:vanish':
        case 'w:rFonts':
          if (level) level.look = readLook(level.look, name, attributes)
          break
      }
    },
    close(name) {
      if (name === 'w:abstractNum') abstract = null
      else if (name === 'w:num') list = null
      else if (name === 'w:lvl') level = null
    }
  })
  return {abstracts, lists}
}

/** A number written out: what is printed, and what a sentence has of it. */
export interface ListLabel {
  readonly printed: string
  readonly spoken: string
}

export interface NumberedParagraph {
  readonly style: string | null
  readonly numbering: ParagraphNumbering
}

/** Gives each paragraph its automatic number, in document order; null where it has none. */
export function createNumberer(
  {abstracts, lists}: Numbering,
  styles: Styles
): (paragraph: NumberedParagraph) => ListLabel | null {
  // Lists that share their definition count on, unless one of them says where to start.
  const counters = new Map<AbstractList, (number | null)[]>()
  const started = new Set<string>()

  return paragraph => {
    const chosen = chooseLevel(paragraph)
    if (!chosen) return null
    const list = lists.get(chosen.list)
    const abstract = list && resolveAbstract(list)
    if (!list || !abstract) return null
    const levelOf = (index: number) => list.levels.get(index) ?? abstract.levels.get(index)
    const index = chosen.level ?? styleLevel(abstract, paragraph.style)
    const level = levelOf(index)
    if (!level) return null
    const values = countOn(chosen.list, list, abstract, index, levelOf)
    return label(level, values, levelOf)
  }

  /** The paragraph's own numbering, or that of the nearest style that has one. */
  function chooseLevel({style, numbering}: NumberedParagraph): {list: string; level: number | null} | null {
    let {list, level} = numbering
    if (list === null) {
      for (const step of styles.chainOf(style)) {
        level ??= step.numbering.level
        if (step.numbering.list === null) continue
        list = step.numbering.list
        break
      }
    } else {
      level ??= 0
    }
    return list === null || list === '0' ? null : {list, level}
  }

  function resolveAbstract(list: List): AbstractList | null {
    const abstract = abstracts.get(list.abstract) ?? null
    if (!abstract || abstract.numStyleLink === null || abstract.levels.size > 0) return abstract
    for (const other of abstracts.values()) {
      if (other.styleLink === abstract.numStyleLink) return other
    }
    return abstract
  }

  function styleLevel({levels}: AbstractList, style: string | null): number {
    const chain = styles.chainOf(style).map(({id}) => id)
    for (const [index, level] of levels) if (level.style !== null && chain.includes(level.style)) return index
    return 0
  }

  function countOn(
    id: string,
    list: List,
    abstract: AbstractList,
    index: number,
    levelOf: (index: number) => Level | undefined
  ): readonly (number | null)[] {
    const values = counters.get(abstract) ?? new Array<number | null>(levelCount).fill(null)
    counters.set(abstract, values)
    if (!started.has(id)) {
      started.add(id)
      for (const start of list.starts.keys()) values[start] = null
    }
    const startOf = (at: number) => list.starts.get(at) ?? levelOf(at)?.start ?? 1
    const value = values[index]
    values[index] = value === null || value === undefined ? startOf(index) : value + 1
    for (let above = 0; above < index; above++) values[above] ??= startOf(above)
    for (let below = index + 1; below < levelCount; below++) {
      const restart = levelOf(below)?.restart ?? null
      if (restart === 0 || (restart !== null && index >= restart)) continue
      values[below] = null
    }
    return values
  }
}

function label(
  level: Level,
  values: readonly (number | null)[],
  levelOf: (index: number) => Level | undefined
): ListLabel | null {
  const text =
    level.format === 'bullet'
      ? bulletText(level.text, level.look.font)
      : level.text.replace(/%([1-9])/g, (_, digit: string) => {
          const index = Number(digit) - 1
          const format = level.isLegal ? 'decimal' : (levelOf(index)?.format ?? 'decimal')
          return formatNumber(values[index] ?? 1, format)
        })
  if (text === '' || level.look.hidden) return null
  const gap = level.suffix === 'nothing' ? '' : ' '
  // The gap after a full-width mark is only on paper: “一、” is followed by its title at once.
  return {printed: text + gap, spoken: text + (/[、，。．：；）】〕》]$/.test(text) ? '' : gap)}
}
