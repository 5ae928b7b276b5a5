import type {Language} from '../../../source/wording.ts'
import type {FileView} from '../engine/file-view.ts'
import type {SetAsideEntry} from '../set-aside.ts'
import {words} from '../words.ts'

interface CheckSheetProps {
  readonly view: FileView
  readonly language: Language
  readonly setAside: ReadonlyMap<string, SetAsideEntry>
}

/** More places than these fill a page and say no more. */
const mostPlaces = 12

/** Lines of arithmetic under a message. */
const mostSums = 3

/** What is printed and filed: every finding with both sides, a box to tick, and places for names and dates. Screen: hidden. */
export function CheckSheet({view, language, setAside}: CheckSheetProps) {
  const say = words[language]
  const {sections, tables, figures} = view.coverage
  return (
    <section class="check-sheet" aria-hidden="true">
      <h1>{say.sheetTitle}</h1>
      <p>{view.title ?? view.path}</p>
      <p>{say.coverage(sections, tables.found, figures.checked, figures.found)}</p>
      {view.diagnostics[language].length === 0 && (
        <p>{figures.checked > 0 ? say.nothing : say.nothingChecked}</p>
      )}
      <ol>
        {view.diagnostics[language].map(
          ({fingerprint, severity, message, details, words: place, text, expected, because}) => (
            <li key={fingerprint}>
              <p class="line">
                <span class="box" /> {say.severity[severity]} · {place}
              </p>
              <p>{message}</p>
              {details.slice(0, mostSums).map(line => (
                <p key={line}>{line}</p>
              ))}
              <table>
                <tbody>
                  <tr>
                    <th scope="row">{place}</th>
                    <td>{text || say.blank}</td>
                    <td>{expected !== null && `${say.expected} ${expected}`}</td>
                  </tr>
                  {because.slice(0, mostPlaces).map(({words: other, text: found, path, span}) => (
                    <tr key={`${path} ${span.start}`}>
                      <th scope="row">{other}</th>
                      <td>{found || say.blank}</td>
                      <td>{path}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {because.length > mostPlaces && <p>{say.more(because.length - mostPlaces)}</p>}
              {setAside.has(fingerprint) && (
                <p>
                  {say.setAsideDone}: {setAside.get(fingerprint)?.reason}
                </p>
              )}
            </li>
          )
        )}
      </ol>
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
