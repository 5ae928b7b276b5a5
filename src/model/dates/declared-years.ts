import {type Block, type Passage, sourceSpan, withText} from '../../read/tree.ts'
import type {Phrase} from '../figure.ts'
import {findDates, type PlacedDate} from './dates.ts'

/** A place where the report says itself which year it is on. */
export interface DeclaredYear extends Phrase {
  readonly year: number
}

/** The introduction is over at the first numbered heading. So far into the text a report says which year it is on. */
const longestIntroduction = 1_500

/**
 * // 现将云岭县2022年度政府信息公开工作情况报告如下
 * // 编制的2022年度政府信息公开年度报告 · 现公布2022年政府信息公开工作年度报告
 * // 统计期限为2022年全年 · 本报告所列数据截至2022年12月31日
 */
const declarations: readonly {
  /** What such a declaration always has. */
  readonly cue: string
  /** Whether it says so wherever it stands; 编制2022年年报 is also what was done in 2023. */
  readonly isPlain?: boolean
  readonly pattern: RegExp
}[] = [
  {
    cue: '如下',
    isPlain: true,
    pattern:
      /(?:(?:现|下面|特|兹)将|^|[。;])[^。;,]{0,40}年度?(?:政府信息公开|政务公开|信息公开)[^。;,]{0,40}?(?:报告|公布|通报|总结|汇报|公开|介绍)如下/gu
  },
  {
    cue: '如下',
    isPlain: true,
    pattern: /现将[^。;]{0,40}年度?[^。;]{0,60}?(?:报告|公布|通报|总结|汇报)如下/gu
  },
  // 以下是2022年度政府信息公开工作的开展情况
  {
    cue: '以下',
    isPlain: true,
    pattern:
      /以下(?:是|为|系)[^。;,]{0,25}年度?(?:政府信息公开|政务公开|信息公开)[^。;,]{0,20}(?:情况|报告|年报)/gu
  },
  // 对2022年度政府信息公开工作进行了总结，形成本报告
  {
    cue: '总结',
    isPlain: true,
    pattern:
      /(?:对|总结了?)[^。;,]{0,16}年度?(?:政府信息公开|政务公开|信息公开)[^。;,]{0,12}(?:进行|情况)[^。;]{0,16}(?:形成|编制|撰写)本/gu
  },
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
  {
    cue: '报',
    isPlain: true,
    pattern:
      /本(?:年度)?(?:报告|年报)(?:全面|系统|如实|客观)?(?:为|是|系|反映|总结|介绍|汇总)了?[^。;,]{0,30}年度?[^。;,]{0,30}/gu
  },
  {
    cue: '特',
    isPlain: true,
    pattern: /(?:特|现)(?:此)?向?社?会?(?:公布|公开|发布)[^。;,]{0,25}年度?[^。;,]{0,20}(?:年度报告|年报)/gu
  }
]

/** Such a place is of an earlier year, or of what another document says. */
const otherMatter = /上年|上一年|去年|历年|根据|按照|依据|依照|印发|格式|办法|条例|通知/

/** What stands in 《》 is another document's. */
function withoutTitles(text: string): string {
  if (!text.includes('《') || !text.includes('年')) return text
  return text.replace(/《[^》]{0,150}》/g, title => '《'.repeat(title.length))
}

/** The years that the introduction declares to be reported on; titles of other documents in 《》 do not count. */
export function findDeclaredYears(blocks: readonly Block[]): DeclaredYear[] {
  const found: DeclaredYear[] = []
  let length = 0
  let isOver = false
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const printed = block.passage.text
    const heading = printed.includes('一') ? /(?:^|[。;\s])一 ?[、.]/.exec(printed) : null
    const text = withoutTitles(block.passage.folded.slice(0, longestIntroduction - length))
    isOver ||= heading?.index === 0
    for (const {cue, isPlain, pattern} of text.includes('年') ? declarations : []) {
      if (!text.includes(cue)) continue
      for (const {index, 0: words} of text.matchAll(pattern)) {
        if (!isPlain && (isOver || index > (heading?.index ?? text.length))) continue
        if (otherMatter.test(words)) continue
        const date = onlyDateIn(block.passage, text, index, index + words.length)
        if (date && !found.some(({span}) => span.start === date.span.start)) found.push(date)
      }
    }
    length += text.length
    isOver ||= heading !== null
    if (length >= longestIntroduction) break
  }
  return found
}

function isYearOrItsEnd({month, day}: PlacedDate): boolean {
  return month === null || (month === 12 && day === 31)
}

/** The year that a declaration names, where it names one alone. */
function onlyDateIn(passage: Passage, text: string, start: number, end: number): DeclaredYear | null {
  const inside = findDates(withText(passage, text)).filter(({at}) => at.start >= start && at.end <= end)
  const [date] = inside
  if (inside.length !== 1 || !date || date.year === null || !isYearOrItsEnd(date)) return null
  return {year: date.year, span: sourceSpan(passage, date.at.start, date.at.end), text: date.text}
}
