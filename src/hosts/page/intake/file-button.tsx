/** What the chooser shows. The last ones cannot be read here, but their owners are told what to do with them. */
export const acceptedDrafts = '.docx,.html,.htm,.md,.markdown,.txt,.doc,.wps,.pdf,.odt'

interface FileButtonProps {
  readonly label: string
  readonly title?: string | undefined
  readonly class?: string
  readonly accept?: string
  readonly isMultiple?: boolean
  readonly isFolder?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** A button that opens the browser's chooser. */
export function FileButton({
  label,
  title,
  class: look = 'button',
  accept = acceptedDrafts,
  isMultiple = false,
  isFolder = false,
  onFiles
}: FileButtonProps) {
  return (
    <label class={look} title={title}>
      {label}
      <input
        type="file"
        class="visually-hidden"
        accept={isFolder ? undefined : accept}
        multiple={isMultiple}
        {...(isFolder && {webkitdirectory: true})}
        onChange={event => {
          // The list empties with the field, so it is copied before the field is made ready for the same file again.
          const files = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}
