import {severities} from '../../../check/diagnostic.ts'
import {sumSign} from './sum-sign.ts'
import type {Words} from './words.ts'

const counted = {error: 'error', warning: 'warning', note: 'note'} as const
const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

export const en: Words = {
  name: 'Report check',
  otherLanguage: '中文',
  skip: 'Skip to the findings',
  comma: ', ',
  unknown: 'unknown',
  blank: '(blank)',
  close: 'Close',
  cancel: 'Cancel',

  drop: 'Drop a draft here',
  dropHere: 'Let go, and these files are checked',
  dropHint:
    'Word (.docx), web page (.html), Markdown (.md) or plain text (.txt); several at once, or a folder',
  whatIsChecked:
    'Finds what contradicts itself in a public annual report: sums of tables, text against tables, totals and their parts, percentages, dates and document numbers, and what is carried over from last year.',
  privacy: 'Everything happens on this computer: the draft does not leave it.',
  privacyLong:
    'Everything happens on this computer: this page connects to nothing, and the draft does not leave it. The browser keeps the language and the reasons for what is set aside, which can be cleared at any time.',
  keysHelp:
    'Keys: n or j for the next finding, p or k for the one before, Ctrl+Z to undo a change, Ctrl+Y to redo it. Double-click a paragraph or a cell to change it.',
  versionIs: version => `Version ${version}`,
  rulesAndPrivacy: 'What is checked, and privacy',
  rulesOf: count => `All rules${count > 0 ? ` (${count})` : ''}`,
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  paste: 'Paste text or a table',
  sample: 'See an example',
  sampleName: 'example (no real agency)',
  pasteTitle: 'Paste text or a table',
  pasteHint: 'Copy from Word, WPS or a web page and paste it into the box. The cells of tables are kept.',
  pasteCheck: 'Check',
  pasteName: 'pasted text',
  unsupportedHere: 'Nothing here can be checked (.docx, .html, .md or .txt)',
  unreadableHere:
    'The file could not be read. It may have moved, or be open in another program; close it and drop it again.',
  tooMany: 'At most 500 are checked at a time; the others were not. Please drop them later.',

  previous: 'Last year’s report:',
  previousIs: name => `Last year: ${name}`,
  previousNone: 'Last year’s report…',
  previousHint: 'May be left out. With it, what was carried over and what changed are checked too.',
  profile: 'Your own form…',
  formIs: name => `Form: ${name}`,
  profileHint: 'The report tells its form itself; choose a profile of your own here (JSON or YAML)',
  remove: 'Remove',
  coverageShort: (checked, found) => `${checked} / ${found} figures checked`,
  coverage: (sections, tables, checked, found) =>
    `Read ${sections} sections, ${tables} tables, ${found} figures; checked ${checked} of them`,
  uncheckedShow: count => `press to mark the ${count} that were not`,
  uncheckedHere: 'This figure was not checked; please review it yourself',
  checking: (done, total) => (total === 1 ? 'Checking…' : `Checking draft ${done + 1} of ${total}`),
  stop: 'Stop',
  takeAway: 'Export',
  more: 'More files',
  annotated: 'Word copy with comments',
  sheet: 'Print the check sheet',
  json: 'JSON (for programs)',
  baseline: 'What is set aside',
  forgetAll: 'Forget all that is set aside on this computer',
  backToList: count => `All ${count}`,
  failed: 'Not checked',
  failedCount: count => `${count} not checked`,
  done: counts => `Checked: ${counts}`,
  doneAll: (files, counts) => `Checked ${files} files: ${counts}`,

  files: 'Files',
  filesOf: (shown, all) => (shown === all ? `${all} files` : `${shown} of ${all} files`),
  search: 'Find a file, agency or problem',
  withErrors: 'With errors',
  columns: {
    name: 'File',
    agency: 'Agency',
    year: 'Year',
    form: 'Form',
    errors: 'Errors',
    warnings: 'Warnings',
    share: 'Checked',
    first: 'First problem'
  },
  comparedWith: name => `compared with last year’s ${name}`,

  severity: {error: 'Error', warning: 'Warning', note: 'Note'},
  counts: found =>
    severities
      .flatMap(each => {
        const count = found.filter(one => one === each).length
        return count > 0 ? [plural(count, counted[each])] : []
      })
      .join(', '),
  findings: 'What was found',
  findingsOf: count => `What was found ${count}`,
  report: 'The report',
  tableNumber: number => `Table ${number}`,
  before: 'Before the first section',
  order: 'Order',
  bySeverity: 'By severity',
  bySection: 'By section',
  chapter: 'Section',
  allChapters: 'All sections',
  rule: 'Rule',
  allRules: 'All rules',
  previousOne: 'Previous',
  nextOne: 'Next',
  nextShort: 'Next',
  bound: (listed, all) =>
    `${all} findings; the ${listed} most serious are listed. The exported JSON has them all.`,
  nothing: 'Nothing found in what was checked',
  nothingChecked: 'No figures could be held against each other, so this proves nothing',
  nothingFiltered: 'Nothing is left by the present filter',
  nothingHint: 'Please review the figures that were not checked yourself',
  allSetAside: 'Everything else is set aside',

  correctTo: value => (typeof value === 'number' ? `Change these ${value} places` : `Change to ${value}`),
  editHere: 'Edit…',
  expected: 'expected',
  alternatives: 'Each of these would make the sums right; choose by your records',
  alternative: number => `Possible correction ${number}: `,
  takeAlternative: 'Take this',
  whyAndRemedy: 'Why, and what to do',
  remedy: 'What to do',
  elsewhere: path => `in ${path}`,
  morePlaces: count => `${count} more are marked in the report`,
  sums: ({line, label, left, relation, right, holds}) =>
    `${line} “${label}”: ${left} ${sumSign(relation, holds)} ${right}`,
  setAside: 'Set aside…',
  setAsideNow: 'Set this aside',
  setAsideReason: 'Reason (kept with what is set aside)',
  setAsideDone: 'Set aside',
  reason: 'Reason',
  reasonNeeded: 'Please give a reason',
  restore: 'Restore',
  carried: count => `${count} set aside here before; kept in this computer’s browser`,

  sumsToggle: 'Check totals',
  sumsHint: 'Beside every total: a tick where its parts make it, else what they make',
  sumHolds: 'is the sum of its parts',
  sumMakes: (line, made) => `the parts of this ${line} make ${made}`,
  editHint: 'Double-click a paragraph or a cell to change it',
  editorLabel: 'Change the text; Enter keeps, Escape drops',
  undo: 'Undo',
  redo: 'Redo',
  checkingAgain: 'Checking again…',
  changed: (solved, fresh) => `${solved} solved, ${fresh} new`,
  saveTracked: 'Save as tracked changes',
  saveCorrected: 'Save the corrected copy',
  correctedSuffix: 'corrected',

  sheetTitle: 'Check sheet of an annual report',
  sheetSummary: count => `Check of ${count} annual reports`,
  sheetVersion: 'Checked by',
  sheetDate: 'Checked on',
  sheetScope: 'What was checked',
  sheetNumber: 'No.',
  sheetKind: 'Severity',
  sheetProblem: 'Place and problem',
  sheetResult: 'Outcome',
  checkedBy: 'Checked by',
  reviewedBy: 'Reviewed by',
  date: 'Date'
}
