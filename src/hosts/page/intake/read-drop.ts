import type {Draft} from '../engine/draft.ts'

/** More files than this in one drop are left out: a page is for a desk, the command for an archive. */
export const mostFiles = 500

const extensions = /\.(?:md|markdown|html?|txt|docx)$/iu

/** A folder as one of two interfaces of browsers gives it; both may be there. */
interface DroppedFolder {
  readonly entry: FileSystemDirectoryEntry
  readonly handle: Promise<FolderHandle | null>
}

/** The part of the File System Access interface that is used, which not every browser has. */
interface FolderHandle {
  readonly kind: 'file' | 'directory'
  readonly name: string
  values?(): AsyncIterable<FolderHandle>
  getFile?(): Promise<File>
}

/** The drafts among what was dropped: files as they are, folders with everything below them that can be a draft. */
export async function readDrop(items: DataTransferItemList): Promise<Draft[]> {
  // The list is empty as soon as the event is over, so everything is taken from it before the first wait.
  const dropped = [...items].filter(({kind}) => kind === 'file').flatMap(item => takeItem(item) ?? [])
  const drafts: Draft[] = []
  for (const each of dropped) {
    if (each instanceof File) drafts.push(...(await readFiles([each], false)))
    else await collectFolder(each, drafts)
  }
  return drafts.slice(0, mostFiles)
}

/**
 * On a page from a disk Chromium gives entries whose files cannot be read (`EncodingError`): a file is taken as such, and a
 * folder by its handle, where there is one.
 */
function takeItem(item: DataTransferItem): File | DroppedFolder | null {
  const entry = item.webkitGetAsEntry?.() ?? null
  if (!entry || !isDirectory(entry)) return item.getAsFile()
  const {getAsFileSystemHandle} = item as {getAsFileSystemHandle?: () => Promise<FolderHandle | null>}
  const handle = getAsFileSystemHandle ? getAsFileSystemHandle.call(item).catch(() => null) : null
  return {entry, handle: Promise.resolve(handle)}
}

/** The files of a list, with a folder's own ones left out that are no drafts. */
export async function readFiles(files: Iterable<File>, isFolder: boolean): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (const file of files) {
    const path = file.webkitRelativePath || file.name
    if (isFolder && !isDraft(path)) continue
    if (drafts.length < mostFiles) drafts.push({path, bytes: new Uint8Array(await file.arrayBuffer())})
  }
  return drafts
}

async function collectFolder({entry, handle}: DroppedFolder, drafts: Draft[]): Promise<void> {
  const folder = await handle
  if (folder?.values) await collectHandle(folder, folder.name, drafts)
  else await collectEntry(entry, drafts)
}

async function collectHandle(handle: FolderHandle, path: string, drafts: Draft[]): Promise<void> {
  if (drafts.length >= mostFiles) return
  if (handle.values) {
    const children: FolderHandle[] = []
    for await (const child of handle.values()) children.push(child)
    children.sort((a, b) => a.name.localeCompare(b.name, 'zh'))
    for (const child of children) await collectHandle(child, `${path}/${child.name}`, drafts)
  } else if (handle.getFile && isDraft(path)) {
    const file = await handle.getFile()
    drafts.push({path, bytes: new Uint8Array(await file.arrayBuffer())})
  }
}

async function collectEntry(entry: FileSystemEntry, drafts: Draft[]): Promise<void> {
  if (drafts.length >= mostFiles) return
  if (isDirectory(entry)) {
    for (const child of await children(entry)) await collectEntry(child, drafts)
  } else if (isFile(entry)) {
    const path = entry.fullPath.replace(/^\//u, '')
    if (!isDraft(path)) return
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
