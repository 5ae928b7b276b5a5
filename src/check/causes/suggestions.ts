import {printLike} from '../explain/corrections.ts'
import type {Edit, Finding, Located, Remedy} from '../finding.ts'

/** More ways than this to make it right are no help. */
const mostWays = 5

/** The edits that would make a finding right: one for what is expected, or one for each way where several are as good. */
export function suggestionsFor(
  {at, expected, alternatives, suggestions, relations}: Finding,
  corrects: boolean
): readonly Edit[] {
  if (suggestions && suggestions.length > 0) return suggestions
  if (corrects) return expected ? [editOf([{at, text: expected}])] : []
  if (!relations || relations.length === 0) return []
  const ways = alternatives ?? (expected ? [[{at, expected}]] : [])
  return editsFor(ways)
}

/** An edit for each way; of many ways, for none but the first, which is the total where there is one. */
export function editsFor(ways: readonly (readonly Remedy[])[]): Edit[] {
  return (ways.length > mostWays ? ways.slice(0, 1) : ways).flatMap(editFor)
}

function editFor(remedies: readonly Remedy[]): Edit[] {
  const steps = remedies.flatMap(({at, expected}) =>
    expected !== null && !at.report ? [{at, text: printLike(at.text, expected)}] : []
  )
  return steps.length > 0 && steps.length === remedies.length ? [editOf(steps)] : []
}

function editOf(steps: readonly {readonly at: Located; readonly text: string}[]): Edit {
  return {
    title: {
      zh: steps.map(({at, text}) => `把 ${at.text} 改为 ${text}`).join('，'),
      en: steps.map(({at, text}) => `change ${at.text} to ${text}`).join(', ')
    },
    edits: steps.map(({at, text}) => ({span: at.span, text}))
  }
}
