import {version} from '../../cli/arguments/version.ts'
import type {Words} from '../words/words.ts'
import {FileButton} from './file-button.tsx'

interface StartProps {
  readonly say: Words
  readonly onFiles: (files: readonly File[], isFolder: boolean) => void
  readonly onPaste: () => void
  readonly onSample: () => void
  readonly onAbout: () => void
}

/** The empty page: all of it is the place to put drafts. */
export function Start({say, onFiles, onPaste, onSample, onAbout}: StartProps) {
  return (
    <section class="start" aria-labelledby="start-title">
      <div class="drop">
        <h2 id="start-title">{say.drop}</h2>
        <p>{say.dropHint}</p>
        <div class="actions">
          <FileButton
            class="button primary"
            label={say.chooseFiles}
            isMultiple
            onFiles={files => onFiles(files, false)}
          />
          <FileButton label={say.chooseFolder} isFolder onFiles={files => onFiles(files, true)} />
          <button type="button" onClick={onPaste}>
            {say.paste}
          </button>
          <button type="button" onClick={onSample}>
            {say.sample}
          </button>
        </div>
      </div>
      <div class="start-notes">
        <p>{say.whatIsChecked}</p>
        <p>{say.privacy}</p>
        <p>
          {say.versionIs(version)}{' '}
          <button type="button" class="quiet" onClick={onAbout}>
            {say.rulesAndPrivacy}
          </button>
        </p>
      </div>
    </section>
  )
}
