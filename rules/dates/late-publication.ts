import {
  agencyKind,
  compareDates,
  type DateMention,
  defineRule,
  type Finding,
  isPossible,
  isYearDisputed,
  onDay,
  printDate
} from '#rule'

interface Found extends Finding {
  readonly due: string
  readonly isDepartment: boolean
  readonly isPageDate: boolean
}

export default defineRule<unknown, Found>({
  id: 'late-publication',
  severity: 'warning',
  title: {zh: '晚于法定公布期限', en: 'published after the statutory deadline'},
  why: {
    zh: '年度报告有法定公布期限：2019年起政府部门为次年1月31日前，本级政府为3月31日前；此前各级行政机关均为3月31日前。“不按时发布”是要追责的情形。',
    en: 'Annual reports have a statutory deadline: since 2019 for departments 31 January, for governments 31 March of the following year; earlier 31 March for all.'
  },
  remedy: {
    zh: '核对落款日期；确已逾期的，尽快公布并向主管部门说明。',
    en: 'Check the date; if it is right, publish at once and tell the competent office why.'
  },

  *check(report) {
    const {year, signedOn, publishedOn, agency, profile} = report
    const kind = agency ? agencyKind(agency.text) : null
    const [deadline] = profile.deadlines
      .filter(({agencies}) => agencies === kind || agencies === 'any')
      .sort((a, b) => (a.last < b.last ? -1 : 1))
    if (year === null || !deadline || isYearDisputed(report)) return
    // Signed after it was published: the signature is wrong, and wrong-signing-date says so.
    if (signedOn?.year && publishedOn?.year && signedOn.year > publishedOn.year) return
    const due = onDay(year + 1, deadline.last)
    const common = {
      because: agency ? [agency] : [],
      due: printDate(due),
      isDepartment: deadline.agencies === 'department'
    }
    if (signedOn) {
      if (isAfter(signedOn, due)) yield {...common, at: signedOn, isPageDate: false}
    } else if (publishedOn && isAfter(publishedOn, due)) {
      // A page moved to a new site has a new date: worth a look, no more.
      yield {...common, at: publishedOn, isPageDate: true, severity: 'note'}
    }
  },

  message: {
    zh: ({at, due, isDepartment, isPageDate}) =>
      `${isPageDate ? '页面发布日期' : '落款日期'}“${at.text}”晚于法定期限${due}${isDepartment ? '（政府部门）' : ''}，请核对日期`,
    en: ({at, due, isDepartment, isPageDate}) =>
      `${isPageDate ? 'published' : 'signed'} on “${at.text}”, after the statutory deadline ${due}${isDepartment ? ' for departments' : ''}`
  },

  examples: [
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2024年1月31日',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2024年2月6日',
      finds: ['7:1-7:10 2024年2月6日']
    },
    {
      draft:
        '# 云岭县人民政府2023年政府信息公开工作年度报告\n\n一年来，我县认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县人民政府\n\n2024年3月20日',
      finds: []
    },
    {
      draft:
        '# 云岭县人民政府2023年政府信息公开工作年度报告\n\n一年来，我县认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县人民政府\n\n2024年4月2日',
      finds: ['7:1-7:10 2024年4月2日']
    },
    {
      draft:
        '# 云岭县教育局2017年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2018年3月6日',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2017年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2018年4月16日',
      finds: ['7:1-7:11 2018年4月16日']
    },
    {
      draft:
        '# 云岭镇2023年政府信息公开工作年度报告\n\n一年来，我镇认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭镇人民政府\n\n2024年2月20日',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年工作总结报告\n\n一年来，我局认真贯彻落实上级要求，圆满完成了各项任务，回应社会关切。\n\n云岭县教育局\n\n2024年5月20日',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，主动公开政府信息，回应社会关切。\n\n云岭县教育局\n\n2024年1月',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一年来，我局认真贯彻落实条例，2024年5月20日召开会议，回应社会关切。',
      finds: []
    }
  ]
})

function isAfter(date: DateMention, due: {year: number; month: number; day: number}): boolean {
  return isPossible(date) && (compareDates(date, due) ?? 0) > 0
}
