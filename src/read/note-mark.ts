const mark = /^[\s\d*＊†‡※①-⑳注［］[\]（）()【】〔〕,，、-]{1,12}$/

/** Whether raised text is the mark of a note, which is printed behind a number and no part of it: 12^1, 12^[1], 12^①. */
export function isNoteMark(text: string): boolean {
  return text.length <= 12 && mark.test(text)
}
