import {sourceSpan, type Tree} from '../../read/tree.ts'
import type {Phrase} from '../figure.ts'

/** A word printed twice in a row: 重点重点. */
export interface Repetition extends Phrase {
  /** 重点 */
  readonly word: string
}

/**
 * Chinese repeats on purpose more often than by mistake. What is kept silent, as data:
 *
 * - verbs and measure words that double (讨论讨论, 一项一项, 逐条逐条);
 * - two words of which one ends as the other begins (信息公开|公开栏, 县人民政府|政府信息, 依法行政|行政机关).
 */
const doublingWords = new Set(
  '研究 讨论 学习 商量 考虑 交流 了解 休息 检查 打听 沟通 比较 高兴 明白 整理 锻炼 意思 介绍 试验 体验 活动 总结 调整 收拾 安排 尝试'.split(
    ' '
  )
)

/** The end of a first word, before the repeated one: 依法|行政. Any modifier in front of it makes a compound. */
const afterCompound: Readonly<Record<string, string>> = {
  政府: '信息|网站|门户|采购|公报|办公|部门|机关|购买|投资|职能|规章|系统|服务|工作|文件|会议|数据|开放|预算|常务',
  公开: '栏|率|目录|指南|专栏|属性|方式|渠道|平台|时限|时间|形式|范围|事项|条例|电话|义务|审查|信箱|透明|公正',
  工作: '人员|组|专班|领导小组|站|室|会议|规程|机构|日|量|流程|动态|年度报告',
  服务: '中心|大厅|窗口|热线|平台|事项|指南|对象|局|站|网|指南|质量|效能|水平|能力',
  行政: '机关|复议|诉讼|许可|处罚|强制|审批|执法|机构|规范性|效能|区划|征收|事业|村|复议',
  信息: '员|化|公开|发布|科|中心|技术|网|安全|资源|处理|管理|系统|平台|报送|内容',
  管理: '局|委员会|办法|系统|平台|人员|机构|部门|处|科|所|站|制度|条例|规定|体系|水平',
  部门: '预算|决算|规章|文件|职责|领导',
  单位: '预算|决算|负责人',
  政策: '解读|文件|法规|性|咨询|措施',
  建设: '局|厅|部|工程|项目|领域|用地|规划',
  发展: '改革|局|规划|委员会|和改革',
  监督: '检查|电话|管理|局|员|保障',
  年度: '报告|工作|计划|总结|考核|预算',
  社会: '保障|保险|公众|组织|救助|信用|主义|事务',
  公共: '服务|资源|企事业|安全|卫生|管理|利益',
  法律: '法规|服务|援助|文书|顾问',
  安全: '生产|管理|监督|隐患|事故',
  文化: '旅游|和旅游|局|馆|站|体育',
  应急: '管理|预案|救援|处置|局',
  教育: '局|厅|部|教学|科|体育|系统|资源'
}

/** Endings that turn any word before them into another word: 规范|规范性, 标准|标准化, 申请|申请人, 投诉|投诉电话. */
const anyCompound =
  /^(?:局|委|厅|处|科|室|员|者|化|率|性|栏|人(?!民)|表|书|单(?!位)|量|区|法|案|站|网|馆|部|权|费|金|类|型|机关|机构|部门|中心|平台|系统|办法|条例|规定|电话|热线|委员会|领导小组|大厅|窗口)/u

/**
 * Single characters that are hardly ever doubled, with what may stand around where they are: 为了|了解, 目的|的, 市|市场.
 * All other single characters double freely (种种, 方方面面, 人人, 局|局长).
 */
const singles: Readonly<Record<string, {readonly before?: RegExp; readonly after?: RegExp}>> = {
  的: {before: /[目标中众有无]$/u, after: /^[确士]/u},
  了: {before: /[为除]$/u, after: /^[解断结却不然]/u},
  和: {after: /^[谐平睦气解美善]/u, before: /[平缓谐温总]$/u},
  与: {after: /^[会众此其]/u, before: /[参给赋授]$/u},
  是: {after: /^[非否]/u, before: /[但于可若都凡要只更还]$/u},
  在: {after: /^[线职建岗校册场编押任此于]/u, before: /[存所现潜内外旨]$/u},
  将: {after: /^[来近要军领]/u},
  对: {after: /^[象口策应外内标比照接方待话面]/u, before: /[核应面针绝反相比校]$/u},
  并: {after: /^[且入联购行发网轨]/u, before: /[合归撤]$/u},
  级: {before: /[一]$/u, after: /^[别差负把落压抓有]/u},
  县: {after: /^[城长域委政直处乡情内级属辖人公档融]/u},
  市: {after: /^[场民长区委政直域容内级属辖人公值县]/u, before: /[城都门上超]$/u},
  镇: {after: /^[长政域区级村街人]/u, before: /[城乡集]$/u},
  及: {after: /^[时其早格]/u, before: /[以涉普顾]$/u},
  或: {after: /^[者许]/u},
  我: {after: /^[县市区镇局]/u},
  们: {},
  您: {}
}

const wordPattern = /([\u3005\u3007\u3400-\u9fff]{2,6})\1/g
const singlePattern = new RegExp(`([${Object.keys(singles).join('')}])\\1`, 'g')
const markPattern = /([。，、；：！])\1|,,|;;/gu

/** Every place of the running text, headings included, where a word is printed twice without a reason in the language. */
export function findRepetitions({blocks}: Pick<Tree, 'blocks'>): Repetition[] {
  const found: Repetition[] = []
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const {passage} = block
    const {text} = passage
    const repeats = repeatsIn(text)
    if (repeats === 'none') continue
    const add = (start: number, length: number, word: string) =>
      found.push({
        span: sourceSpan(passage, start, start + length),
        text: text.slice(start, start + length),
        word
      })
    for (const {index, 0: whole, 1: word = ''} of repeats === 'words' ? text.matchAll(wordPattern) : []) {
      if (!isWantedAnywhere(text, index, word.length)) add(index, whole.length, word)
    }
    for (const {index, 0: whole, 1: word = ''} of text.matchAll(singlePattern)) {
      const around = singles[word]
      if (!around || around.before?.test(text.slice(Math.max(0, index - 1), index))) continue
      if (around.after?.test(text.slice(index + whole.length))) continue
      add(index, whole.length, word)
    }
    for (const {index, 0: whole} of text.matchAll(markPattern)) add(index, whole.length, whole.slice(0, 1))
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** Spaces, figures and letters stand twice in a row everywhere; of what stands before it, the comma and semicolon count. */
const ideographicSpace = 0x3000

/**
 * Whether one character or mark stands twice in a row, or two to six of them do: for each of these distances it counts how
 * many characters on end are those that stand so far back. Hardly any paragraph has a repeat, and the expressions take
 * three times as long to say.
 */
function repeatsIn(text: string): 'none' | 'characters' | 'words' {
  let hasDouble = false
  let [one, two, three, four, five, six] = [-1, -1, -1, -1, -1, -1]
  let [run2, run3, run4, run5, run6] = [0, 0, 0, 0, 0]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    run2 = unit === two ? run2 + 1 : 0
    run3 = unit === three ? run3 + 1 : 0
    run4 = unit === four ? run4 + 1 : 0
    run5 = unit === five ? run5 + 1 : 0
    run6 = unit === six ? run6 + 1 : 0
    if (run2 === 2 || run3 === 3 || run4 === 4 || run5 === 5 || run6 === 6) return 'words'
    if (unit === one && (unit > ideographicSpace || unit === 0x2c || unit === 0x3b)) hasDouble = true
    six = five
    five = four
    four = three
    three = two
    two = one
    one = unit
  }
  return hasDouble ? 'characters' : 'none'
}

/**
 * 政务服务服务中心 repeats 务服 as well as 服务: it is fine when one of the readings is.
 *
 * //   政务服务服务中心
 * //     ^^^^ 务服|务服   ^^^^ 服务|服务 one further
 */
function isWantedAnywhere(text: string, start: number, length: number): boolean {
  for (let from = start; from === start || text[from + 2 * length - 1] === text[from + length - 1]; from++) {
    const end = from + 2 * length
    if (end > text.length || from - start >= length) return false
    if (
      isWanted(
        text.slice(from, from + length),
        text.slice(Math.max(0, from - 1), from),
        text.slice(end, end + 8)
      )
    )
      return true
  }
  return false
}

const endsInHan = /[\u3005\u3007\u3400-\u9fff]$/

/** Whether the language wants the word twice. */
function isWanted(word: string, before: string, after: string): boolean {
  // 哈哈哈哈, 级级级级: one character over and over is not two words.
  if (new Set(word).size === 1 || doublingWords.has(word)) return true
  // 一项一项, 逐年逐年, 一步一步
  if (/^[一逐每半]/u.test(word) && word.length === 2) return true
  const isCompound = endsInHan.test(before)
  if (!isCompound) return false
  const last = word.slice(-2)
  const continues = afterCompound[last]
  return (
    anyCompound.test(after) || (continues !== undefined && new RegExp(`^(?:${continues})`, 'u').test(after))
  )
}
