import {cutPiece} from './passage.ts'
import type {Metadata, Passage, Segment} from './tree.ts'

/** Longer lines are the report's own text, whatever words they hold. */
const longestFurniture = 40
const longestMetadata = 200

/** What government pages print around a report. Each stands alone on its line. */
const furniture: readonly RegExp[] = [
  /^扫一扫.{0,20}$/,
  /^(?:附件|文件|全文|正文)下载$/,
  /^[【[(（]?(?:打印|关闭|收藏|纠错|分享|返回|复制|下载|字体|字号|繁体|简体|无障碍|我要纠错)[^。；，,]{0,12}[】\])）]?$/,
  /^(?:[【[][^】\]。]{1,8}[】\]]\s{0,4}){1,6}$/,
  /^[【[(（]?(?:字体|字号)\s{0,4}[:：].{0,30}$/,
  /^(?:文字|图片|图文|视频|音频|媒体|专家|政策)解读$/,
  /^(?:分享到|分享至|浏览次数|浏览量|点击数|点击量|阅读次数|访问量|访问次数)\s{0,4}[:：]?.{0,20}$/,
  /^(?:您)?(?:的)?(?:当前|现在|所在)(?:所在)?(?:的)?位置\s{0,4}[:：].{0,40}$/,
  /^(?:首页|网站首页|主页)\s{0,4}(?:[->»›＞→/|]|\s){1,6}.{0,36}$/,
  /^(?:首页|网站首页|返回顶部|返回首页|回到顶部|网站地图|联系我们|设为首页|加入收藏|友情链接|相关链接|相关附件|上一篇|下一篇|关于我们|无障碍浏览|长者模式|关怀版)$/,
  /^(?:上一篇|下一篇)\s{0,4}[:：].{0,36}$/,
  /^(?:欢迎访问|欢迎光临).{1,30}(?:网站|网|门户)[!！]?$/,
  /^(?:版权所有|主办单位|承办单位|主办|承办|网站标识码|Copyright)\s{0,4}[:：©].{0,36}$/i,
  /^.{0,16}ICP备.{0,24}$/
]

const breadcrumb =
  /^(?:首页|网站首页|主页)(?:\s{0,4}(?:->|-|>|»|›|＞|→|\/|\\)\s{0,4}[^>»›＞→。，,；]{1,40}){1,8}$/

/** A line that the page prints around the report, not in it. */
export function isFurniture(text: string): boolean {
  if (text.length <= longestFurniture && furniture.some(pattern => pattern.test(text))) return true
  return text.length <= longestMetadata && breadcrumb.test(text)
}

const names: readonly {readonly name: Metadata['name']; readonly label: RegExp}[] = [
  {name: 'index-number', label: /^索\s{0,6}引\s{0,6}号$/},
  {name: 'publisher', label: /^(?:发布机构|发文机关|公开主体|信息来源|来源|发布单位|发布部门|稿件来源)$/},
  {name: 'written-on', label: /^(?:成文日期|公文生成日期|生成日期|发文日期)$/},
  {name: 'published-on', label: /^(?:发布日期|发布时间|公开日期|时间|日期|发稿时间|公布日期|发文时间)$/}
]

/** Other fields of the same boxes; they are no report text, and nobody asks for them. */
const otherLabel =
  /^(?:公开方式|公开类别|公开范围|主题分类|信息类别|信息分类|文号|发文字号|有效性|关键词|主题词|标题|名称|信息名称|作者|编辑|责任编辑|点击数|浏览次数|字体|字号|体裁分类|公开时限|效力状态)$/

const dateText =
  /^(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})(?:\s{1,4}\d{1,2}:\d{2}(?::\d{2})?)?$/

/** The fields of a line that is nothing but the page's metadata (索引号 | … | 成文日期 | …), else null. */
export function readMetadata(passage: Passage): Metadata[] | null {
  const {text} = passage
  if (text.length > longestMetadata) return null
  return readPairs(passage) ?? readFields(passage)
}

/** `索引号 | 736037/2019-00003 | 成文日期 | 2019-03-22 |` */
function readPairs(passage: Passage): Metadata[] | null {
  const {text} = passage
  if (!text.includes('|') && !text.includes('\t')) return null
  const cells = cellsOf(text)
  const found: Metadata[] = []
  let labels = 0
  for (let index = 0; index < cells.length; index += 2) {
    const label = cells[index] as TextRange
    const value = cells[index + 1] ?? null
    const words = text.slice(label.start, label.end).replace(/[:：]\s{0,4}$/, '')
    if (words === '' && (!value || value.start === value.end)) continue
    const name = nameOf(words)
    if (name === null) return null
    labels++
    if (name !== 'other' && value && value.end > value.start) {
      found.push({name, passage: slicePassage(passage, value.start, value.end)})
    }
  }
  return labels > 0 ? found : null
}

interface TextRange {
  readonly start: number
  readonly end: number
}

function cellsOf(text: string): TextRange[] {
  const cells: TextRange[] = []
  let from = 0
  for (let index = 0; index <= text.length; index++) {
    const isEnd = index === text.length
    if (!isEnd && text[index] !== '|' && text[index] !== '\t') continue
    if (!(isEnd && from === index) && !(index === 0)) cells.push(trimRange(text, from, index))
    from = index + 1
  }
  return cells
}

function trimRange(text: string, start: number, end: number): TextRange {
  while (start < end && text.slice(start, start + 1).trim() === '') start++
  while (end > start && text.slice(end - 1, end).trim() === '') end--
  return {start, end}
}

/** `- 发布机构:…`, `来源:… 时间:2019-01-25 17:05`, `2019年03月27日来源:…`, `大东区 2019年03月27日` */
function readFields(passage: Passage): Metadata[] | null {
  const {text} = passage
  const label = /(?:^|[\s\-·•])([\u4e00-\u9fff](?:\s{0,6}[\u4e00-\u9fff]){1,5})\s{0,4}[:：]\s{0,4}/g
  const marks: {name: Metadata['name'] | 'other'; start: number; end: number}[] = []
  const dated = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?=\s{0,4}(?:来源|信息来源)\s{0,4}[:：])/.exec(text)
  const rest = dated ? dated[0].length : 0
  const padded = dated ? `${' '.repeat(rest)}${text.slice(rest)}` : text
  if (dated) {
    const source = /^\s{0,40}(信息来源|来源)\s{0,4}[:：]\s{0,4}/.exec(padded)
    if (source) marks.push({name: 'publisher', start: rest, end: source[0].length})
  }
  label.lastIndex = marks[0]?.end ?? 0
  for (let match = label.exec(padded); match; match = label.exec(padded)) {
    const name = nameOf((match[1] as string).replace(/\s/g, ''))
    if (name === null) continue
    marks.push({name, start: match.index, end: match.index + match[0].length})
    if (marks.length > 12) return null
  }
  const first = marks[0]
  if (!first || /[^\s\-·•*]/.test(padded.slice(0, first.start))) return null
  const found: Metadata[] = []
  if (dated) found.push({name: 'published-on', passage: slicePassage(passage, 0, rest)})
  for (const [index, mark] of marks.entries()) {
    const value = trimRange(text, mark.end, marks[index + 1]?.start ?? text.length)
    const words = text.slice(value.start, value.end)
    // A sentence after the colon is the report speaking (时间：自2018年1月1日起……，共……).
    if (words.length > 60 || /[。；，,;]/.test(words)) return null
    if ((mark.name === 'published-on' || mark.name === 'written-on') && words !== '' && !dateText.test(words))
      return null
    if (mark.name !== 'other' && words !== '') {
      found.push({name: mark.name, passage: slicePassage(passage, value.start, value.end)})
    }
  }
  return found
}

function nameOf(label: string): Metadata['name'] | 'other' | null {
  const words = label.replace(/\s/g, '')
  for (const {name, label: pattern} of names) if (pattern.test(words)) return name
  return otherLabel.test(words) ? 'other' : null
}

/** A part of a passage, with its way back to the source. */
export function slicePassage(passage: Passage, start: number, end: number): Passage {
  const segments: Segment[] = []
  for (const segment of passage.segments) {
    const from = Math.max(start, segment.at)
    const to = Math.min(end, segment.at + segment.length)
    if (from >= to) continue
    const text = passage.text.slice(segment.at, segment.at + segment.length)
    const {span} = cutPiece(
      {text, span: segment.span, verbatim: segment.verbatim},
      from - segment.at,
      to - segment.at
    )
    segments.push({at: from - start, length: to - from, span, verbatim: segment.verbatim})
  }
  return {text: passage.text.slice(start, end), origin: segments[0]?.span.start ?? passage.origin, segments}
}
