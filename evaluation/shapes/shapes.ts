import {wordShapes} from './word-shapes.ts'

/** A draft of one shape, of any size: what no report is, and what must stop no hook and no server. */
export interface Shape {
  readonly name: string
  readonly extension: 'md' | 'html' | 'txt' | 'docx'
  /** @param size Bytes of text; for a Word document, of its document.xml. */
  readonly make: (size: number) => string | Uint8Array
}

type TextExtension = Exclude<Shape['extension'], 'docx'>

/** A piece over and over, between what opens and what closes it. */
function repeated(
  name: string,
  extensions: readonly TextExtension[],
  piece: string | ((index: number) => string),
  [before, after] = ['', '']
): Shape[] {
  return extensions.map(extension => ({
    name,
    extension,
    make: size => before + fill(size, typeof piece === 'string' ? () => piece : piece) + after
  }))
}

function fill(size: number, piece: (index: number) => string): string {
  const pieces: string[] = []
  for (let index = 0, length = 0; length < size; index++) {
    const next = piece(index)
    pieces.push(next)
    length += Buffer.byteLength(next)
  }
  return pieces.join('')
}

/** As many columns as there is room for, in the given number of rows. */
function wide(rows: number, cell: (row: number, column: number) => string, ends: RowEnds): Shape['make'] {
  return size => {
    const columns = Math.max(1, Math.floor(size / rows / (cell(1, 1).length + ends.between.length)))
    const lines = Array.from({length: rows}, (_, row) => {
      const cells = Array.from({length: columns}, (_, column) => cell(row, column))
      return ends.first + cells.join(ends.between) + ends.last
    })
    if (ends.rule) lines.splice(1, 0, `|${'---|'.repeat(columns)}\n`)
    return ends.before + lines.join('') + ends.after
  }
}

interface RowEnds {
  readonly before: string
  readonly first: string
  readonly between: string
  readonly last: string
  readonly after: string
  readonly rule: boolean
}

const piped: RowEnds = {before: '', first: '| ', between: ' | ', last: ' |\n', after: '', rule: true}
const plainPiped: RowEnds = {...piped, rule: false}
const tagged: RowEnds = {
  before: '<table>',
  first: '<tr><td>',
  between: '<td>',
  last: '\n',
  after: '</table>',
  rule: false
}
const tabbed: RowEnds = {before: '', first: '', between: '\t', last: '\n', after: '', rule: false}

const all = ['md', 'html', 'txt'] as const
const title = '某局2021年政府信息公开工作年度报告\n\n'
const marks = [
  '|',
  '||',
  '| ',
  '*',
  '**a ',
  '_',
  '`',
  '~',
  '~~',
  '[',
  '![',
  '](',
  '<',
  '&',
  '\\',
  '#',
  '>',
  '- ',
  '$',
  ':',
  '-',
  '='
]
const words = [
  'a',
  ' ',
  '1',
  '1,',
  '一',
  '、',
  '，',
  '。',
  '（',
  '）',
  '《',
  '“',
  '”',
  '〔',
  '2021',
  '.',
  '：',
  '\t',
  '　',
  '0 ',
  '年',
  '%',
  '〇'
]

const sentences: Readonly<Record<string, (index: number) => string>> = {
  tallies: index => `共受理${index % 90}件，其中同意${index % 7}件、不同意${index % 5}件。`,
  'tallies that hold': index => `共受理${(index % 90) + 3}件，其中同意${index % 90}件、不同意3件。`,
  dates: index => `${2000 + (index % 30)}年${(index % 14) + 1}月${(index % 33) + 1}日`,
  'dates in sentences': index => `于${2000 + (index % 30)}年${(index % 14) + 1}月${(index % 33) + 1}日发布。`,
  percentages: index => `办结${index % 50}件，占${index % 97}%，`,
  growth: index => `收到${index + 10}件，比上年${index + 3}件增长${index % 97}%。`,
  names: index =>
    `${'甲乙丙丁戊己庚辛壬癸'[index % 10]}${'子丑寅卯辰巳午未申酉戌亥'[index % 12]}市教育局答复申请。`,
  'document numbers': index => `依据国办函〔${2000 + (index % 30)}〕${index}号`,
  enumerations: index => `${index % 9}个方面：一是甲、二是乙、三是丙，`,
  titles: index => `《办法${index}》、`,
  'quoted lists': index => `“甲${index}”“乙”“丙”等${index % 9}项，`,
  claims: index => `本年新收政府信息公开申请${index % 100}件，予以公开${index % 9}件。`,
  telephones: index => `电话：010-${10000000 + index}，`,
  english: index =>
    `We received ${index % 90} requests, of which ${index % 7} were granted and ${index % 5} refused. `,
  addresses: index => `https://www.a${index}.gov.cn/b，c@d${index}.cn；`,
  orders: index => `（${index}）甲；（${index + 1}）乙；`,
  'words twice': () => '进一步进一步',
  placeholders: () => 'XX年XX月，××局，【】，______，'
}

/** The lines of a page, one after another. */
const lines: Readonly<Record<string, string | ((index: number) => string)>> = {
  'lines of |': '|\n',
  'lines of ||': '||\n',
  'lines of |-|': '|-|\n',
  'lines of a pipe row': index => `| 甲${index} | ${index % 50} | ${index % 7} |\n`,
  'pipe tables': index => `| a | b |\n|---|---|\n| 甲${index} | 1 |\n\n`,
  quotes: '> 甲\n',
  'quotes in quotes': index => `${'> '.repeat(index % 40)}甲\n`,
  footnotes: index => `[^${index}]: 甲[^${index}]\n`,
  'numbered items': index => `${index + 1}. 甲\n`,
  bullets: '- 甲\n',
  'deeper bullets': index => `${'  '.repeat(index % 40)}- 甲\n`,
  headings: index => `# ${index}、甲\n\n甲。\n\n`,
  'the same headings': '## 一、总体情况\n',
  'Chinese headings': index => `${'一二三四五六七八九'[index % 9]}、总体情况\n\n甲${index}。\n\n`,
  'Chinese subheadings': index => `（${'一二三四五六七八九'[index % 9]}）公开\n甲${index}。\n`,
  'div blocks': '<div>甲</div>\n\n',
  fences: '```\n甲\n```\n\n',
  'small paragraphs': index => `甲${index}。\n\n`,
  'a number a line': index => `${index % 100}\n`,
  'a cell a line': index => `甲${index}\n|\n${index % 9}\n||\n`,
  'tabbed lines': index => `甲${index}\t${index % 50}\t${index % 7}\n`,
  'spaced columns': index => `甲${index}    ${index % 50}    ${index % 7}\n`,
  'blank lines': '\n',
  'lines of spaces': ' '.repeat(63).concat('\n'),
  allows: index => `<!-- reportlint-allow wrong-tally: 甲${index} -->\n\n`,
  comments: '<!-- -->\n',
  rules: '---\n',
  'link definitions': index => `[a${index}]: http://b.cn\n`,
  'statutory rows': index =>
    `${['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开', '（七）总计'][index % 4]} | ${index % 9} | 0 | 0 | 0 | 0 | 0 | ${index % 9} |\n`,
  signatures: index => `某局\n${2000 + (index % 30)}年1月${(index % 28) + 1}日\n`,
  signposts: '来源：甲局\n发布日期：2022-01-20\n'
}

const tags: Readonly<Record<string, string>> = {
  'unclosed divs': '<div>',
  'unclosed spans': '<span>a',
  'unclosed bolds': '<b>a<p>',
  'unclosed tables': '<table>',
  'tables in tables': '<table><tr><td>1',
  'unclosed lists': '<ul><li>a',
  'unclosed links': '<a href=x>a',
  'empty tags': '<p></p>',
  cells: '<td>1</td>',
  rows: '<tr><td>1<td>2',
  buttons: '<button>a',
  'unclosed comments': '<!--',
  entities: '&nbsp;&amp;&#20010;',
  'odd tags': '<x-y z=1>',
  'closing tags': '</div>',
  breaks: '1<br>',
  'whole documents': '<html><body><p>甲</p></body></html>'
}

const textShapes: readonly Shape[] = [
  ...marks.flatMap(mark => repeated(`one line of ${mark}`, all, mark)),
  ...words.flatMap(word => repeated(`one line of ${JSON.stringify(word)}`, ['md', 'txt'], word, ['甲', ''])),
  ...Object.entries(sentences).flatMap(([name, piece]) =>
    repeated(`one paragraph of ${name}`, ['md', 'txt'], piece, [title, '\n'])
  ),
  ...Object.entries(sentences).flatMap(([name, piece]) =>
    repeated(`paragraphs of ${name}`, ['md'], index => `${piece(index)}\n\n`, [title, '\n'])
  ),
  ...Object.entries(lines).flatMap(([name, piece]) => repeated(name, ['md', 'txt'], piece)),
  ...Object.entries(tags).flatMap(([name, piece]) => repeated(name, ['html', 'md'], piece)),
  ...repeated('paragraphs', ['html'], index => `<p>甲${index}。</p>`),
  ...repeated('list items', ['html'], index => `<li>甲${index}。</li>`, ['<ul>', '</ul>']),
  ...repeated(
    'spanning rows',
    ['html'],
    index => `<tr><td rowspan=${(index % 9) + 1}>${index}<td colspan=3>1`,
    ['<table>', '']
  ),
  ...repeated('wide spans', ['html'], () => '<tr><td colspan=1000>1', ['<table>', '']),
  ...repeated('high spans', ['html'], () => '<tr><td rowspan=60000>1', ['<table>', '']),
  ...repeated('a long table', ['html'], index => `<tr><td>甲${index}<td>${index % 50}<td>${index % 7}`, [
    '<table>',
    '</table>'
  ]),
  ...[1, 3, 30].flatMap((rows): Shape[] => {
    const number = (row: number, column: number) => (row === 0 ? `列${column}` : `${(row * column) % 50}`)
    return [
      {name: `${rows} wide rows`, extension: 'md', make: wide(rows, number, piped)},
      {name: `${rows} wide rows`, extension: 'txt', make: wide(rows, number, plainPiped)},
      {name: `${rows} wide tabbed rows`, extension: 'txt', make: wide(rows, number, tabbed)},
      {name: `${rows} wide rows`, extension: 'html', make: wide(rows, number, tagged)}
    ]
  })
]

export const shapes: readonly Shape[] = [...textShapes, ...wordShapes]
