import type {RefObject} from 'preact'
import {useEffect, useState} from 'preact/hooks'
import type {Language} from '../../../source/wording.ts'
import {version} from '../../cli/arguments/version.ts'
import type {Ask} from '../engine/engine.ts'
import type {RulePage} from '../engine/file-view.ts'
import type {Words} from '../words/words.ts'

interface AboutDialogProps {
  readonly say: Words
  readonly language: Language
  readonly dialog: RefObject<HTMLDialogElement | null>
  readonly ask: Ask
}

/** What is checked, rule by rule, with which version, and what happens to a draft. */
export function AboutDialog({say, language, dialog, ask}: AboutDialogProps) {
  const [pages, setPages] = useState<readonly RulePage[]>([])
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    // The list comes from the engine, which is not started for nothing.
    const observer = new MutationObserver(async () => {
      if (!element.open || pages.length > 0) return
      const answer = await ask({kind: 'rules'})
      if (answer.kind === 'rules') setPages(answer.pages)
    })
    observer.observe(element, {attributes: true, attributeFilter: ['open']})
    return () => observer.disconnect()
  }, [pages])
  return (
    <dialog ref={dialog} aria-labelledby="about-title" class="about">
      <h2 id="about-title">{say.rulesAndPrivacy}</h2>
      <p>
        {say.name} · reportlint · {say.versionIs(version)}
      </p>
      <p>{say.privacyLong}</p>
      <p>{say.keysHelp}</p>
      <h3>{say.rulesOf(pages.length)}</h3>
      <ul class="rules">
        {pages.map(({id, severity, title, why, remedy}) => (
          <li key={id}>
            <details>
              <summary>
                <span class={`severity ${severity}`}>{say.severity[severity]}</span> {title[language]}
              </summary>
              <p>{why[language]}</p>
              <p>
                {say.remedy}: {remedy[language]}
              </p>
            </details>
          </li>
        ))}
      </ul>
      <button type="button" class="primary" onClick={() => dialog.current?.close()}>
        {say.close}
      </button>
    </dialog>
  )
}
