import {printLike} from '../explain/corrections.ts'
import type {Edit, Finding, Remedy} from '../finding.ts'

/** More ways than this to make it right are no help. */
const mostWays = 5

/** The edits that would make a finding's figures right: one for its value, or one for each way where several are as good. */
export function suggestionsFor({
  at,
  expected,
  alternatives,
  suggestions,
  relations
}: Finding): readonly Edit[] {
  if (suggestions && suggestions.length > 0) return suggestions
  if (!relations || relations.length === 0) return []
  const ways = alternatives ?? (expected ? [[{at, expected}]] : [])
  return ways.length > mostWays ? [] : ways.flatMap(editFor)
}

function editFor(remedies: readonly Remedy[]): Edit[] {
  const edits = remedies.flatMap(({at, expected}) =>
    expected !== null && !at.report ? [{span: at.span, text: printLike(at.text, expected)}] : []
  )
  if (edits.length === 0 || edits.length !== remedies.length) return []
  const steps = remedies.map(({at}, index) => [at.text, edits[index]?.text ?? ''] as const)
  return [
    {
      title: {
        zh: steps.map(([from, to]) => `把 ${from} 改为 ${to}`).join('，'),
        en: steps.map(([from, to]) => `change ${from} to ${to}`).join(', ')
      },
      edits
    }
  ]
}
