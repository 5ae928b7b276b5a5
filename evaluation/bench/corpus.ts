import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Draft} from '../draft.ts'
import {generateReport} from '../generate-report.ts'
import type {Printed} from '../printer.ts'
import {caseSeed, createRandom} from '../random.ts'
import {render} from '../render.ts'
import {docxStyle, renderDocx} from '../render-docx.ts'
import {markdownStyle} from '../render-markdown.ts'

export const benchFormats = {
  markdown: {rendering: 'markdown, merged empty', extension: 'md'},
  html: {rendering: 'html, from Word', extension: 'html'},
  text: {rendering: 'text, a cell a line', extension: 'txt'}
} as const

export type BenchFormat = keyof typeof benchFormats

/** Characters of prose that bring a generated report to the length of a published one, about 14 KB of Markdown. */
const proseLength = 3500

/** A report of the form of 2021, with as much prose as published reports have. */
function longDraft(seed: number): Draft {
  const draft = generateReport({form: 'cn-2021', seed, density: 'dense'})
  const plain = draft.blocks.filter(block => block.kind === 'paragraph')
  const length = plain
    .flatMap(({pieces}) => pieces)
    .reduce((sum, piece) => sum + (typeof piece === 'string' ? piece : piece.text).length, 0)
  const at = draft.blocks.findIndex(block => block.kind === 'heading' && block.text.startsWith('二、'))
  const more = Array.from({length: Math.max(0, Math.ceil((proseLength - length) / filler.length))}, () => ({
    kind: 'paragraph' as const,
    pieces: [filler]
  }))
  return {...draft, blocks: [...draft.blocks.slice(0, at), ...more, ...draft.blocks.slice(at)]}
}

const filler =
  '坚持把公开工作摆在突出位置，主要负责同志定期听取汇报，分管负责同志牵头协调，各科室明确专人办理。完善信息发布、审核、更新和反馈流程，做到发布有依据、审核有记录、更新有时限、反馈有回音。围绕群众办事的难点和企业发展的需要，及时公开办事指南、政策文件和解读材料，用通俗的语言说明适用范围、申请条件和办理流程，并通过网站、新媒体、公开栏和服务窗口多渠道发布。'

export function printBenchDraft(index: number, format: BenchFormat): Printed {
  const seed = caseSeed(2026, index)
  return render(longDraft(seed), benchFormats[format].rendering, createRandom(seed))
}

/** The same report as a Word document. */
export async function printBenchDocx(index: number): Promise<Uint8Array> {
  const seed = caseSeed(2026, index)
  const random = createRandom(seed)
  return renderDocx(
    longDraft(seed),
    docxStyle(markdownStyle(benchFormats.markdown.rendering, random), random)
  )
}

/** Writes `count` reports of a format to a folder of their own and says how many bytes they have. */
export function writeCorpus(folder: string, format: BenchFormat, count: number): number {
  mkdirSync(folder, {recursive: true})
  let bytes = 0
  for (let index = 0; index < count; index++) {
    const content = Buffer.from(printBenchDraft(index, format).text)
    bytes += content.length
    writeFileSync(
      join(folder, `report-${`${index}`.padStart(4, '0')}.${benchFormats[format].extension}`),
      content
    )
  }
  return bytes
}
