/** Units and nouns that number parts of a whole; all of them are listed where any are. */
export const parts =
  /^(?:个|大|项|类|种)?(?:大)?(?:部分|方面|章|类|板块|篇章|阶段|环节|步骤|层面|维度|种|领域|大类|栏目|级|要素|渠道|方式|途径|形式|原则|重点|主题|制度|机制|专栏|专区|平台|载体|措施|举措|任务|外语版|语种|关口|位一体)/
/** Things that a row beginning with 一是 goes through: 三项措施。一是…; not 公开信息27条。一是… */
export const points = /措施|举措|问题|不足|短板|做法|经验|工作|任务|建议|要求|原因/
/** Things of which there may be many more than a sentence lists. */
export const members = /^(?:家|个|项|条|件|点|名|位|门|所|支|部门)/

/** What the names of each kind of body end in. */
const bodies: readonly (readonly [noun: RegExp, name: RegExp])[] = [
  [
    /^(?:家|个)?(?:成员|责任|牵头|重点|相关|市直|县直|区直|直属)?(?:部门|单位|科室|处室|股室|机构)/,
    /(?:[局委办厅院会处科室股部所站队馆]|中心|公司|银行|集团)$/
  ],
  [/^个?(?:乡镇|镇街|镇办|街镇|镇乡|镇|乡|街道)/, /(?:镇|乡|街道|办事处)$/],
  [/^个?(?:县区|区县|县市区|区市县|县市|县|区(?!域)|市)/, /[县区市旗]$/],
  [/^个?学院/, /学院$/],
  [/^[所家]?(?:学校|中小学|中学|小学)/, /(?:学校|中学|小学|幼儿园)$/],
  [/^家?(?:企业|公司|国企)/, /(?:公司|集团|企业|厂)$/],
  [/^[个支]?(?:中队|大队|支队)/, /队$/],
  [/^个?(?:社区|村)/, /(?:社区|村)$/],
  [/^个?(?:工作组|小组|专班)/, /(?:组|专班|办公室)$/]
]

/** 各街道, 市县两级: a name that stands for several. */
const collective = /各|全|[两二三四五六七八九]级|所有|其中|除外|^(?:含|如|以)/

/** 河口镇、城关镇、白石镇 for 乡镇: every item is the name of one such body, so that the list can be counted. */
export function areNamesOf(noun: string, items: readonly string[]): boolean {
  const [, name] = bodies.find(([kind]) => kind.test(noun)) ?? []
  return name !== undefined && items.every(item => name.test(item.trim()) && !collective.test(item.trim()))
}

/** 档案馆设置查阅点: a verb within an item shows that the list is not what it seems. */
export function hasVerbWithin(items: readonly string[]): boolean {
  return items
    .slice(1)
    .some(item => /^.{2,}(?:设置|设立|开设|建立|印发|制定|召开|开展|实现|推进|完善|负责|牵头)./.test(item))
}

/** 二级市场, 三级频道: a grade, and no number of levels; two levels are 两级. */
export function isGrade(numeral: string, noun: string): boolean {
  return (
    noun.startsWith('级') &&
    (/二/.test(numeral) ||
      /^级(?:半|市场|频道|栏目|目录|指标|部门|单位|医院|响应|预算|学科|资质|标准|甲等)/.test(noun))
  )
}

/** 决策公开、执行公开、结果公开: names with one ending are a list, whatever stands before them. */
export function haveOneEnding(items: readonly string[]): boolean {
  const ending = (items[0] ?? '').trim().slice(-2)
  return items.length > 2 && items.every(item => item.trim().length > 2 && item.trim().endsWith(ending))
}
