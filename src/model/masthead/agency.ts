/** What kind of agency a name is, where the name tells. */
export type AgencyKind = 'government' | 'department' | 'township'

/** Null for offices, administrations of zones and all that can be one or the other. */
export function agencyKind(name: string): AgencyKind | null {
  const text = name.replace(/\s/g, '')
  if (/(?:[镇乡]|街道|街道办事处|[镇乡]人民政府|[镇乡]政府)$/u.test(text)) return 'township'
  if (/(?:人民政府|[省市县区州旗]政府)$/u.test(text)) return 'government'
  if (/(?<![小园新社景校院发])区$|[省市县州盟旗]$/u.test(text)) return 'government'
  if (/(?:局|厅|(?<!(?<!监督)管理)委员会|[改建健教经科工农商]委)$/u.test(text)) return 'department'
  return null
}
