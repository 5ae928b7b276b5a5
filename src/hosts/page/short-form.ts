/** 政府信息公开工作年度报告（2021年格式）: that it is a report on this is known, and which of its forms is what matters. */
export function shortForm(title: string): string {
  return title.replace(/^.{0,80}[（(](.{1,40})[)）]$/u, '$1')
}
