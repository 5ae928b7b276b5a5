import {partText, type Relationship, type WordPackage} from '../../docx/package.ts'
import {parseXml} from '../../docx/parse-xml.ts'
import type {Revisions} from '../read-request.ts'
import {type Metadata, Passage} from '../tree.ts'
import {layOut} from './lay-out.ts'
import {parseStory} from './story/parse-story.ts'
import type {StoryRequest} from './story/story-state.ts'

const propertyNames: Readonly<Record<string, Metadata['name']>> = {
  'dc:title': 'title',
  'dc:creator': 'author',
  'ep:Company': 'company'
}

const storyNames: Readonly<Record<string, Metadata['name']>> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'note',
  endnotes: 'note'
}

/** What a Word document says outside its body: properties, headers, footers, notes. */
export function readProperties(
  opened: WordPackage,
  revisions: Revisions,
  lookOf: StoryRequest['lookOf']
): readonly Metadata[] {
  const metadata: Metadata[] = []
  for (const {type, target} of partsOf(opened, opened.packageRelationships)) {
    if (type !== 'core-properties' && type !== 'extended-properties') continue
    readPropertyPart(partText(opened.archive, target), metadata)
  }
  for (const {type, target} of partsOf(opened, opened.relationships)) {
    const name = storyNames[type]
    if (!name) continue
    const {blocks} = parseStory({xml: partText(opened.archive, target), revisions, lookOf})
    const {text} = layOut({blocks, numberOf: () => null, depthOf: () => null})
    for (const line of text.split('\n')) add(metadata, name, line)
  }
  return metadata
}

function partsOf({archive}: WordPackage, relationships: readonly Relationship[]): readonly Relationship[] {
  return relationships.filter(({target, external}) => !external && archive.entries.has(target))
}

function readPropertyPart(xml: string, metadata: Metadata[]): void {
  let name: Metadata['name'] | undefined
  let text = ''
  parseXml(xml, {
    open(element) {
      name = propertyNames[element.includes(':') ? element : `ep:${element}`]
      text = ''
    },
    close() {
      if (name) add(metadata, name, text)
      name = undefined
    },
    text(value) {
      if (name) text += value
    }
  })
}

function add(metadata: Metadata[], name: Metadata['name'], text: string): void {
  const trimmed = text.trim()
  if (trimmed === '' || metadata.some(known => known.name === name && known.passage.text === trimmed)) return
  metadata.push({name, passage: passageOutside(trimmed)})
}

/** A passage that stands nowhere in the reading text. */
function passageOutside(text: string): Passage {
  return new Passage(text, 0, [{at: 0, length: text.length, span: {start: 0, end: 0}, verbatim: false}])
}
