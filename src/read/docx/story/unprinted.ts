import type {Attributes} from '../../../docx/parse-xml.ts'
import {openCellOf, openContainer, openParagraphOf, type StoryState} from './story-state.ts'

/** Parts of a Word document that describe and are not printed. */
const silentElements: ReadonlySet<string> = new Set([
  'w:sdtPr',
  'w:sdtEndPr',
  'w:sectPr',
  'w:rt',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:tblGridChange',
  'w:sectPrChange',
  'w:numberingChange',
  'w:tblPrExChange'
])

const deletions: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:cellDel'])
const insertions: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo', 'w:cellIns'])

/** All others are printed, whatever is around them. */
const suspects: ReadonlySet<string> = new Set([
  ...silentElements,
  ...deletions,
  ...insertions,
  'mc:AlternateContent',
  'mc:Choice',
  'mc:Fallback',
  'w:pPrChange'
])

/** Whether an element, with all that it holds, is not printed in the view that is read. Counts tracked changes. */
export function isUnprinted(state: StoryState, name: string, attributes: Attributes): boolean {
  if (!suspects.has(name)) return false
  if (silentElements.has(name)) return true
  return isOtherAlternative(state, name, attributes.Requires ?? '') || isOtherView(state, name)
}

/** Markup of later versions that is read here, by the prefix that everybody writes for it. */
const understood: ReadonlySet<string> = new Set([
  'wps',
  'wpg',
  'wpc',
  'wpi',
  'wp14',
  'w14',
  'w15',
  'a14',
  'c14',
  'v2'
])

/** Of alternative contents the first is printed that needs nothing but what is understood, else the fallback. */
function isOtherAlternative({alternatives, unread}: StoryState, name: string, requires: string): boolean {
  if (name === 'mc:AlternateContent') alternatives.push({chosen: false})
  if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
  const alternative = alternatives.at(-1)
  if (!alternative) return false
  if (alternative.chosen) return true
  if (name === 'mc:Choice') {
    const needed = requires.split(/\s/).filter(prefix => prefix !== '')
    if (needed.some(prefix => /^cx\d?$/.test(prefix))) unread.charts++
    if (!needed.every(prefix => understood.has(prefix))) return true
  }
  alternative.chosen = true
  return false
}

function isOtherView(state: StoryState, name: string): boolean {
  const {stack, request} = state
  if (name === 'w:pPrChange') {
    if (request.revisions === 'accepted') return true
    // The properties as they were follow inside and replace those read so far.
    const paragraph = openParagraphOf(state)
    if (paragraph) {
      paragraph.style = null
      paragraph.outline = null
      paragraph.numbering = {list: null, level: null}
    }
    return false
  }
  const parent = stack.at(-1)
  const isChange = deletions.has(name) || insertions.has(name)
  if (!isChange || parent === 'w:numPr') return false
  state.pendingRevisions++
  const absent = request.revisions === 'accepted' ? deletions : insertions
  if (!absent.has(name)) return false
  switch (parent) {
    case 'w:trPr': {
      const row = openContainer(state).rows.at(-1)
      if (row) row.dropped = true
      return false
    }
    case 'w:tcPr': {
      const cell = openCellOf(state)
      if (cell) cell.dropped = true
      return false
    }
    case 'w:rPr': {
      // The end of the paragraph itself; of a run, only the mark that says so.
      const paragraph = stack.at(-2) === 'w:pPr' ? openParagraphOf(state) : null
      if (paragraph) paragraph.runsOn = true
      return false
    }
    default:
      return true
  }
}
