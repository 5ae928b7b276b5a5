import {
  defineRule,
  type Finding,
  findNameConflicts,
  findOwnNameConflicts,
  type NameConflict,
  type Report
} from '#rule'
import {names} from '../language/zh/names.ts'

interface Found extends Finding {
  readonly kind: NameConflict['kind']
  readonly own: string
}

export default defineRule<unknown, Found>({
  id: 'inconsistent-name',
  severity: 'warning',
  title: {zh: '机关名称前后不一', en: 'the agency under another name'},
  why: {
    zh: '标题是一个机关，正文、落款却用旧名、别的机关或别处的地名，多半是套用了旧稿或他人的稿子。',
    en: 'Where the title names one agency and the text another, an old one or one of another place, the text was mostly taken from another report.'
  },
  remedy: {zh: '统一用现在的机关全称或规范简称。', en: 'Use the agency’s present name throughout.'},

  *check(report) {
    const {agency} = report
    if (!agency) return
    for (const conflict of conflictsIn(report, agency.text)) {
      const isSlight = conflict.kind === 'short-name' || conflict.kind === 'pronoun'
      yield {
        at: conflict,
        because: [agency],
        kind: conflict.kind,
        own: agency.text,
        expected: nameless.has(conflict.kind) ? null : agency.text,
        ...(isSlight ? {severity: 'note'} : {})
      }
    }
  },

  message: {
    zh: ({at, kind, own}) =>
      ({
        'other-name': `本机关是“${own}”，这里写作“${at.text}”，疑为旧名或他机关名称`,
        'other-place': `本机关是“${own}”，这里写作“${at.text}”，地名不符，疑照抄他处文本`,
        'other-region': `本机关是“${own}”，这里却在“${at.text}”的领导下，地名不符，疑照抄他处文本`,
        signature: `标题机关是“${own}”，落款是“${at.text}”，请核对`,
        misprint: `本机关是“${own}”，这里写作“${at.text}”，疑有错字`,
        pronoun: `本机关是“${own}”，这里自称“${at.text}”，请核对是否照抄他机关文本`,
        'foreign-pronoun': `本机关是“${own}”，这里自称“${at.text}”，疑照抄他机关文本`,
        'short-name': `标题机关是“${own}”，这里写作“${at.text}”，建议统一`
      })[kind],
    en: ({at, kind, own}) =>
      ({
        'other-name': `the agency is “${own}”; here it is called “${at.text}”, perhaps an old name or another agency’s`,
        'other-place': `the agency is “${own}”; here “${at.text}” is of another place`,
        'other-region': `the agency is “${own}”; here “${at.text}” leads it, which is another place`,
        signature: `the title names “${own}”, and “${at.text}” signs`,
        misprint: `the agency is “${own}”; “${at.text}” seems misspelt`,
        pronoun: `the agency is “${own}”; here it calls itself “${at.text}”`,
        'foreign-pronoun': `the agency is “${own}”; here it calls itself “${at.text}”, as another kind does`,
        'short-name': `the title names “${own}”; here it is “${at.text}”: use one name`
      })[kind]
  },

  corrects: true,

  examples: [
    {
      draft:
        '# 望潮市澄湾区农业农村局2024年政府信息公开工作年度报告\n\n按照要求，由澄湾区农业农村局办公室汇总数据，请与澄湾区农业农村局联系，另据澄湾区农业农村局政府信息公开工作情况通报。',
      finds: []
    },
    {
      draft:
        '# 青江市云岭县城市管理局2023年政府信息公开工作年度报告\n\n本报告由云岭县城市管理局编制。我局认真贯彻落实条例，加强云岭县城市管理局政府信息公开制度建设，配合云岭县教育局、青江市城市管理局工作。\n\n云岭县城管局\n\n2024年1月5日',
      finds: []
    },
    {
      draft:
        '# 青江市云岭县城市管理局2023年政府信息公开工作年度报告\n\n今年以来主要亮点是进一步加强了云岭县市容管理局政府信息公开建设。',
      finds: ['3:16-3:24 云岭县市容管理局']
    },
    {
      draft: '# 云岭县教育局2023年政府信息公开工作年度报告\n\n本报告由云岭县财政局编制。',
      finds: ['3:5-3:11 云岭县财政局']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n青峰县教育局\n\n2024年1月5日',
      finds: ['5:1-5:7 青峰县教育局']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n按规定编制，青峰县教育局政府信息公开工作情况如下。',
      finds: ['3:7-3:13 青峰县教育局']
    },
    {
      draft:
        '# 云岭县发展和改革局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县发改局\n\n2024年1月5日',
      finds: []
    },
    {
      draft:
        '# 云岭县人民政府2023年政府信息公开工作年度报告\n\n一年来，我县认真贯彻落实条例，云岭县教育局政府信息公开工作情况良好。\n\n云岭县人民政府办公室\n\n2024年1月5日',
      finds: []
    },
    {
      draft:
        '# 青江市云岭县2023年政府信息公开工作年度报告\n\n一年来，我县认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县政务公开办公室\n\n2024年1月5日',
      finds: []
    },
    {
      draft:
        '# 西山镇2023年政府信息公开工作年度报告\n\n我镇认真贯彻落实条例，配合县局工作。我局主动公开信息12条。',
      finds: ['3:19-3:21 我局']
    },
    {
      draft:
        '# 西山镇2023年政府信息公开工作年度报告\n\n我镇认真落实我县部署，我委托专业机构开展评估，我国经济向好。',
      finds: []
    },
    {
      draft:
        '# 青江市行政服务中心管委会\n\n2023年政府信息公开工作年度报告\n\n现公布青江市行政服务中心政府信息公开工作报告。',
      finds: ['5:4-5:13 青江市行政服务中心']
    },
    {
      draft:
        '# 云岭县应急管理局2023年政府信息公开工作年度报告\n\n现将青峰县应急管理局2023年情况报告如下，请与云岭县安全生产监督管理局办公室联系。\n\n2023年，县安全生产监督管理局认真落实条例。',
      finds: [
        '3:3-3:11 青峰县应急管理局',
        '3:25-3:37 云岭县安全生产监督管理局',
        '5:7-5:17 县安全生产监督管理局'
      ]
    },
    {
      draft:
        '# 云岭县应急管理局2023年政府信息公开工作年度报告\n\n现将我局2023年情况报告如下，请与县应急管理局办公室、云岭县人民政府办公室联系。2023年，县局认真落实条例，与县教育局协作。',
      finds: []
    },
    {
      draft:
        '# 青江市水务局2023年政府信息公开工作年度报告\n\n我局整合原青江市河道管理局政府信息公开目录，使用由青江市司法局编制的教材，云岭县水务局、澄湾区水务局政府信息公开工作情况良好。2023年市财政局按照要求拨付经费。2023年，青江市财政局认真落实信息公开要求，我局同步公开预算。',
      finds: []
    },
    {
      draft: '# 青江市水务局2023年政府信息公开工作年度报告\n\n进一步加强望潮市水务局政府信息公开制度建设。',
      finds: ['3:6-3:12 望潮市水务局']
    },
    {
      draft:
        '# 青江高新技术产业开发区2023年政府信息公开工作年度报告\n\n一年来，管委会认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n青江高新区管委会\n\n2024年1月5日',
      finds: []
    },
    {
      draft:
        '# 青江市第一中学2023年政府信息公开工作年度报告\n\n一年来，我校认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n青江市第二中学\n\n2024年1月5日',
      finds: ['5:1-5:8 青江市第二中学']
    },
    {
      draft: '# 青江省水利厅2023年政府信息公开工作年度报告\n\n我厅认真落实条例。我局主动公开信息12条。',
      finds: ['3:10-3:12 我局']
    },
    {
      draft:
        '# 青江市云岭县水务局2023年政府信息公开工作年度报告\n\n在青江市委、云岭县委和县政府的领导下，我局限于人手与县审计局联系核对数据。2023年，在青峰县委、县政府的坚强领导下，工作有序推进。',
      finds: ['3:45-3:48 青峰县']
    },
    {draft: '2023年，我委认真贯彻落实政府信息公开条例，由云岭县财政局编制预算。', finds: []},
    {
      draft:
        '# 澄湾区民政局2023年政府信息公开工作年度报告\n\n澄湾区民改局门户网站按月更新。我镇坚持边查边改。请联系青峰区民政局。',
      finds: ['3:1-3:7 澄湾区民改局', '3:16-3:18 我镇', '3:28-3:34 青峰区民政局']
    },
    {
      draft:
        '# 澄湾区民政局2023年政府信息公开工作年度报告\n\n澄湾区财政局、区行政审批局协助。“我镇道路”的来信已转办，由区民政局办公室负责编制年度报告。\n\n区民政局办公室\n\n2024年1月5日',
      finds: []
    },
    {
      draft:
        '# 云岭县水务局2023年政府信息公开工作年度报告\n\n2023年，云岭县水利局认真贯彻落实条例。原云岭县水利局的目录已并入。云岭县水利局主动公开信息12条。',
      finds: ['3:7-3:13 云岭县水利局', '3:36-3:42 云岭县水利局']
    }
  ]
})

/** What is wrong there is not the name. */
const nameless: ReadonlySet<Found['kind']> = new Set(['pronoun', 'foreign-pronoun', 'other-region'])

/** Every place once: where the agency is due, and where its name is nearly the own one. */
function conflictsIn(report: Report, own: string): readonly NameConflict[] {
  const sure = findOwnNameConflicts(report.prose, own.replace(/\s/gu, ''), names)
  const starts = new Set(sure.map(({span}) => span.start))
  const others = findNameConflicts(report).filter(({span}) => !starts.has(span.start))
  return [...sure, ...others].sort((a, b) => a.span.start - b.span.start)
}
