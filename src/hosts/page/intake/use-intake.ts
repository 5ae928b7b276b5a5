import {useEffect, useRef, useState} from 'preact/hooks'
import type {Draft} from '../engine/draft.ts'
import {mostFiles, readDrop, readFiles} from './read-drop.ts'

/** Why what was dropped or chosen could not be taken as it is. */
export type Problem = 'unsupportedHere' | 'unreadableHere' | 'tooMany'

export interface Intake {
  /** Files are held over the window. */
  readonly isOver: boolean
  readonly take: (files: readonly File[], isFolder: boolean) => void
}

/** Takes files that are dropped anywhere on the window, or chosen. What came last is what is checked. */
export function useIntake(
  onDrafts: (drafts: readonly Draft[]) => void,
  onProblem: (problem: Problem | null) => void
): Intake {
  const [isOver, setOver] = useState(false)
  const latest = useRef(0)
  const receive = async (reading: Promise<readonly Draft[]>) => {
    const number = ++latest.current
    try {
      const drafts = await reading
      if (number !== latest.current) return
      onProblem(drafts.length === 0 ? 'unsupportedHere' : drafts.length === mostFiles ? 'tooMany' : null)
      if (drafts.length > 0) onDrafts(drafts)
    } catch {
      if (number === latest.current) onProblem('unreadableHere')
    }
  }

  // On the whole window: a file dropped beside a field would be opened in place of the page.
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      setOver(event.dataTransfer?.types.includes('Files') ?? false)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (event.dataTransfer) void receive(readDrop(event.dataTransfer.items))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  })
  return {isOver, take: (files, isFolder) => void receive(readFiles(files, isFolder))}
}
