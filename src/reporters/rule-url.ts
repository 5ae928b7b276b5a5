/** Where a rule's page stands for all to read. */
export function ruleUrl(id: string): string {
  return `https://github.com/reportlint/reportlint/blob/main/docs/rules/${id}.md`
}
