import {type Cell, type Metadata, type Passage, slicePassage, type Table} from './tree.ts'

/** A longer line is the report's own text, whatever words it begins with. */
const longestMetadata = 200

type FieldName = 'index-number' | 'publisher' | 'written-on' | 'published-on' | 'title' | 'other'

/** Labels of the boxes that pages print above a report. Those of the second list mean nothing after other words. */
const labels: Readonly<Record<FieldName, readonly [string, string]>> = {
  'index-number': ['索引号', ''],
  publisher: ['发布机构|发文机关|公开主体|信息来源|文章来源|稿件来源|发布单位|发布部门|公开单位', '来源'],
  'written-on': ['成文日期|公文生成日期|生成日期|发文日期|成文时间', ''],
  'published-on': ['发布日期|发布时间|公开日期|公开时间|发稿时间|公布日期|发文时间', '时间|日期'],
  title: ['信息名称|文件名称', '标题|名称'],
  other: [
    '公开方式|公开类别|公开范围|公开属性|主题分类|信息类别|信息分类|发文字号|有效性|关键词|主题词|责任编辑|点击数|' +
      '浏览次数|浏览量|阅读次数|访问次数|体裁分类|公开时限|效力状态|信息索引|作者单位',
    '文号|作者|编辑|字体|字号|分类'
  ]
}

const fieldNames = Object.keys(labels) as FieldName[]

interface Label {
  readonly name: FieldName
  /** Whether it means the field also behind other words. */
  readonly standsAlone: boolean
}

const labelsByWords: ReadonlyMap<string, Label> = new Map(
  fieldNames.flatMap(name =>
    labels[name].flatMap((list, index) =>
      list === '' ? [] : list.split('|').map(words => [words, {name, standsAlone: index === 0}] as const)
    )
  )
)

/** Labels are printed with blanks inside for alignment: 索 引 号. */
const widestGap = 6
const longestLabel = 6

const date = '(?:19|20)\\d{2}(?:年\\d{1,2}月\\d{1,2}日|[-/.]\\d{1,2}[-/.]\\d{1,2})'
const time = '\\s{0,4}\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?'
const dateText = new RegExp(`^${date}(?:${time})?`)
const leadingDate = new RegExp(
  `^${date}(?:${time})?(?=\\s{0,4}(?:${labels.publisher.join('|')})\\s{0,4}[:：])`
)
const stamp = new RegExp(`^(?:[^\\d\\s。，,；;]{2,20}\\s{1,6})?(${date}(?:${time})?)$`)
const timeStamp = new RegExp(`^(${date}${time})$`)

/** Controls that stand after the last field on the same line. */
const controls =
  /\s{0,6}(?:[【[(（]?\s{0,2}(?:打印|关闭|收藏|分享|字体|字号|浏览|点击|阅读|访问|纠错|大\s{0,4}中\s{0,4}小)).{0,60}$/

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
  return readCells(
    cells.map(({start, end}) => text.slice(start, end)),
    index => slicePassage(passage, cells[index]?.start ?? 0, cells[index]?.end ?? 0)
  )
}

/** The fields of a table that is nothing but the page's metadata, else null. */
export function readMetadataTable(table: Table): Metadata[] | null {
  if (table.cells.length > 60) return null
  return readCells(
    table.cells.map(({passage}) => passage.text),
    index => (table.cells[index] as Cell).passage
  )
}

/** Labels and values by turns. */
function readCells(cells: readonly string[], passageAt: (index: number) => Passage): Metadata[] | null {
  const found: Metadata[] = []
  let labels = 0
  let values = 0
  for (let index = 0; index < cells.length; index += 2) {
    const words = cells[index]?.replace(/\s{0,4}[:：]\s{0,4}$/, '') ?? ''
    const value = cells[index + 1]
    if (words === '' && !value) continue
    const name = nameOf(words)
    if (name === null) return null
    labels++
    if (value) values++
    if (name !== 'other' && value) found.push({name, passage: passageAt(index + 1)})
  }
  // 时间 | alone is as likely the first head of a table that is printed one cell a line.
  return labels > 1 || values > 0 ? found : null
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

/** `- 发布机构:…`, `来源:… 时间:2019-01-25 17:05`, `2019年03月27日来源:…` */
function readFields(passage: Passage): Metadata[] | null {
  const {text} = passage
  if (!/[:：]/.test(text) || !opensLikeFields(text)) return null
  const found: Metadata[] = []
  const dated = leadingDate.exec(text)?.[0].length ?? 0
  if (dated > 0) found.push({name: 'published-on', passage: slicePassage(passage, 0, dated)})
  const body = dated > 0 ? `${' '.repeat(dated)}${text.slice(dated)}` : text
  const fields = findLabels(body)
  const first = fields[0]
  if (!first || /[^\s·•*|\-【[]/.test(body.slice(0, first.start))) return null
  for (const [index, {name, end}] of fields.entries()) {
    const next = fields[index + 1]?.start ?? text.length
    const value = trimRange(text, end, end + text.slice(end, next).replace(controls, '').length)
    const words = text.slice(value.start, value.end)
    // A sentence after the colon is the report speaking (时间：自2018年1月1日起……，共……).
    if (words.length > 60 || /[。；，,;]/.test(words)) return null
    if (
      (name === 'published-on' || name === 'written-on') &&
      dateText.exec(words)?.[0] !== words &&
      words !== ''
    )
      return null
    if (name !== 'other' && words !== '')
      found.push({name, passage: slicePassage(passage, value.start, value.end)})
  }
  return found
}

/** `大东区 2019年03月27日` below other fields, or a date with a time of day anywhere: when the page was published. */
export function readStamp(passage: Passage, isBelowFields: boolean): Metadata[] | null {
  const {text} = passage
  if (text.length > 60 || !/[\d日]$/.test(text)) return null
  const match = timeStamp.exec(text) ?? (isBelowFields ? stamp.exec(text) : null)
  const printed = match?.[1]
  if (!printed) return null
  return [{name: 'published-on', passage: slicePassage(passage, text.length - printed.length, text.length)}]
}

function nameOf(words: string): FieldName | null {
  const label = words.length <= longestLabel * (widestGap + 1) ? labelBefore(words, words.length, 0) : null
  return label?.start === 0 ? label.name : null
}

/** Whether a line can begin with a field; most lines are told by it at once. */
function opensLikeFields(text: string): boolean {
  let at = 0
  while (at < 12 && isOrnament(text.charAt(at))) at++
  if (/^[12]\d{3}[-年/.]/.test(text.slice(at, at + 5))) return true
  const colon = text.slice(at, at + longestLabel * (widestGap + 1) + 4).search(/[:：]/)
  if (colon === -1) return false
  const end = skipBlanksBack(text, at + colon, 4)
  return nameOf(text.slice(at, end)) !== null
}

/** What stands between the fields of a line, or before the first. */
function isOrnament(character: string): boolean {
  return character !== '' && (character.trim() === '' || '·•*|-【['.includes(character))
}

interface PlacedLabel {
  readonly name: FieldName
  readonly start: number
  /** Past the colon and the blanks behind it. */
  readonly end: number
}

const mostFields = 16

/** The labels of a line, each with its colon. */
function findLabels(text: string): PlacedLabel[] {
  const found: PlacedLabel[] = []
  let from = 0
  for (let at = 0; at < text.length && found.length < mostFields; at++) {
    if (text[at] !== ':' && text[at] !== '：') continue
    const label = labelBefore(text, skipBlanksBack(text, at, 4), from)
    if (!label) continue
    from = at + 1
    while (from < at + 5 && from < text.length && text.charAt(from).trim() === '') from++
    found.push({...label, end: from})
  }
  return found
}

/** The longest label that ends at an offset. One that means nothing behind other words stands first, or behind a blank. */
function labelBefore(text: string, end: number, from: number): {name: FieldName; start: number} | null {
  let longest: {name: FieldName; start: number} | null = null
  let words = ''
  for (let at = end; at > from && words.length < longestLabel; ) {
    const start = at - 1
    if (text.charAt(start).trim() === '') return longest
    words = text.charAt(start) + words
    const label = labelsByWords.get(words)
    if (
      label &&
      (label.standsAlone ||
        start === 0 ||
        /[\d日]/.test(text.charAt(start - 1)) ||
        isOrnament(text.charAt(start - 1)))
    )
      longest = {name: label.name, start}
    at = skipBlanksBack(text, start, widestGap)
  }
  return longest
}

function skipBlanksBack(text: string, end: number, most: number): number {
  let at = end
  while (at > 0 && end - at < most && text.charAt(at - 1).trim() === '') at--
  return at
}
