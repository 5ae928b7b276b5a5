/**
 * Words around a quantity that say nothing about which part of it is meant. What is left of a sentence without them may
 * narrow it.
 */
const fillers =
  /20\d\d ?年度?|(?:通过|以|经)?(?:多种|各种|各类|多个|不同|多)(?:渠道|方式|形式|途径|平台)|政府信息依申请公开|依申请公开|(?:政府|政务)?信息公开|政务公开|(?:政府|政务)信息|政府|公民|法人|(?:其他|其它)?组织|自然人|人民群众|群众|社会|公众|企业|个人|各界|当事人|申请人|申请|提出|提交|递交|提起|要求|获取|查阅|公开|信息|事项|案件|案|继续|办理|行政|工作|各[类种项]|数量|总[量数计]|件数|数|共[计有]?|合计|累计|总共|一共|为|是|有|计|达到?|的|了|和|或者?|及|以及|与|并|在|于|中|已|均|也|则|还|就|对|其|该|内|书面|正式|依法|按照?规定|规定|本机关|本单位|相关|有关|等?原因|因|被|由|引起|引发|产生|而|我?[本全当今我]年?度?内?|年度?|度|[新件个例条、,: .()“”"-]/g

/** What is left when everything is gone that does not narrow. */
export function residue(text: string): string {
  return text.replace(fillers, '')
}

/** Words that make a part of a quantity: a channel, a kind, a moment. */
const narrowing =
  /通过|线上|线下|网[上络]|互联网|电子邮件|邮[寄件箱]|信函|信件|传真|当面|现场|窗口|平台|电话|来信|来访|涉及|关于|方面|领域|重复|撤[回销诉]|逾期|按时|按期|延期|延长|超期|补正|转[送办]|季度|月份|半年|同比|首次|作为|为被告|为复议机关|公报|微信|微博|公众号|其他方式|[一二三四五六七八九十]月|\d月(?!\d)|(?<!各)类/

export function narrows(text: string): boolean {
  if (!narrowing.test(text)) return false
  return narrowing.test(
    text.replace(/(?:通过|以|经)?(?:多种|各种|各类|多个|不同|多)(?:渠道|方式|形式|途径|平台)/g, '')
  )
}

/** Words of another or a wider population than the agency itself. */
const elsewhere =
  /代表|全[市区县省州旗](?!政府)|全系统|各(?:单位|部门|镇|乡|街道|县|区|市|科室|股室)|所属|下属|下级|直属|[局厅委]属|[局厅委]机关|兄弟|上级|省级|市级|[省市区县](?:人民)?政府(?!信息|网|门户|公报|办|政务|部门)|本级/

export function speaksOfOthers(text: string, agency: string | null): boolean {
  const own = agency ? text.replaceAll(agency, '') : text
  if (!elsewhere.test(own)) return false
  const level = levelOf(agency)
  if (level === undefined) return true
  // A government calls itself 区政府 and reports for 全区; for a department that is somebody else.
  const words = own.replace(/[省市区县](?:人民)?政府/g, '')
  return elsewhere.test(
    words.replaceAll(`全${level}`, '').replace(/各(?:单位|部门|镇|乡|街道|县|区|市)/g, '')
  )
}

/** The level of a government that reports for more than itself: 区 of 湖东区人民政府. */
function levelOf(agency: string | null): string | undefined {
  return agency ? /([省市区县州盟旗])(?:人民)?政府$/.exec(agency)?.[1] : undefined
}

const organs = /政府办|部门|街道|乡镇|(?<!城)镇|[局委厅]|单位|向[^,。]{1,12}提出/
const together = /政府(?:及|和|与|、)|各级|各.{0,4}(?:单位|部门|街道|乡镇)|全[省市区县州盟旗]/

/** 区政府办公室受理112件, 街道收到83件: to a government that reports for all of them, a part of the whole. */
export function speaksOfOrgans(words: string, agency: string | null): boolean {
  if (levelOf(agency) === undefined || !organs.test(words)) return false
  return organs.test(agency ? words.replaceAll(agency, '') : words) && !together.test(words)
}

/** 2家单位未收到申请: says nothing of the others. */
export function countsBodies(words: string): boolean {
  return /[\d一二两三四五六七八九十](?:余|多)?(?:家|个)(?:区|市|县|直|属|级)?(?:单位|部门|街道|乡镇|镇|乡|村|社区|科室|机构|学校)/.test(
    words
  )
}

const persons = /公民|自然人|个人/
const bodies = /法人|企业|(?:其他|其它|社会|公益|公益性)组织|(?:科研|服务)机构/

/** 法人或其他组织提出的申请: of some of those who may ask, where 公民、法人和其他组织 are all of them. */
export function ofSomeApplicants(words: string): boolean {
  return persons.test(words) !== bodies.test(words)
}

const cumulative = /历年|以来|建[站制局]以|历史累计/
const present = /本年|全年|当年|今年|年度|年内/
const past = /上年|上一年|去年|前年|往年/
const carried = /结转|遗留|转入|转来/

/** What any of them needs. */
const ofTime = /年|以|累计/

/** What is carried from 2022 into 2023 into 2024 is, to a report on 2023, carried from last year into the next. */
export function sayYears(words: string, year: number | null): string {
  if (year === null || !carried.test(words)) return words
  return words
    .replace(yearBefore, (printed, named) => (Number(named) === year - 1 ? '上年' : printed))
    .replace(yearAfter, (printed, named) => (Number(named) === year + 1 ? '下年' : printed))
}

const yearBefore = /(?<!\d)(\d{4}) ?年度?(?:底|末)?(?=[^,;。\d]{0,4}(?:结转|遗留|转入|转来))/g
const yearAfter = /(?<=结转(?:到|至|入)?) ?(\d{4}) ?年度?/g

/** The period that words set a number in, or null where they set none. */
export function periodOf(words: string, year: number | null): 'year' | 'past' | 'cumulative' | null {
  if (!ofTime.test(words)) return null
  if (past.test(words) && !carried.test(words)) return 'past'
  if (cumulative.test(words)) {
    // 对2008年以来的文件开展清理，全年制发6件，废止3件
    const since = words.lastIndexOf('以来')
    return since >= 0 && /全年|本年|年内/.test(words.slice(since)) ? 'year' : 'cumulative'
  }
  const years = words.replace(/《[^》]{0,100}》|〔[^〕]{0,8}〕/g, '').match(/(?<!\d)(?:19|20)\d\d(?= ?年)/g)
  const last = years?.at(-1)
  if (last && year !== null) {
    if (/截[至止]/.test(words) && /累计/.test(words) && !present.test(words.replace(/20\d\d年度?/g, ''))) {
      return 'cumulative'
    }
    return Number(last) === year ? 'year' : 'past'
  }
  return present.test(words) ? 'year' : null
}
