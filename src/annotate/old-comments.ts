import {partText, relatedText, type WordPackage} from '../docx/package.ts'
import {type Attributes, parseXml} from '../docx/parse-xml.ts'
import type {Span} from '../source/span.ts'

/**
 * The parts of a Word document without some of its comments, and how many that were. A comment that somebody has
 * answered stays, since the answer would lose what it answers.
 */
export function removeComments(
  opened: WordPackage,
  mainText: string,
  ids: ReadonlySet<string>
): {readonly changed: ReadonlyMap<string, string>; readonly removed: number} {
  const changed = new Map<string, string>()
  const name = ids.size === 0 ? undefined : partName(opened, 'comments')
  if (name === undefined) return {changed, removed: 0}
  const xml = partText(opened.archive, name)
  const answered = answeredParagraphs(relatedText(opened, 'commentsExtended'))
  const removed = findComments(xml).filter(
    ({id, paragraphs}) => ids.has(id) && !paragraphs.some(paragraph => answered.has(paragraph))
  )
  if (removed.length === 0) return {changed, removed: 0}
  const gone = new Set(removed.map(({id}) => id))
  changed.set(
    name,
    without(
      xml,
      removed.map(({place}) => place)
    )
  )
  changed.set(opened.mainName, without(mainText, findMarksOf(mainText, gone)))
  const paragraphs = new Set(removed.flatMap(comment => comment.paragraphs))
  forget(opened, paragraphs, changed)
  return {changed, removed: removed.length}
}

interface FoundComment {
  readonly id: string
  readonly place: Span
  /** Names of its paragraphs, by which other parts speak of it. */
  readonly paragraphs: readonly string[]
}

function findComments(xml: string): FoundComment[] {
  const found: FoundComment[] = []
  let open = {id: '', start: 0, paragraphs: [] as string[]}
  parseXml(xml, {
    open(name, attributes, {start}) {
      if (name === 'w:comment') open = {id: attributes['w:id'] ?? '', start, paragraphs: []}
      else if (name === 'w:p') open.paragraphs.push(...valuesOf(attributes, 'paraId'))
    },
    close(name, {end}) {
      if (name !== 'w:comment') return
      const {id, start, paragraphs} = open
      found.push({id, place: {start, end}, paragraphs})
    }
  })
  return found
}

interface OpenElement {
  readonly name: string
  readonly start: number
  readonly isMark: boolean
  /** A run that holds a mark, and nothing else that counts, goes with it. */
  marks: number
  others: number
}

/** Both ends of the comments, and the references to them with the runs that they stand alone in. */
function findMarksOf(xml: string, ids: ReadonlySet<string>): Span[] {
  const found: Span[] = []
  const path: OpenElement[] = []
  parseXml(xml, {
    open(name, attributes, {start}) {
      const isMark = markNames.has(name) && ids.has(attributes['w:id'] ?? '')
      const parent = path.at(-1)
      if (parent && isMark) parent.marks++
      else if (parent && name !== 'w:rPr') parent.others++
      path.push({name, start, isMark, marks: 0, others: 0})
    },
    close(_, {end}) {
      const element = path.pop()
      if (!element) return
      const {name, start, isMark, marks, others} = element
      if (isMark) found.push({start, end})
      else if (name === 'w:r' && marks > 0 && others === 0) {
        while (found.at(-1) && (found.at(-1) as Span).start > start) found.pop()
        found.push({start, end})
      }
    }
  })
  return found
}

const markNames: ReadonlySet<string> = new Set([
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference'
])

/** Paragraphs of comments that others answer. */
function answeredParagraphs(xml: string | null): ReadonlySet<string> {
  const answered = new Set<string>()
  if (xml === null) return answered
  parseXml(xml, {
    open(_, attributes) {
      for (const parent of valuesOf(attributes, 'paraIdParent')) answered.add(parent)
    },
    close() {}
  })
  return answered
}

/** Parts of newer versions of Word that say more of each comment, by the name of its paragraph or a number of their own. */
function forget(opened: WordPackage, paragraphs: ReadonlySet<string>, changed: Map<string, string>): void {
  const names = new Set(paragraphs)
  for (const type of ['commentsExtended', 'commentsIds', 'commentsExtensible']) {
    const name = partName(opened, type)
    if (name === undefined) continue
    const xml = partText(opened.archive, name)
    const dropped: Span[] = []
    parseXml(xml, {
      open(_, attributes, {start, end, selfClosing}) {
        const numbers = valuesOf(attributes, 'durableId')
        if (!selfClosing) return
        if (![...valuesOf(attributes, 'paraId'), ...numbers].some(each => names.has(each))) return
        for (const number of numbers) names.add(number)
        dropped.push({start, end})
      },
      close() {}
    })
    if (dropped.length > 0) changed.set(name, without(xml, dropped))
  }
}

/** The attribute of this name under whatever prefix. */
function valuesOf(attributes: Attributes, name: string): string[] {
  return Object.keys(attributes).flatMap(key => (key.endsWith(`:${name}`) ? (attributes[key] ?? []) : []))
}

function partName({archive, relationships}: WordPackage, type: string): string | undefined {
  const found = relationships.find(relationship => relationship.type === type && !relationship.external)
  return found && archive.entries.has(found.target) ? found.target : undefined
}

function without(xml: string, spans: readonly Span[]): string {
  let [text, from] = ['', 0]
  for (const {start, end} of spans) {
    text += xml.slice(from, start)
    from = end
  }
  return text + xml.slice(from)
}
