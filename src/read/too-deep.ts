import {ReadError} from './read-error.ts'

/** Tags, quotations or lists in each other beyond reason. */
export function tooDeep(limit: number | null): ReadError {
  const depth =
    limit === null ? {zh: '太深', en: 'too deep'} : {zh: `超过 ${limit} 层`, en: `more than ${limit} deep`}
  return new ReadError('beyond-limits', {
    zh: `标签、引用或列表的嵌套${depth.zh}，不像是一份报告，未予检查`,
    en: `tags, quotations or lists are nested ${depth.en}; the file was not checked`
  })
}
