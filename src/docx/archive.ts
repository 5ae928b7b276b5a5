import type {ReadError} from '../source/read-error.ts'
import {crc32} from './crc32.ts'
import {beyondLimit, damaged, passwordProtected} from './docx-error.ts'
import type {Inflate} from './inflate.ts'
import {docxLimits} from './limits.ts'

/** One file in a ZIP archive. The name is a key and never a path. */
export interface ArchiveEntry {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** Of the compressed bytes, in the archive. */
  readonly dataStart: number
  /** The record of the central directory, for copying. */
  readonly record: Uint8Array
}

export interface Archive {
  readonly bytes: Uint8Array
  readonly entries: ReadonlyMap<string, ArchiveEntry>
  readonly inflate: Inflate
}

const endOfDirectory = 0x06054b50
const zip64Locator = 0x07064b50
const zip64EndOfDirectory = 0x06064b50
const directoryRecord = 0x02014b50
const localRecord = 0x04034b50
const stored = 0
const deflated = 8

/** Reads the list of files of a ZIP archive; inflates nothing. */
export function openArchive(bytes: Uint8Array, inflate: Inflate): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return {bytes, entries: readDirectory(bytes, view), inflate}
  } catch (error) {
    if (error instanceof RangeError)
      throw damaged({zh: '压缩包的目录不完整', en: 'its archive directory is cut off'})
    throw error
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, ArchiveEntry> {
  const {count, start} = locateDirectory(view)
  if (count > docxLimits.entries) {
    throw beyondLimit({
      zh: `压缩包内有 ${count} 个文件，最多 ${docxLimits.entries} 个`,
      en: `${count} files in the archive, at most ${docxLimits.entries}`
    })
  }
  const entries = new Map<string, ArchiveEntry>()
  let offset = start
  let total = 0
  for (let index = 0; index < count; index++) {
    const {entry, next} = readRecord(bytes, view, offset)
    if (entries.has(entry.name)) {
      throw damaged({zh: '压缩包内有重名的文件', en: 'two files in its archive have the same name'})
    }
    total += entry.size
    if (total > docxLimits.totalBytes) {
      throw beyondLimit({
        zh: `解压后超过 ${docxLimits.totalBytes / 1048576} MB`,
        en: `more than ${docxLimits.totalBytes / 1048576} MB when unpacked`
      })
    }
    entries.set(entry.name, entry)
    offset = next
  }
  // A count that is too low would leave parts out in silence.
  if (view.getUint32(offset, true) === directoryRecord) throw wrongDirectory()
  return entries
}

function locateDirectory(view: DataView): {count: number; start: number} {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let offset = view.byteLength - 22; offset >= lowest; offset--) {
    if (view.getUint32(offset, true) !== endOfDirectory) continue
    const count = view.getUint16(offset + 10, true)
    const start = view.getUint32(offset + 16, true)
    if (count !== 0xffff && start !== 0xffffffff) return {count, start}
    if (view.getUint32(offset - 20, true) !== zip64Locator) return {count, start}
    const end = Number(view.getBigUint64(offset - 12, true))
    if (view.getUint32(end, true) !== zip64EndOfDirectory) break
    return {
      count: Number(view.getBigUint64(end + 32, true)),
      start: Number(view.getBigUint64(end + 48, true))
    }
  }
  throw damaged({zh: '压缩包没有结尾，文件可能没有传输完整', en: 'its archive has no end; it may be cut off'})
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): {entry: ArchiveEntry; next: number} {
  if (view.getUint32(at, true) !== directoryRecord) throw wrongDirectory()
  if ((view.getUint16(at + 8, true) & 1) === 1) throw passwordProtected()
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  if (next > bytes.length) throw new RangeError('directory record')
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  const sizes = readSizes(view, at, at + 46 + nameLength, extraLength)
  const localNameLength = view.getUint16(sizes.local + 26, true)
  const localName = bytes.subarray(sizes.local + 30, sizes.local + 30 + localNameLength)
  const isSameName =
    localNameLength === nameLength && localName.every((byte, index) => byte === bytes[at + 46 + index])
  if (view.getUint32(sizes.local, true) !== localRecord || !isSameName) throw wrongDirectory()
  const dataStart = sizes.local + 30 + localNameLength + view.getUint16(sizes.local + 28, true)
  if (dataStart + sizes.compressedSize > bytes.length) throw new RangeError('file data')
  return {
    entry: {
      name: name.replaceAll('\\', '/').replace(/^\//, ''),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: sizes.compressedSize,
      size: sizes.size,
      dataStart,
      record: bytes.subarray(at, next)
    },
    next
  }
}

function wrongDirectory(): ReadError {
  return damaged({zh: '压缩包的目录与内容对不上', en: 'its archive directory does not match its content'})
}

/** Sizes and place of a file, from the ZIP64 extra field where the record itself has no room for them. */
function readSizes(view: DataView, at: number, extraStart: number, extraLength: number) {
  const found = {
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true)
  }
  let offset = extraStart
  while (offset + 4 <= extraStart + extraLength) {
    const length = view.getUint16(offset + 2, true)
    if (view.getUint16(offset, true) === 1) {
      let field = offset + 4
      for (const key of ['size', 'compressedSize', 'local'] as const) {
        if (found[key] !== 0xffffffff || field + 8 > offset + 4 + length) continue
        found[key] = Number(view.getBigUint64(field, true))
        field += 8
      }
    }
    offset += 4 + length
  }
  return found
}

/** The bytes of one file, checked against its declared size and sum: a changed digit must not pass silently. */
export function readEntry(archive: Archive, entry: ArchiveEntry): Uint8Array {
  if (entry.size > docxLimits.partBytes) {
    throw beyondLimit({
      zh: `其中一个部分解压后有 ${Math.ceil(entry.size / 1048576)} MB，最多 ${docxLimits.partBytes / 1048576} MB`,
      en: `one part has ${Math.ceil(entry.size / 1048576)} MB when unpacked, at most ${docxLimits.partBytes / 1048576} MB`
    })
  }
  const data = archive.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize)
  const bytes = entry.method === stored ? data : inflate(data, entry, archive)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw damaged({zh: '压缩包内的校验和不符', en: 'a checksum in its archive is wrong'})
  }
  return bytes
}

function inflate(data: Uint8Array, entry: ArchiveEntry, archive: Archive): Uint8Array {
  if (entry.method !== deflated) {
    throw damaged({zh: '压缩方式不受支持', en: 'its compression method is not supported'})
  }
  try {
    return archive.inflate(data, entry.size)
  } catch {
    throw damaged({
      zh: '压缩数据有误，或比声明的大',
      en: 'its compressed data is wrong or larger than declared'
    })
  }
}
