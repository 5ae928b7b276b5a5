import type {Wording} from '../source/wording.ts'

const reasons: Readonly<Record<string, Wording>> = {
  ENOENT: {zh: '没有这个目录', en: 'no such directory'},
  ENOTDIR: {zh: '路径当中有一段不是目录', en: 'a part of the path is no directory'},
  EISDIR: {zh: '这是一个目录', en: 'it is a directory'},
  EACCES: {zh: '没有权限', en: 'permission denied'},
  EPERM: {zh: '没有权限', en: 'permission denied'},
  EBUSY: {zh: '文件正被别的程序打开，请先关闭', en: 'another program has it open; close it first'},
  EROFS: {zh: '磁盘是只读的', en: 'the disk is read-only'},
  ENOSPC: {zh: '磁盘满了', en: 'the disk is full'},
  ELOOP: {zh: '链接绕成了圈', en: 'its links go round in a circle'},
  ENAMETOOLONG: {zh: '名字太长', en: 'the name is too long'},
  pipe: {zh: '这是管道，不是普通文件', en: 'it is a pipe, no regular file'},
  socket: {zh: '这是套接字，不是普通文件', en: 'it is a socket, no regular file'},
  device: {zh: '这是设备，不是普通文件', en: 'it is a device, no regular file'}
}

/** Why a file could not be read or written; by the system's code where it has no words of ours. What is no regular file has codes of ours. */
export function fileReason(error: unknown): Wording {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? String(error)
  return reasons[code] ?? {zh: code, en: code}
}
