import type {Severity} from '../../check/diagnostic.ts'
import type {Language} from '../../source/wording.ts'
import type {SumView} from './engine/file-view.ts'

/** Everything the page says by itself. Findings and errors bring their own words. */
export interface Words {
  readonly name: string
  readonly tagline: string
  readonly privacy: string
  readonly drop: string
  readonly dropHint: string
  readonly chooseFiles: string
  readonly chooseFolder: string
  readonly paste: string
  readonly pasteTitle: string
  readonly pasteHint: string
  readonly pasteCheck: string
  readonly pasteName: string
  readonly cancel: string
  readonly previous: string
  readonly profile: string
  readonly none: string
  readonly remove: string
  readonly checking: (done: number, total: number) => string
  readonly files: string
  readonly severity: Readonly<Record<Severity, string>>
  readonly count: Readonly<Record<Severity, (count: number) => string>>
  readonly findings: string
  readonly before: string
  readonly bySeverity: string
  readonly bySection: string
  readonly nothing: string
  readonly nothingHint: string
  readonly allSetAside: string
  readonly expected: string
  readonly alternatives: string
  readonly why: string
  readonly remedy: string
  readonly elsewhere: (path: string) => string
  readonly setAside: string
  readonly setAsideReason: string
  readonly setAsideDone: string
  readonly restore: string
  readonly carried: (count: number) => string
  readonly forgetAll: string
  readonly reasonNeeded: string
  readonly coverage: (sections: number, tables: number, checked: number, found: number) => string
  readonly uncheckedShow: (count: number) => string
  readonly uncheckedHide: string
  readonly uncheckedNone: string
  readonly annotated: string
  readonly sheet: string
  readonly json: string
  readonly baseline: string
  readonly report: string
  readonly table: string
  readonly kind: string
  readonly sums: (sum: SumView) => string
  readonly sheetTitle: string
  readonly checkedBy: string
  readonly reviewedBy: string
  readonly date: string
  readonly failed: string
  readonly otherLanguage: string
  readonly skip: string
  readonly unsupportedHere: string
  readonly unreadableHere: string
  readonly tooMany: string
  readonly referencesHint: string
  readonly done: (counts: string) => string
  readonly doneAll: (files: number, counts: string) => string
  readonly failedCount: (count: number) => string
  readonly comma: string
  readonly nothingChecked: string
  readonly howTo: string
  readonly more: (count: number) => string
  readonly blank: string
}

const relationSigns = {'=': '=', '<=': '≤', '>=': '≥'} as const
const brokenSigns = {'=': '≠', '<=': '>', '>=': '<'} as const

const zh: Words = {
  name: '年度报告核对',
  tagline: '放入草稿，看看哪些数字互相矛盾',
  privacy: '全部在本机完成：草稿不会上传，也不会离开这台电脑。',
  drop: '把草稿拖到这里',
  dropHint: 'Word（.docx）、网页（.html）、Markdown（.md）或纯文本（.txt），可以一次放几份或整个文件夹',
  chooseFiles: '选择文件',
  chooseFolder: '选择文件夹',
  paste: '粘贴文字或表格',
  pasteTitle: '粘贴文字或表格',
  pasteHint: '从 Word、WPS 或网页复制后，在框里粘贴。表格的格子会保留。',
  pasteCheck: '核对',
  pasteName: '粘贴的内容',
  cancel: '取消',
  previous: '上年报告',
  profile: '自定报告格式',
  none: '未选',
  remove: '移除',
  checking: (done, total) => `正在核对，第 ${done + 1} 份，共 ${total} 份`,
  files: '文件',
  severity: {error: '错误', warning: '警告', note: '提示'},
  count: {
    error: count => `${count} 处错误`,
    warning: count => `${count} 处警告`,
    note: count => `${count} 条提示`
  },
  findings: '发现的问题',
  before: '正文之前',
  bySeverity: '按轻重',
  bySection: '按章节',
  nothing: '在核对过的内容里没有发现问题',
  nothingHint: '没有核对到的数字见上面的核对范围，请自行复核。',
  allSetAside: '其余问题都已搁置',
  expected: '推算应为',
  alternatives: '以下改法都能使各式成立，请对照底册选定',
  why: '为什么',
  remedy: '怎么办',
  elsewhere: path => `在 ${path} 中`,
  setAside: '搁置这一条',
  setAsideReason: '搁置的理由（会随搁置清单保存）',
  setAsideDone: '已搁置',
  restore: '恢复',
  carried: count => `这份报告搁置了 ${count} 条，理由记在这台电脑的浏览器里`,
  forgetAll: '忘掉这台电脑上的全部搁置',
  reasonNeeded: '请写明理由',
  coverage: (sections, tables, checked, found) =>
    `读到 ${sections} 章、${tables} 张表、${found} 个数字，核对了其中 ${checked} 个`,
  uncheckedShow: count => `标出没有核对的 ${count} 个数字`,
  uncheckedHide: '不再标出没有核对的数字',
  uncheckedNone: '每个数字都核对过',
  annotated: '下载带批注的 Word',
  sheet: '打印核对单',
  json: '下载 JSON（供程序读取）',
  baseline: '下载搁置清单',
  report: '报告原文',
  table: '表格',
  kind: '格式：',
  sums: ({line, label, left, relation, right, holds}) =>
    `“${label}”${line === 'row' ? '行' : '列'}：${left} ${holds ? relationSigns[relation] : brokenSigns[relation]} ${right}${holds ? '' : '，不平'}`,
  sheetTitle: '年度报告核对单',
  checkedBy: '核对人',
  reviewedBy: '复核人',
  date: '日期',
  failed: '没有核对',
  otherLanguage: 'English',
  skip: '跳到发现的问题',
  unsupportedHere: '放进来的东西里没有可以核对的文件（.docx、.html、.md 或 .txt）',
  unreadableHere: '文件没有读出来，可能已被移走，或正被别的程序占用。请关闭后再放一次。',
  tooMany: '一次最多核对 500 份，其余的没有核对，请分几次放入。',
  referencesHint: '这两项可以不选。选了上年报告，会一并核对结转和增减。',
  done: counts => `核对完毕：${counts}`,
  doneAll: (files, counts) => `核对完毕，共 ${files} 份：${counts}`,
  failedCount: count => `${count} 份没有核对`,
  comma: '，',
  nothingChecked: '没有找到可以互相核对的数字，不能说明报告没有问题',
  howTo: '点开一条，再点其中的位置，可到原文；点原文里标出的数字，可回到这里。',
  more: count => `还有 ${count} 处，见原文中的标记`,
  blank: '（空白）'
}

const en: Words = {
  name: 'Report check',
  tagline: 'Drop a draft and see which figures contradict each other',
  privacy: 'Everything happens on this computer: the draft does not leave it.',
  drop: 'Drop a draft here',
  dropHint:
    'Word (.docx), web page (.html), Markdown (.md) or plain text (.txt); several at once, or a folder',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  paste: 'Paste text or a table',
  pasteTitle: 'Paste text or a table',
  pasteHint: 'Copy from Word, WPS or a web page and paste it into the box. The cells of tables are kept.',
  pasteCheck: 'Check',
  pasteName: 'pasted text',
  cancel: 'Cancel',
  previous: 'Last year’s report',
  profile: 'A profile of your own',
  none: 'none',
  remove: 'Remove',
  checking: (done, total) => `Checking draft ${done + 1} of ${total}`,
  files: 'Files',
  severity: {error: 'Error', warning: 'Warning', note: 'Note'},
  count: {
    error: count => `${count} ${count === 1 ? 'error' : 'errors'}`,
    warning: count => `${count} ${count === 1 ? 'warning' : 'warnings'}`,
    note: count => `${count} ${count === 1 ? 'note' : 'notes'}`
  },
  findings: 'What was found',
  before: 'Before the first section',
  bySeverity: 'By severity',
  bySection: 'By section',
  nothing: 'Nothing found in what was checked',
  nothingHint: 'The figures that could not be checked are counted above; please review them yourself.',
  allSetAside: 'Everything else is set aside',
  expected: 'expected',
  alternatives: 'Each of these would make the sums right; choose by your records',
  why: 'Why',
  remedy: 'What to do',
  elsewhere: path => `in ${path}`,
  setAside: 'Set this aside',
  setAsideReason: 'Reason (kept with what is set aside)',
  setAsideDone: 'Set aside',
  restore: 'Restore',
  carried: count => `${count} set aside in this report; kept in this computer’s browser`,
  forgetAll: 'Forget all that is set aside on this computer',
  reasonNeeded: 'Please give a reason',
  coverage: (sections, tables, checked, found) =>
    `Read ${sections} sections, ${tables} tables, ${found} figures; checked ${checked} of them`,
  uncheckedShow: count => `Mark the ${count} figures not checked`,
  uncheckedHide: 'Stop marking figures not checked',
  uncheckedNone: 'Every figure was checked',
  annotated: 'Word copy with comments',
  sheet: 'Print the check sheet',
  json: 'Download JSON (for programs)',
  baseline: 'Download what is set aside',
  report: 'The report',
  table: 'Table',
  kind: 'Form: ',
  sums: ({line, label, left, relation, right, holds}) =>
    `${line} “${label}”: ${left} ${holds ? relationSigns[relation] : brokenSigns[relation]} ${right}${holds ? '' : ', does not add up'}`,
  sheetTitle: 'Check sheet of an annual report',
  checkedBy: 'Checked by',
  reviewedBy: 'Reviewed by',
  date: 'Date',
  failed: 'Not checked',
  otherLanguage: '中文',
  skip: 'Skip to the findings',
  unsupportedHere: 'Nothing here can be checked (.docx, .html, .md or .txt)',
  unreadableHere:
    'The file could not be read. It may have moved, or be open in another program; close it and drop it again.',
  tooMany: 'At most 500 are checked at a time; the others were not. Please drop them later.',
  referencesHint:
    'Both may be left out. With last year’s report, what was carried over and what changed are checked too.',
  done: counts => `Checked: ${counts}`,
  doneAll: (files, counts) => `Checked ${files} files: ${counts}`,
  failedCount: count => `${count} not checked`,
  comma: ', ',
  nothingChecked: 'No figures could be held against each other, so this proves nothing',
  howTo: 'Open one and follow its places into the report; a marked figure in the report leads back here.',
  more: count => `${count} more are marked in the report`,
  blank: '(blank)'
}

export const words: Readonly<Record<Language, Words>> = {zh, en}
