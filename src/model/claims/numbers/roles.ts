import type {Quantity} from './quantity.ts'

/** 比上年增加20条, 同比减少3件: a difference, never a total or a part. */
const change =
  /(?:同比|环比|比|较)[^,;。]{0,20}(?:增|减|升|降|多|少|提高|下滑|回落)|(?:增加|减少|增长|下降|上升|提高|降低|提升|下滑|多出|净增)(?:了|约|近|为|达)?$/

/** Another year's figure. 上年结转 is this year's business. */
const past =
  /(?:上年|上一年|去年|前年|往年|上年度|上一年度|历年)(?!度?(?:结转|遗留|转入|转来|接转|未办结|未办|末|底))/

const other = /其他|其它|其余|剩余|余下|\b(?:other|remaining|rest)\b/

/** What says that parts follow, beside 其中. */
export const includes =
  /(?<!不)(?:[,(]即(?!将|可|时|使)|包括|包含|涵盖|涵括|囊括|分为|来自|含(?![义量金糊蓄])|\b(?:comprising|consisting)\b)/

/** Words of all that came in: handled, answered, done. */
export const restates = /办结|答复|办理|处理|回复|受理|收到|审结|[共均]|全部/

const allTold =
  /(?:合计|共计|总计|总共|一共|累计|总数|总量|总件数|(?<![公中])共(?![享同用青建和性识振济存赢治鸣管])(?:有|计)?|\b[Tt]otal\b|altogether)/

const strongAllTold = /^(?:以上|上述|前述)?(?:各[项类种]|所有)?[^,]{0,6}(?:合计|共计|总计|总共|一共|总数)/

const picked =
  /被(?!申请|投诉|举报|诉|起诉|依法|纠|撤|维持|驳|确认|责令|判)|获(?!取|得)|(?:[省市县厅]|媒体|国家|中央|上级)[^,、]{0,6}(?:采用|采纳|转载|录用)/

const openList =
  /主要(?!负责|领导)(?:包括|包含|涉及|有|为|是|集中)?|例如|譬如|诸如|特别是|尤其|重点(?:是|包括|有)|突出/

const additional = /^[ ]{0,2}(?:另|此外|同时|并(?!案|联)|还(?!款)|且|除此|与此同时|均|都|全部|已全部)/

const carried = /结转|上年|转入|转来|遗留|往年|去年/

export function isPercentage({mention}: Pick<Quantity, 'mention'>): boolean {
  return mention.kind === 'percentage'
}

/** What every difference has, and few other labels. */
const mayChange = /[增减升降多少高滑落]/

export function isChange({label}: Pick<Quantity, 'label'>): boolean {
  return mayChange.test(label) && change.test(label)
}

/** Whether the number speaks of another year, going by its own words. */
export function isPast({label}: Quantity, year: number | null): boolean {
  if (past.test(label)) return true
  if (year === null) return false
  const named = /(?<!\d)(20\d\d) ?年/.exec(label)
  return named !== null && Number(named[1]) !== year
}

const durations = new Set(
  '年 天 周 月 个月 小时 分钟 工作日 个工作日 岁 点 级 届 倍 百分点 个百分点 季度'.split(' ')
)

/** 年, 天 and the like measure time and are no part of a number of things. */
function isDuration({mention}: Pick<Quantity, 'mention'>): boolean {
  return mention.unit !== null && durations.has(mention.unit)
}

/** Whether a number with its label can take part in an addition at all. */
export function canBeAdded(quantity: Pick<Quantity, 'mention' | 'label'>): boolean {
  return !isPercentage(quantity) && !isChange(quantity) && !isDuration(quantity)
}

export function isAmount(quantity: Quantity): boolean {
  return quantity.isAmount
}

/** 其余2件结转下年: what is left may be the rest of these parts, or of a number before them. */
export function isRest({label}: Quantity): boolean {
  return /^(?:其余|剩余|余下|尚有|还有)/.test(label)
}

export function isOther({label}: Quantity): boolean {
  return other.test(label)
}

export function isAllTold({label}: Quantity): boolean {
  return allTold.test(label)
}

/** 合计8条, 共75件, 以上共计…: a total of what stands before it, because it names nothing new itself. */
export function totalsUp({label}: Quantity): 'strong' | 'weak' | null {
  const words = label.replace(/[ 了为是达]/g, '')
  if (strongAllTold.test(words) && words.length <= 8) return 'strong'
  return /^(?:以上|上述|全年|总|本年)?(?:各[项类])?(?:共|累计|计|总计|合计)$/.test(words) ? 'weak' : null
}

/** 其中被省级媒体采用3篇: some of the whole, picked by what became of them, beside any other division. */
export function isPicked({label}: Quantity): boolean {
  return picked.test(label)
}

/** 等 right after the number leaves the list open. */
export function leavesOpen({tail}: Quantity): boolean {
  return /^[^、,。;]{0,6}等/.test(tail)
}

export function announcesSelection(gap: string): boolean {
  return openList.test(gap)
}

/** 同时, 此外 at the head of a sentence: it goes on with the list of the one before. */
export function continues({gap}: Quantity): boolean {
  const sentence = gap.slice(Math.max(gap.lastIndexOf('。'), gap.lastIndexOf('\n')) + 1)
  return /^[ ]{0,2}(?:同时|另|此外|其他|其它|其余|还|并|与此同时|除此)/.test(sentence)
}

/** 分为, 由…组成: the words say that nothing is left out. */
export function saysAll(opening: string): boolean {
  return /分为|分成|分别|组成|包括以下|comprising|consisting/.test(
    opening.slice(opening.lastIndexOf('。') + 1)
  )
}

/** 另, 同时, 此外: what follows stands beside the list before it. */
export function isAdditional({label}: Quantity): boolean {
  return additional.test(label)
}

/** 自然人26件，法人5件，涉及征地的11件: says of some of them what they are about. */
export function cutsAcross({label, link}: Quantity): boolean {
  return link >= 2 && /^(?:涉及|涉|含|属于|针对)/.test(label)
}

export function isCarriedIn({label}: Quantity): boolean {
  return carried.test(label)
}

/** Pairs of words that together leave nothing out. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/线上|网上|网络/, /线下|窗口|书面|现场|当面/],
  [/自然人|个人|公民/, /法人|单位|组织|企业/],
  [/按时|按期|限期内|期限内/, /延期|逾期|超期/],
  [/主动公开/, /依申请公开/],
  [/专职/, /兼职/],
  [/男/, /女/],
  [/已办结|办结|已整改|整改到位|已解决|已完成/, /未办结|在办|结转|尚在|正在/],
  [/新增|新制定|新建/, /原有|修订|存量/],
  [/上半年/, /下半年/],
  [/原创/, /转载|转发/],
  [/初访|初信|首次/, /重访|重复|再次/],
  [/城市|城镇/, /农村|乡村/],
  [/主办/, /会办|协办|分办/],
  [/简易程序/, /普通程序|一般程序/],
  [/成人/, /少儿|儿童/],
  [/现场|当场|当即/, /会后|事后|限期/],
  [/保留/, /关停|停用|注销|撤销/],
  [/全社会/, /特定群体/],
  [/本级|市级|机关/, /下级|县级|区县|基层|直属/],
  [/[镇乡]级|街道/, /村级|社区/]
]

export function areOpposites(a: Quantity, b: Quantity): boolean {
  if (denies(a, b) || denies(b, a)) return true
  return opposites.some(
    ([one, two]) => (one.test(a.label) && two.test(b.label)) || (two.test(a.label) && one.test(b.label))
  )
}

const denied = /(?:尚未|暂未|不予|未予|不宜|无需|暂不|[不未非])([\u4e00-\u9fff]{2})/

/** 立案31件、未立案7件: the one is what the other is not. Between 予以公开 and 不予公开 a request has other ends. */
function denies({label: one}: Quantity, {label: other}: Quantity): boolean {
  const [phrase, done] = denied.exec(other) ?? []
  if (phrase === undefined || done === undefined || done === '公开') return false
  const at = one.lastIndexOf(done)
  return at >= 0 && !/[不未非予宜]$/.test(one.slice(0, at))
}

/** 36 were granted: says what became of so many of those just counted. */
export function tellsOutcome({tail}: Quantity): boolean {
  return /^ ?(?:were|was) [a-z]/.test(tail)
}

/** Of the 71 cases …: what follows in the sentence is some of these. */
export function isNamedWhole({label}: Quantity): boolean {
  return /\b(?:Of|of) (?:the|these|those|all|its|our)$/.test(label)
}
