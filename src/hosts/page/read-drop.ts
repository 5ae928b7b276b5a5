import type {Draft} from './file-view.ts'

/** More files than this in one drop are left out: a page is for a desk, the command for an archive. */
export const mostFiles = 500

const extensions = /\.(?:md|markdown|html?|txt|docx)$/iu

/** The drafts among what was dropped: files as they are, folders with everything below them that can be a draft. */
export async function readDrop(items: DataTransferItemList): Promise<Draft[]> {
  // The list is empty as soon as the event is over, so everything is taken from it before the first wait.
  const dropped = [...items].map(item => ({entry: item.webkitGetAsEntry(), file: item.getAsFile()}))
  const drafts: Draft[] = []
  for (const {entry, file} of dropped) {
    if (entry) await collect(entry, drafts, true)
    else if (file) drafts.push(...(await readFiles([file], false)))
  }
  return drafts
}

export async function readFiles(files: Iterable<File>, isFolder: boolean): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (const file of files) {
    const path = file.webkitRelativePath || file.name
    if (isFolder && !isDraft(path)) continue
    if (drafts.length < mostFiles) drafts.push({path, bytes: new Uint8Array(await file.arrayBuffer())})
  }
  return drafts
}

async function collect(entry: FileSystemEntry, drafts: Draft[], isNamed: boolean): Promise<void> {
  if (drafts.length >= mostFiles) return
  if (isDirectory(entry)) {
    for (const child of await children(entry)) await collect(child, drafts, false)
  } else if (isFile(entry)) {
    const path = entry.fullPath.replace(/^\//u, '')
    if (!isNamed && !isDraft(path)) return
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    drafts.push({path, bytes: new Uint8Array(await file.arrayBuffer())})
  }
}

/** Word's lock files (`~$…`) are no drafts. */
function isDraft(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return extensions.test(name) && !name.startsWith('~$') && !name.startsWith('.')
}

async function children(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject)
    )
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'zh'))
    all.push(...some)
  }
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
