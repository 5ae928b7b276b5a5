import {deflateSync} from 'fflate'
import type {Archive, ArchiveEntry} from './archive.ts'
import {crc32} from './crc32.ts'

/** A record of the archive: the file's own header without its name, what is stored, and how. */
interface Stored {
  readonly name: Uint8Array
  readonly data: Uint8Array
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly crc: number
  readonly size: number
}

const utf8Flag = 0x800
const descriptorFlag = 0x8
/** 1980-01-01, the first day that the format knows, so that equal input gives equal bytes. */
const fixedTime = 0x00210000
const localHeader = 30
const directoryHeader = 46
const endHeader = 22

/**
 * Writes a copy of an archive with some files replaced or added. Every other file keeps its compressed bytes.
 */
export function rewriteArchive(archive: Archive, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Stored[] = []
  for (const entry of archive.entries.values()) {
    const bytes = changed.get(entry.name)
    files.push(bytes ? compress(entry.name, bytes, timeOf(entry)) : copy(archive, entry))
  }
  for (const [name, bytes] of changed) {
    if (!archive.entries.has(name)) files.push(compress(name, bytes, fixedTime))
  }
  return join(files)
}

function timeOf({record}: ArchiveEntry): number {
  return new DataView(record.buffer, record.byteOffset).getUint32(12, true)
}

function copy({bytes}: Archive, entry: ArchiveEntry): Stored {
  const view = new DataView(entry.record.buffer, entry.record.byteOffset)
  return {
    name: entry.record.subarray(directoryHeader, directoryHeader + view.getUint16(28, true)),
    data: bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize),
    // Sizes stand before the data here, also where they stood after it.
    flags: view.getUint16(8, true) & ~descriptorFlag,
    method: entry.method,
    time: timeOf(entry),
    crc: entry.crc,
    size: entry.size
  }
}

function compress(name: string, bytes: Uint8Array, time: number): Stored {
  const encoded = new TextEncoder().encode(name)
  return {
    name: encoded,
    data: deflateSync(bytes),
    flags: encoded.length === name.length ? 0 : utf8Flag,
    method: 8,
    time,
    crc: crc32(bytes),
    size: bytes.length
  }
}

function join(files: readonly Stored[]): Uint8Array {
  let bodySize = 0
  let directorySize = 0
  for (const {name, data} of files) {
    bodySize += localHeader + name.length + data.length
    directorySize += directoryHeader + name.length
  }
  const bytes = new Uint8Array(bodySize + directorySize + endHeader)
  const view = new DataView(bytes.buffer)
  let at = 0
  let directoryAt = bodySize
  for (const file of files) {
    view.setUint32(at, 0x04034b50, true)
    writeFields(view, at + 4, file)
    bytes.set(file.name, at + localHeader)
    bytes.set(file.data, at + localHeader + file.name.length)

    view.setUint32(directoryAt, 0x02014b50, true)
    view.setUint16(directoryAt + 4, 20, true)
    writeFields(view, directoryAt + 6, file)
    view.setUint32(directoryAt + 42, at, true)
    bytes.set(file.name, directoryAt + directoryHeader)

    at += localHeader + file.name.length + file.data.length
    directoryAt += directoryHeader + file.name.length
  }
  view.setUint32(directoryAt, 0x06054b50, true)
  view.setUint16(directoryAt + 8, files.length, true)
  view.setUint16(directoryAt + 10, files.length, true)
  view.setUint32(directoryAt + 12, directorySize, true)
  view.setUint32(directoryAt + 16, bodySize, true)
  return bytes
}

/** The fields that both headers of a file have in common, from “version needed” to the length of the name. */
function writeFields(view: DataView, at: number, {name, data, flags, method, time, crc, size}: Stored): void {
  view.setUint16(at, 20, true)
  view.setUint16(at + 2, flags, true)
  view.setUint16(at + 4, method, true)
  view.setUint32(at + 6, time, true)
  view.setUint32(at + 10, crc, true)
  view.setUint32(at + 14, data.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
}
