import type {Wording} from '../source/wording.ts'

/** What the parsers of JSON (V8's) and YAML say in English, by a part of it, and the same in Chinese. */
const reasons: readonly (readonly [string, string])[] = [
  ['Missing closing', '引号没有合上'],
  ['end with a }', '缺少结尾的 }'],
  ['end with a ]', '缺少结尾的 ]'],
  ['Missing ,', '缺少逗号或冒号'],
  ['Missing space after :', '冒号后面要有空格'],
  ['Implicit', '键要写在一行里，后面跟冒号和值'],
  ['Map keys must be unique', '同一个键写了两次'],
  ['Nested mappings', '一行里有两个冒号；值里有冒号时要加引号'],
  ['Tabs are not allowed', '缩进要用空格，不能用制表符'],
  ['same column', '缩进没有对齐'],
  ['indented', '缩进不够'],
  ['Unresolved alias', '用 * 引用的名字没有定义'],
  ['multiple documents', '一份文件里只能有一份文档（--- 只能写在开头）'],
  ['Source contains', '一份文件里只能有一份文档（--- 只能写在开头）'],
  ['Invalid escape', '没有这种转义写法'],
  ['Bad escaped', '没有这种转义写法'],
  ['Plain value cannot start', '以这个符号开头的值要加引号'],
  ['Block scalar header', '| 或 > 后面不能再写别的'],
  ['Block collections', '括号里不能用缩进的写法'],
  ['Excessive alias', '引用展开后太大'],
  ['property name', '这里要有用双引号括起的键（JSON 不能有多余的逗号、单引号和注释）'],
  ['Bad control character', '引号里不能直接换行或写制表符'],
  ['Unterminated string', '引号没有合上'],
  ['Unexpected end', '内容没有写完'],
  ["Expected ','", '缺少逗号或结尾的括号'],
  ["Expected ':'", '键后面缺少冒号'],
  ['Unexpected', '这里多出了不该有的内容']
]

/** Says that a file is not what it should be, with the parser's own words. */
export function syntaxMistake(reason: string): Wording {
  const [, zh] = reasons.find(([part]) => reason.includes(part)) ?? []
  return {
    zh: `写法不对${zh ? `：${zh}` : '，读不下去'}（${reason}）`,
    en: `cannot be parsed (${reason})`
  }
}

/** The offset at which a text ceases to be JSON: V8 tells it for some faults only. */
export function jsonFault(text: string, reason: string): number {
  const told = /at position (\d{1,12})/.exec(reason)?.[1]
  if (told !== undefined) return Number(told)
  const token =
    /[ \t\r\n]+|[{}[\]:,]|"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true\b|false\b|null\b/y
  let before = ''
  for (let offset = 0; ; ) {
    token.lastIndex = offset
    const [found] = token.exec(text) ?? []
    if (found === undefined || (before === ',' && (found === '}' || found === ']'))) return offset
    if (found.trim() !== '') before = found
    offset += found.length
  }
}
