import type {Language} from '../../source/wording.ts'
import type {FileView} from './file-view.ts'
import type {SetAside} from './set-aside.ts'
import {words} from './words.ts'

interface CheckSheetProps {
  readonly view: FileView
  readonly language: Language
  readonly setAside: SetAside
}

/** What is printed and filed: every finding with both sides, a box to tick, and places for names and dates. Screen: hidden. */
export function CheckSheet({view, language, setAside}: CheckSheetProps) {
  const say = words[language]
  const {sections, tables, figures} = view.coverage
  return (
    <section class="check-sheet" aria-hidden="true">
      <h1>{say.sheetTitle}</h1>
      <p>{view.title ?? view.path}</p>
      <p>{say.coverage(sections, tables.found, figures.checked, figures.found)}</p>
      {view.diagnostics[language].length === 0 && <p>{say.nothing}</p>}
      <ol>
        {view.diagnostics[language].map(
          ({fingerprint, severity, message, words: place, text, expected, because}) => (
            <li key={fingerprint}>
              <p class="line">
                <span class="box" /> {say.severity[severity]} · {place}
              </p>
              <p>{message}</p>
              <table>
                <tbody>
                  <tr>
                    <th scope="row">{place}</th>
                    <td>{text}</td>
                    <td>{expected !== null && `${say.expected} ${expected}`}</td>
                  </tr>
                  {because.slice(0, 12).map(({words: other, text: found, path, span}) => (
                    <tr key={`${path} ${span.start}`}>
                      <th scope="row">{other}</th>
                      <td>{found}</td>
                      <td>{path}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
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
