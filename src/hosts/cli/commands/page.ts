import {readFileSync} from 'node:fs'
import {fileReason} from '../../file-reason.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {writeWhole} from '../writing/destinations.ts'
import {say} from '../writing/streams.ts'
import {refuse} from '../writing/write-document.ts'

const defaultName = 'reportlint.html'

/** The page is built beside the command: dist/cli/…, dist/page/reportlint.html. */
const builtPage = new URL('../page/reportlint.html', import.meta.url)

/** Writes the offline page: one file to keep on a disk or to put on an intranet. */
export async function run(invocation: Invocation): Promise<number> {
  const {operands, values, language} = invocation
  const mistakes = [...invocation.mistakes]
  if (operands.length > 0) {
    mistakes.push({
      zh: `page 不要文件名（${operands.join('、')}）；用 -o 说明写到哪里`,
      en: `page takes no names (${operands.join(', ')}); -o says where it goes`
    })
  }
  if (mistakes.length > 0) return refuse({...invocation, mistakes})
  const path = values.output ?? defaultName
  try {
    await writeWhole(path, readFileSync(builtPage))
  } catch (error) {
    const {zh, en} = fileReason(error)
    say({zh: `页面写不到 ${path}（${zh}）`, en: `cannot write the page to ${path} (${en})`}, language)
    return 2
  }
  say({zh: `写好了 ${path}，用浏览器打开即可`, en: `wrote ${path}; open it in a browser`}, language)
  return 0
}
