import {sourceSpan, type Tree} from '../../read/tree.ts'
import {han} from '../../source/han.ts'
import type {Phrase} from '../figure.ts'
import {foldedParagraphs} from './folded-paragraphs.ts'
import {sentenceStart} from './mentions.ts'

/** Something that tells who a private person is. */
export interface PersonalDetail extends Phrase {
  readonly kind: 'name' | 'identity-number' | 'mobile-number' | 'mail-address'
  /** The words that make the person an applicant or the like; empty where none stand near. */
  readonly role: string
}

/** The hundred and fifty most frequent surnames, and those of two characters. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤肖阮欧温柯庄翁詹晏蓝涂游卓'
const name = `(?:(?:欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容)|[${surnames}])[${han}]{1,2}`

/** 李建国、王芳等 */
const moreNames = `(?:[、和及]${name}){0,5}`

/** Words that begin like a name and are none: 申请人高度关注, 申请人何时提出, 收到任何申请. */
const commonWords = new Set(
  '高中 任何 任意 任务 任性 高度 高效 高频 高龄 高兴 高额 高校 高速 高级 高新 高层 严格 严重 严正 严禁 何时 何种 何人 何地 方便 方式 方面 方案 方能 方可 方才 范围 范本 范例 程序 程度 许可 许多 许久 黄页 黄金 周边 周围 周期 周密 周全 周日 周末 陆续 陆地 万元 万余 万人 石材 江河 江北 江南 江东 江西 江苏 金额 金融 金钱 白天 白云 龙头 武汉 毛巾 钱款 钱财 温州 温馨 游客 游览 黎明 顾客 顾问 贺信 史料 史上 余额 余件 余下 叶片 胡同 田地 田间 林地 林业 林权 林场 马上 张贴 张榜 陈述 陈情 谢绝 谢意 罗列 唐山 许昌 韩国 杜绝 苏州 沈阳 夏季 庄稼 付费 付款 付清 郑重 郑州 孔雀 汤料 欧洲 姜堰 宋代 梁山 常德'.split(
    ' '
  )
)

/** An adverb or a preposition after a surname's character: 曾多次, 方可, 付后. No given name begins so. */
const noGivenName =
  /^.[两几次经已被就先再又均都也还仅只不没未应可能会要将把对从到向后前内时日月年多数]|^曾[一二三四五六七八九十在]/u

const strongRole = '(?:复议|行政复议)?(?:申请人|举报人|投诉人|信访人|来访人|来信人|起诉人|原告|上访人)'
const weakRole = '(?:工作人员|员工|职工|市民|村民|居民|网民|公民|群众|业主|学生|教师|农民|退休人员|当事人)'
const act =
  '(?:书面|当面|网上|在线|邮寄|递交|来信|来函|先后|多次)?(?:提出|提交|递交|邮寄|寄来|申请|要求|反映|举报|投诉|起诉|来信|来函)'
const object =
  '(?:政府信息|政务信息|信息公开|政务公开|公开|申请|举报|投诉|来信|来函|信函|信访|书面|行政复议|诉讼)'

/** What stands before an applicant's name: the end of a role, or of a receipt. */
const leadToName =
  /(?:(?:申请|举报|投诉|信访|来访|来信|起诉|上访|当事|自然)人|原告|人员|员工|职工|[市村居网公农]民|群众|业主|学生|教师|收到|受理|接到)/g

/** What may stand between the role and the name. */
const filling = '(: 姓名为是'
const longestFilling = 6

const surnameStarts = new Set(`${surnames}欧上司诸东皇尉公慕`)

/** Whether something that may be a surname stands where a name would; else none of the contexts below is in the text. */
function mayNamePerson(text: string): boolean {
  for (const {0: lead, index} of text.matchAll(leadToName)) {
    const behind = index + lead.length
    let at = behind
    while (at - behind < longestFilling && filling.includes(text.charAt(at) || '。')) at++
    if (surnameStarts.has(text.charAt(at))) return true
  }
  return text.includes('诉') && mayBePlaintiff.test(text)
}

const mayBePlaintiff = new RegExp(`(?:^|[\\n。,;:、就])${name}诉(?![求讼说请苦])`, 'u')

/** What stands before and after a name where it is an applicant's. The name is group 2 and the role group 1. */
const contexts: readonly RegExp[] = [
  // 申请人黄某某： 申请人李建国提出… · 申请人(李建国)
  new RegExp(
    `(${strongRole})[(:]? ?(?:姓名|为|是)?[:]? ?(${name})(?=(?:先生|女士|同志)?(?:${act}|的?${object}|等|不服|诉|[,。;、)(]|向(?:我|本|县|市|区|省|国)|通过(?:网|信|邮|书|当)))`,
    'gu'
  ),
  // 收到某公司工作人员黄建国的信息公开申请 · 答复市民李建国提出的申请
  new RegExp(
    `((?:收到|受理|接到|接收|答复|回复|办理|接待)[^。;,]{0,30}?${weakRole}) ?(${name})(?=${moreNames}(?:先生|女士|同志)?(?:等[^,。;]{0,4})?(?:${act}|的[^,。;]{0,8}${object}))`,
    'gu'
  ),
  // 市民张志强来信反映…
  new RegExp(
    `(?<=^|[。;,:、])(${weakRole}) ?(${name})(?=(?:先生|女士|同志)?(?:等\\d{1,3}人)?(?:来信|来函|来电|来访|反映|投诉|举报))`,
    'gu'
  ),
  // 收到李建国提出的申请 · 收到李建国关于…的申请
  new RegExp(
    `((?:收到|受理|接到)(?:自然人|公民)?) ?(${name})(?=${moreNames}(?:先生|女士|同志)?(?:等\\d{1,3}人)?(?:${act}|的[^,。;]{0,8}${object}|关于[^,。;]{0,30}${object}))`,
    'gu'
  ),
  // 李建国诉我局政府信息公开案
  new RegExp(`(?<=^|[。,;:、就])()(${name})诉(?![求讼说请苦])(?=[^,。;]{1,30}(?:案|信息公开))`, 'gu')
]

/** The others of 李建国、王芳提出…, behind the first. */
const nextName = new RegExp(`^[、和及](${name})(?=[、和及,。;]|等|(?:先生|女士|同志)?(?:${act}|诉))`, 'u')

/** A mobile number at least. */
const longNumber = /\d{11}/

const mailAddress = /(?<![\w.-])[\w.-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,3}/g

/** A number in such a neighbourhood is the office's own. */
const officeContact =
  /(?:联系|咨询|监督|办公|服务|值班|热线|办公室|传真|受理|举报|投诉|拨打|致电)[^。;]{0,12}(?:电话|手机|方式|热线)?[^。;]{0,6}$/u

/** 申请人的邮箱, but not the one to which applicants may write. */
const ownMail = new RegExp(`(${strongRole})(?:的|本人|电子){0,2}(?:邮箱|邮件地址)(?:为|是|:)? ?$`, 'u')
const invitation = /[可请]|如需|如有|拨打|致电|通过/u
const privateContext = new RegExp(`${strongRole}|${weakRole}|身份证|住址|家住`, 'u')

/** How far before a number its owner is looked for. */
const contextLength = 40

/** Names of applicants, identity numbers and mobile numbers; never the office's own contacts. */
export function findPersonalDetails({blocks}: Pick<Tree, 'blocks'>): PersonalDetail[] {
  const found: PersonalDetail[] = []
  const whole = foldedParagraphs(blocks)
  const mayHaveContact = (text: string) => longNumber.test(text) || text.includes('@')
  if (!mayNamePerson(whole) && !mayHaveContact(whole)) return found
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue
    const {passage} = block
    const text = passage.folded
    const hasContact = mayHaveContact(text)
    const isSuspect = mayNamePerson(text)
    if (!hasContact && !isSuspect) continue
    const known = new Set<number>()
    const add = (start: number, length: number, kind: PersonalDetail['kind'], role: string) => {
      if (known.has(start)) return
      known.add(start)
      const span = sourceSpan(passage, start, start + length)
      found.push({span, text: passage.text.slice(start, start + length), kind, role})
    }
    for (const pattern of isSuspect ? contexts : []) {
      for (const match of text.matchAll(pattern)) {
        const [whole, role = '', person = ''] = match
        if (isCommon(person)) continue
        let start = match.index + whole.lastIndexOf(person)
        add(start, person.length, 'name', role)
        start += person.length
        for (let next = nextName.exec(text.slice(start)); next; next = nextName.exec(text.slice(start))) {
          const other = next[1] ?? ''
          if (isCommon(other)) break
          add(start + 1, other.length, 'name', role)
          start += next[0].length
        }
      }
    }
    if (!hasContact) continue
    for (const match of text.matchAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g)) {
      const named = /身份证[^。;，,]{0,8}$/u.test(text.slice(Math.max(0, match.index - 14), match.index))
      if (named || isIdentityNumber(match[0])) add(match.index, match[0].length, 'identity-number', '')
    }
    for (const match of text.matchAll(mailAddress)) {
      const role = ownMail.exec(sentenceBefore(text, match.index))?.[1]
      if (role) add(match.index, match[0].length, 'mail-address', role)
    }
    for (const match of text.matchAll(/(?<![\d-])1[3-9]\d{9}(?!\d)/g)) {
      const sentence = sentenceBefore(text, match.index)
      const owner = privateContext.exec(sentence)
      // 申请人可拨打…: what applicants are told is the office's own.
      const role = owner && !invitation.test(sentence.slice(owner.index + owner[0].length)) ? owner[0] : ''
      if (role !== '' || !officeContact.test(sentence))
        add(match.index, match[0].length, 'mobile-number', role)
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** The sentence as far as an offset, no further back than a contact's owner is looked for. */
function sentenceBefore(text: string, offset: number): string {
  return text.slice(sentenceStart(text, offset, contextLength), offset)
}

/** 某 and × mask a name; many words begin with the character of a surname. */
function isCommon(person: string): boolean {
  if (/[某×*Xx]/u.test(person)) return true
  if (commonWords.has(person) || commonWords.has(person.slice(0, 2)) || noGivenName.test(person)) return true
  return /[的了在等为是于和与及以有无提需]|(?:女士|先生)$/u.test(person.slice(1))
}

/** Eighteen characters with a date of birth inside and the check digit of GB 11643. */
function isIdentityNumber(text: string): boolean {
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number)
  if (!year || year < 1900 || year > 2100 || !month || month > 12 || !day || day > 31) return false
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase()
}
