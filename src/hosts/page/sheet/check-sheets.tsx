import type {Severity} from '../../../check/diagnostic.ts'
import type {Language} from '../../../source/wording.ts'
import {version} from '../../cli/arguments/version.ts'
import type {FileView, FindingView} from '../engine/file-view.ts'
import {asideIn, ownerOf, type SetAside} from '../set-aside.ts'
import {type Words, words} from '../words/words.ts'

interface CheckSheetsProps {
  readonly views: readonly FileView[]
  readonly language: Language
  readonly setAside: SetAside
}

/** What is printed and filed: a sheet for each draft, and before several of them one that sums up. Hidden on the screen. */
export function CheckSheets({views, language, setAside}: CheckSheetsProps) {
  const say = words[language]
  return (
    <div class="check-sheets" aria-hidden="true">
      {views.length > 1 && (
        <section class="check-sheet">
          <p class="sheet-title">{say.sheetSummary(views.length)}</p>
          <table>
            <thead>
              <tr>
                {(['name', 'agency', 'year', 'errors', 'warnings', 'share'] as const).map(column => (
                  <th key={column} scope="col">
                    {say.columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {views.map(view => (
                <tr key={view.path}>
                  <td>{view.path}</td>
                  <td>{view.agency ?? say.unknown}</td>
                  <td>{view.year ?? say.unknown}</td>
                  <td>{countOf(view, 'error')}</td>
                  <td>{countOf(view, 'warning')}</td>
                  <td>
                    {view.coverage.figures.checked}/{view.coverage.figures.found}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {views.map(view => (
        <CheckSheet key={view.path} view={view} language={language} setAside={setAside} say={say} />
      ))}
    </div>
  )
}

function countOf({found}: FileView, wanted: Severity): number {
  return found.filter(([severity]) => severity === wanted).length
}

/** More than these fill a binder and say no more. */
const mostPrinted = 300

function CheckSheet({
  view,
  language,
  setAside,
  say
}: {
  view: FileView
  language: Language
  setAside: SetAside
  say: Words
}) {
  const {sections, tables, figures} = view.coverage
  const aside = asideIn(setAside, ownerOf(view))
  const heads: [string, string][] = [
    [say.columns.agency, view.agency ?? say.unknown],
    [say.columns.year, view.year ? String(view.year) : say.unknown],
    [say.columns.name, view.path],
    [say.columns.form, view.profileTitle[language]],
    [say.sheetVersion, `reportlint ${version}`],
    [say.sheetDate, new Date().toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB')]
  ]
  return (
    <section class="check-sheet">
      <p class="sheet-title">{say.sheetTitle}</p>
      <table class="sheet-head">
        <tbody>
          {[0, 2, 4].map(row => (
            <tr key={row}>
              {heads.slice(row, row + 2).flatMap(([label, value]) => [
                <th key={label} scope="row">
                  {label}
                </th>,
                <td key={`${label} value`}>{value}</td>
              ])}
            </tr>
          ))}
          <tr>
            <th scope="row">{say.sheetScope}</th>
            <td colSpan={3}>
              {say.coverage(sections, tables.found, figures.checked, figures.found)}
              {view.previous && `${say.comma}${say.comparedWith(view.previous)}`}
              {figures.found > figures.checked && `。${say.nothingHint}`}
            </td>
          </tr>
        </tbody>
      </table>
      {view.findings.length === 0 ? (
        <p>{figures.checked > 0 ? say.nothing : say.nothingChecked}</p>
      ) : (
        <table class="sheet-findings">
          <thead>
            <tr>
              <th scope="col" class="no">
                {say.sheetNumber}
              </th>
              <th scope="col" class="kind">
                {say.sheetKind}
              </th>
              <th scope="col">{say.sheetProblem}</th>
              <th scope="col" class="result">
                {say.sheetResult}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.findings.slice(0, mostPrinted).map((finding, index) => (
              <tr key={index}>
                <td>{index + 1}</td>
                <td>{say.severity[finding.severity]}</td>
                <td>
                  <Problem finding={finding} say={say} />
                </td>
                <td>
                  {aside.has(finding.fingerprint) &&
                    `${say.setAsideDone}：${aside.get(finding.fingerprint)?.reason}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {view.found.length > mostPrinted && <p>{say.bound(mostPrinted, view.found.length)}</p>}
      <table class="signatures">
        <tbody>
          <tr>
            <th scope="row">{say.checkedBy}</th>
            <td />
            <th scope="row">{say.reviewedBy}</th>
            <td />
            <th scope="row">{say.date}</th>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function Problem({finding, say}: {finding: FindingView; say: Words}) {
  const {words: place, message, details, alternatives} = finding
  return (
    <>
      <p class="sheet-place">{place}</p>
      <p>{message}</p>
      {details.map(line => (
        <p key={line} class="sheet-detail">
          {line}
        </p>
      ))}
      {alternatives.slice(0, 4).map(({changes}, index) => (
        <p key={index} class="sheet-detail">
          {say.alternative(index + 1)}
          {changes
            .map(({words: where, text, expected}) => `${where} ${text || say.blank} → ${expected ?? '?'}`)
            .join('；')}
        </p>
      ))}
    </>
  )
}
