import {sourceSpan, type Tree} from '../../read/tree.ts'
import type {Phrase} from '../figure.ts'
import {foldedParagraphs} from './folded-paragraphs.ts'

/** Something a template left for the author to fill in or to delete. */
export interface Placeholder extends Phrase {
  /** XX and blanks stand for words or figures; a hint tells the author what to do. */
  readonly kind: 'blank' | 'hint'
}

const blanks: readonly RegExp[] = [
  // XX局、××件、xxx年: not in addresses (www.xxgk.gov.cn), masked numbers (138XXXX0000) or names (张××).
  /(?<![A-Za-z\d./@_-])[Xx]{2,12}(?![A-Za-z\d./@_-])/gu,
  /(?<![\d×])×{2,12}(?![\d×])/gu,
  /(?<![〇○\d一二三四五六七八九])[○〇□△]{2,12}(?![〇○\d一二三四五六七八九])/gu,
  /20[\dXx×][Xx×](?=年)|(?<=年) ?[Xx×] ?月(?: ?[Xx×] ?日)?|(?<=月) ?[Xx×] ?日|(?<=[\u3400-\u9fff])[Xx×](?=件|条|次|份|篇)/gu,
  /_{2,40}|\*{3,12}/gu,
  // 　年　月　日 · 2024年 月 日 · 共  件
  /(?<=年) {1,8}月 {0,8}日|(?<=月) {1,8}日(?=$|[。,;)])|(?<!\d) {2,8}年 {1,8}月/gu,
  /(?<=共|计|达|收到|受理|公开|制发|信息|申请|文件) {2,12}(?=(?:件|条(?!目|例|理|件)|次|份|个|篇|人次|万元))/gu,
  // 发布信息（）条 · 发布信息…条 · 发布信息??条
  /(?<=[\u3400-\u9fff])(?:\( {0,12}\)|…{1,2}|\?{2,8})(?=(?:件|条(?!目|例|理|件)|次|份|篇|人次|万元))/gu
]

/** What every blank has: a mark that stands for something, or a space where a figure is due. */
const mayBeBlank = /[Xx×〇○□△_]|\*{3}| {2}|[年月] |\( {0,12}\)|[…?][件条次份篇人万]/

const hints: readonly RegExp[] = [
  /[(【[<{](?:此处|请在此|请填写|请补充|请插入|请输入|请根据实际|请核实|请删除|请替换|请修改|请自行|填写|待填写|待补充|待定|待核实|待完善|待更新|插入|在此处|注:请|(?:根据|按照?)实际(?:情况)?填写|没有的填|无则填)[^)】\]>}]{0,40}[)】\]>}]/gu,
  /[(【[<{](?:具体数据|(?:单位|机关|机构)(?:名称|全称)|年份)(?:待[^)】\]>}]{1,6})?[)】\]>}]|\[(?:数字|数量|日期|姓名|地址|电话)\]/gu,
  /lorem ipsum|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])/giu,
  /(?:此处填写|请在此处|请填写本|待补充(?=[。,;]|$)|待填写|此处插入)/gu
]

/** What every hint has: a word that speaks to the author, in brackets or one that nobody else would use. */
const mayBeHint =
  /[(【[<{][此请填待插在具单机年注根按没无数日姓地电]|此处|待填写|待补充|请在此处|请填写本|ipsum|TODO|TBD|FIXME/i

/** A single surname before ×× and no word of an institution after it: a name that was masked on purpose. */
const maskedName =
  /[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹喻柏章苏潘葛范彭郎鲁韦马苗方俞任袁柳唐罗薛雷贺倪汤郝邬安常傅齐康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮季贾江童郭梅林钟徐邱骆高夏蔡田胡霍万柯卢莫丁邓洪包左石崔吉龚程陆段侯武刘叶白赖乔谭温庄阎易廖耿文曾]$/u

const institution =
  /^(?:省|市|县|区|州|乡|镇|街道|村|局|委|办|厅|部|单位|部门|机关|中心|公司|学校|医院|年|月|日|件|条|次|份|个|篇|项|人|万|元|期|场|家|%)/u

/** Every placeholder of the running text. `instructions` are sentences that the form tells its users to replace. */
export function findPlaceholders(
  {blocks}: Pick<Tree, 'blocks'>,
  instructions: readonly string[]
): Placeholder[] {
  const found: (Placeholder & {readonly start: number})[] = []
  const mayHint = (text: string) => mayBeHint.test(text) || instructions.some(words => text.includes(words))
  const whole = foldedParagraphs(blocks)
  const hasHints = mayHint(whole)
  if (!hasHints && !mayBeBlank.test(whole)) return found
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const {passage} = block
    const text = passage.folded
    const hasHint = hasHints && mayHint(text)
    const hasBlank = mayBeBlank.test(text)
    if (!hasHint && !hasBlank) continue
    const taken = new Uint8Array(text.length)
    const add = (start: number, end: number, kind: Placeholder['kind']) => {
      if (taken[start] || taken[end - 1]) return
      taken.fill(1, start, end)
      const span = sourceSpan(passage, start, end)
      found.push({start, span, text: passage.text.slice(start, end), kind})
    }
    for (const pattern of hasHint ? hints : []) {
      for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length, 'hint')
    }
    for (const words of hasHint ? instructions : []) {
      const start = text.indexOf(words)
      if (start >= 0) add(start, start + words.length, 'hint')
    }
    for (const pattern of hasBlank ? blanks : []) {
      for (const match of text.matchAll(pattern)) {
        const end = match.index + match[0].length
        const isName =
          maskedName.test(text.slice(Math.max(0, match.index - 1), match.index)) &&
          !institution.test(text.slice(end))
        if (!isName) add(match.index, end, 'blank')
      }
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start).map(({start: _, ...placeholder}) => placeholder)
}
