import {type Block, sourceSpan, withText} from '../../read/tree.ts'
import type {Phrase} from '../figure.ts'
import {findDates, type PlacedDate} from './dates.ts'

/** A place where the report says itself which year it is on. */
export interface DeclaredYear extends Phrase {
  readonly year: number
}

/** The introduction is over at the first numbered heading, and not longer than this. */
const longestIntroduction = 1_500

/**
 * // 现将云岭县2022年度政府信息公开工作情况报告如下
 * // 编制的2022年度政府信息公开年度报告 · 现公布2022年政府信息公开工作年度报告
 * // 统计期限为2022年全年 · 本报告所列数据截至2022年12月31日
 */
const declarations: readonly {
  /** What such a declaration always has. */
  readonly cue: string
  readonly pattern: RegExp
}[] = [
  {cue: '现将', pattern: /现将[^。;]{0,40}年度?[^。;]{0,60}?(?:报告|公布|通报|总结)如下/gu},
  {
    cue: '报',
    pattern:
      /(?:编制|公布|发布|公开|撰写|形成)(?:的|了|本[\u4e00-\u9fff]{1,3}|我[\u4e00-\u9fff]{1,2})?[^。;,]{0,25}年度?[^。;,]{0,30}?(?:年度报告|年报|工作报告)/gu
  },
  {
    cue: '统计',
    pattern:
      /(?:数据|报告)的?统计(?:期限|期间|时限|时段|周期|时间|范围)(?:为|是|:)\d{4}年(?:度|全年)(?=[,。;)]|$)/gu
  },
  {
    cue: '截',
    pattern:
      /(?:所列|统计|报告|中的?)数据[^。;,]{0,6}截[至止][^。;,]{0,8}年 ?12 ?月 ?31 ?日|统计(?:数据)?截[至止](?:时间|日期)?[^。;,]{0,6}年 ?12 ?月 ?31 ?日/gu
  },
  {cue: '报告', pattern: /本(?:年度)?报告(?:为|是|系|反映)[^。;,]{0,30}年度?[^。;,]{0,30}/gu}
]

/** What stands in 《》 is another document's. */
function withoutTitles(text: string): string {
  if (!text.includes('《') || !text.includes('年')) return text
  return text.replace(/《[^》]{0,150}》/g, title => '《'.repeat(title.length))
}

/** The years that the introduction declares to be reported on; titles of other documents in 《》 do not count. */
export function findDeclaredYears(blocks: readonly Block[]): DeclaredYear[] {
  const found: DeclaredYear[] = []
  let length = 0
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const printed = block.passage.text
    const heading = printed.includes('一') ? /(?:^|[。;\s])一 ?[、.]/.exec(printed) : null
    const words = block.passage.folded.slice(0, heading ? heading.index : longestIntroduction - length)
    const text = withoutTitles(words)
    let dates: readonly PlacedDate[] | null = null
    for (const {cue, pattern} of text.includes('年') ? declarations : []) {
      if (!text.includes(cue)) continue
      for (const {index, 0: words} of text.matchAll(pattern)) {
        if (/上年|上一年|去年|历年/.test(words)) continue
        dates ??= findDates(withText(block.passage, text))
        const inside = dates.filter(({at}) => at.start >= index && at.end <= index + words.length)
        const [date] = inside
        if (inside.length !== 1 || !date || date.year === null || !isYearOrItsEnd(date)) continue
        if (found.some(({span}) => span.start === date.span.start)) continue
        found.push({
          year: date.year,
          span: sourceSpan(block.passage, date.at.start, date.at.end),
          text: date.text
        })
      }
    }
    length += text.length
    if (heading || length >= longestIntroduction) break
  }
  return found
}

function isYearOrItsEnd({month, day}: PlacedDate): boolean {
  return month === null || (month === 12 && day === 31)
}
