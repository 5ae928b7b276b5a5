import type {Notice} from './tree.ts'

/** What a person struck out is deleted in every format; a draft that holds some is told once. */
export function struckText(count: number): Notice {
  return {
    code: 'struck-text',
    wording: {
      zh: `文中有 ${count} 处带删除线的文字，按已删除处理；发布前请真正删去，或取消删除线`,
      en: `${count} passages are struck through and were taken as deleted; delete them or take the line away before publication`
    }
  }
}
