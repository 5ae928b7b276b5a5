import type {FileView, FindingView} from '../engine/file-view.ts'
import type {Mark} from './marks.ts'

/** The finding that is open in the list. */
export interface Chosen {
  readonly index: number
  readonly finding: FindingView
}

/** Marks of every open finding where it stands, of the chosen one where it looks, and of unchecked numbers on request. */
export function collectMarks(
  {findings, unchecked}: FileView,
  isAside: (finding: FindingView) => boolean,
  chosen: Chosen | null,
  showsUnchecked: boolean
): Mark[] {
  const marks: Mark[] = []
  for (const [finding, each] of findings.entries()) {
    if (!isAside(each)) marks.push({span: each.span, finding, role: 'at', severity: each.severity})
  }
  if (chosen) {
    const {index, finding} = chosen
    const {severity} = finding
    for (const {span, path} of finding.because) {
      if (path === null) marks.push({span, finding: index, role: 'because', severity})
    }
  }
  if (showsUnchecked) {
    for (const span of unchecked) marks.push({span, finding: -1, role: 'unchecked', severity: 'note'})
  }
  return marks.sort((a, b) => a.span.start - b.span.start)
}
