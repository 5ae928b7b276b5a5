/** The statutory forms as the evaluation prints them: written down apart from the profiles, so that the two check each other. */
export interface Labelled {
  readonly id: string
  readonly label: string
  /** Headings over or beside a group of rows, from the outside in. */
  readonly groups?: readonly string[]
}

export const applicants: readonly Labelled[] = [
  {id: 'natural-person', label: '自然人'},
  {id: 'enterprise', label: '商业企业'},
  {id: 'research', label: '科研机构'},
  {id: 'welfare', label: '社会公益组织'},
  {id: 'legal-service', label: '法律服务机构'},
  {id: 'other', label: '其他'},
  {id: 'total', label: '总计'}
]

const results = '三、本年度办理结果'
const refused = [results, '（三）不予公开']
const unavailable = [results, '（四）无法提供']
const notProcessed = [results, '（五）不予处理']
const otherwise = [results, '（六）其他处理']

const incoming: readonly Labelled[] = [
  {id: 'received', label: '一、本年新收政府信息公开申请数量'},
  {id: 'carried-in', label: '二、上年结转政府信息公开申请数量'}
]

const outcomes: readonly Labelled[] = [
  {id: 'granted', label: '（一）予以公开', groups: [results]},
  {
    id: 'partly-granted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    groups: [results]
  },
  {id: 'refused.state-secret', label: '1.属于国家秘密', groups: refused},
  {id: 'refused.forbidden-by-law', label: '2.其他法律行政法规禁止公开', groups: refused},
  {id: 'refused.security-stability', label: '3.危及“三安全一稳定”', groups: refused},
  {id: 'refused.third-party', label: '4.保护第三方合法权益', groups: refused},
  {id: 'refused.internal-affairs', label: '5.属于三类内部事务信息', groups: refused},
  {id: 'refused.process-information', label: '6.属于四类过程性信息', groups: refused},
  {id: 'refused.enforcement-file', label: '7.属于行政执法案卷', groups: refused},
  {id: 'refused.administrative-inquiry', label: '8.属于行政查询事项', groups: refused},
  {id: 'unavailable.not-held', label: '1.本机关不掌握相关政府信息', groups: unavailable},
  {id: 'unavailable.must-be-created', label: '2.没有现成信息需要另行制作', groups: unavailable},
  {id: 'unavailable.unclear', label: '3.补正后申请内容仍不明确', groups: unavailable},
  {id: 'not-processed.petition', label: '1.信访举报投诉类申请', groups: notProcessed},
  {id: 'not-processed.repeated', label: '2.重复申请', groups: notProcessed},
  {id: 'not-processed.publication', label: '3.要求提供公开出版物', groups: notProcessed},
  {id: 'not-processed.abusive', label: '4.无正当理由大量反复申请', groups: notProcessed},
  {id: 'not-processed.reconfirmation', label: '5.要求行政机关确认或重新出具已获取信息', groups: notProcessed}
]

const outgoing: readonly Labelled[] = [
  {id: 'handled', label: '（七）总计', groups: [results]},
  {id: 'carried-out', label: '四、结转下年度继续办理'}
]

export const applicationRows: Readonly<Record<'cn-2021' | 'cn-2019', readonly Labelled[]>> = {
  'cn-2021': [
    ...incoming,
    ...outcomes,
    {
      id: 'other.uncorrected',
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      groups: otherwise
    },
    {
      id: 'other.fee-unpaid',
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      groups: otherwise
    },
    {id: 'other.rest', label: '3.其他', groups: otherwise},
    ...outgoing
  ],
  'cn-2019': [
    ...incoming,
    ...outcomes,
    {id: 'other', label: '（六）其他处理', groups: [results]},
    ...outgoing
  ]
}

export const reviewRows: readonly Labelled[] = [
  {id: 'review', label: '行政复议'},
  {id: 'litigation-direct', label: '未经复议直接起诉', groups: ['行政诉讼']},
  {id: 'litigation-after-review', label: '复议后起诉', groups: ['行政诉讼']}
]

export const reviewColumns: readonly Labelled[] = [
  {id: 'upheld', label: '结果维持'},
  {id: 'corrected', label: '结果纠正'},
  {id: 'other', label: '其他结果'},
  {id: 'pending', label: '尚未审结'},
  {id: 'total', label: '总计'}
]

/** The small tables under 第二十条, in order. */
export interface DisclosurePart {
  readonly item: string
  readonly columns: readonly string[]
  readonly rows: readonly (Labelled & {readonly table: string; readonly cells: readonly string[]})[]
}

export const disclosureParts: Readonly<Record<'cn-2021' | 'cn-2019', readonly DisclosurePart[]>> = {
  'cn-2021': [
    {
      item: '第二十条第（一）项',
      columns: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      rows: [
        {table: 'regulations', id: 'rules', label: '规章', cells: ['made', 'repealed', 'in-force']},
        {
          table: 'regulations',
          id: 'normative-documents',
          label: '行政规范性文件',
          cells: ['made', 'repealed', 'in-force']
        }
      ]
    },
    {
      item: '第二十条第（五）项',
      columns: ['信息内容', '本年处理决定数量'],
      rows: [{table: 'licensing', id: 'licences', label: '行政许可', cells: ['decisions']}]
    },
    {
      item: '第二十条第（六）项',
      columns: ['信息内容', '本年处理决定数量'],
      rows: [
        {table: 'enforcement', id: 'penalties', label: '行政处罚', cells: ['decisions']},
        {table: 'enforcement', id: 'coercion', label: '行政强制', cells: ['decisions']}
      ]
    },
    {
      item: '第二十条第（八）项',
      columns: ['信息内容', '本年收费金额（单位：万元）'],
      rows: [{table: 'fees', id: 'charges', label: '行政事业性收费', cells: ['amount']}]
    }
  ],
  'cn-2019': [
    {
      item: '第二十条第（一）项',
      columns: ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'],
      rows: [
        {table: 'regulations', id: 'rules', label: '规章', cells: ['made', 'published', 'total']},
        {
          table: 'regulations',
          id: 'normative-documents',
          label: '规范性文件',
          cells: ['made', 'published', 'total']
        }
      ]
    },
    {
      item: '第二十条第（五）项',
      columns: ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      rows: [
        {table: 'licensing', id: 'licences', label: '行政许可', cells: ['last-year', 'change', 'decisions']},
        {
          table: 'licensing',
          id: 'other-services',
          label: '其他对外管理服务事项',
          cells: ['last-year', 'change', 'decisions']
        }
      ]
    },
    {
      item: '第二十条第（六）项',
      columns: ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'],
      rows: [
        {
          table: 'enforcement',
          id: 'penalties',
          label: '行政处罚',
          cells: ['last-year', 'change', 'decisions']
        },
        {table: 'enforcement', id: 'coercion', label: '行政强制', cells: ['last-year', 'change', 'decisions']}
      ]
    },
    {
      item: '第二十条第（八）项',
      columns: ['信息内容', '上一年项目数量', '本年增/减'],
      rows: [{table: 'fees', id: 'charges', label: '行政事业性收费', cells: ['last-year', 'change']}]
    },
    {
      item: '第二十条第（九）项',
      columns: ['信息内容', '采购项目数量', '采购总金额'],
      rows: [{table: 'procurement', id: 'central', label: '政府集中采购', cells: ['projects', 'amount']}]
    }
  ]
}

export const statisticsRows: readonly (Labelled & {readonly unit: string})[] = [
  {id: 'published', label: '主动公开文件数', unit: '条'},
  {id: 'published.website', label: '其中：1.政府网站公开数', unit: '条'},
  {id: 'published.gazette', label: '2.政府公报公开数', unit: '条'},
  {id: 'applications', label: '受理政府信息公开申请总数', unit: '条'},
  {id: 'applications.in-person', label: '其中：1.当面申请数', unit: '条'},
  {id: 'applications.online', label: '2.网上申请数', unit: '条'},
  {id: 'applications.post-fax', label: '3.信函、传真申请数', unit: '条'},
  {id: 'replies', label: '对申请的答复总数', unit: '条'},
  {id: 'replies.granted', label: '其中：1.同意公开答复数', unit: '条'},
  {id: 'replies.partly-granted', label: '2.同意部分公开答复数', unit: '条'},
  {id: 'replies.refused', label: '3.不予公开答复数', unit: '条'},
  {id: 'replies.other', label: '4.其他类型答复数', unit: '条'},
  {id: 'complaints', label: '接受行政申诉、举报数', unit: '件'},
  {id: 'reviews', label: '行政复议数', unit: '件'},
  {id: 'litigation', label: '行政诉讼数', unit: '件'}
]

/** The national table of 2014 to 2018: its rows, and with an empty unit the headings between them. */
export const nationalRows: readonly (Omit<Labelled, 'id'> & {
  readonly id: string | null
  readonly unit: string
})[] = [
  {id: null, label: '一、主动公开情况', unit: ''},
  {id: 'published', label: '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', unit: '条'},
  {id: 'published.normative', label: '其中：主动公开规范性文件数', unit: '条'},
  {id: 'normative-documents', label: '制发规范性文件总数', unit: '件'},
  {id: null, label: '（二）通过不同渠道和方式公开政府信息的情况', unit: ''},
  {id: 'channels.gazette', label: '1.政府公报公开政府信息数', unit: '条'},
  {id: 'channels.website', label: '2.政府网站公开政府信息数', unit: '条'},
  {id: 'channels.microblog', label: '3.政务微博公开政府信息数', unit: '条'},
  {id: 'channels.wechat', label: '4.政务微信公开政府信息数', unit: '条'},
  {id: 'channels.other', label: '5.其他方式公开政府信息数', unit: '条'},
  {id: null, label: '二、回应解读情况', unit: ''},
  {
    id: 'responses',
    label: '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
    unit: '次'
  },
  {id: null, label: '（二）通过不同渠道和方式回应解读的情况', unit: ''},
  {id: 'briefings', label: '1.参加或举办新闻发布会总次数', unit: '次'},
  {id: 'briefings.led', label: '其中：主要负责同志参加新闻发布会次数', unit: '次'},
  {id: 'interviews', label: '2.政府网站在线访谈次数', unit: '次'},
  {id: 'interviews.led', label: '其中：主要负责同志参加政府网站在线访谈次数', unit: '次'},
  {id: 'interpretations', label: '3.政策解读稿件发布数', unit: '篇'},
  {id: 'responses.social-media', label: '4.微博微信回应事件数', unit: '次'},
  {id: 'responses.other', label: '5.其他方式回应事件数', unit: '次'},
  {id: null, label: '三、依申请公开情况', unit: ''},
  {id: 'applications', label: '（一）收到申请数', unit: '件'},
  {id: 'applications.in-person', label: '1.当面申请数', unit: '件'},
  {id: 'applications.fax', label: '2.传真申请数', unit: '件'},
  {id: 'applications.online', label: '3.网络申请数', unit: '件'},
  {id: 'applications.letter', label: '4.信函申请数', unit: '件'},
  {id: 'handled', label: '（二）申请办结数', unit: '件'},
  {id: 'handled.on-time', label: '1.按时办结数', unit: '件'},
  {id: 'handled.extended', label: '2.延期办结数', unit: '件'},
  {id: 'replies', label: '（三）申请答复数', unit: '件'},
  {id: 'replies.already-public', label: '1.属于已主动公开范围数', unit: '件'},
  {id: 'replies.granted', label: '2.同意公开答复数', unit: '件'},
  {id: 'replies.partly-granted', label: '3.同意部分公开答复数', unit: '件'},
  {id: 'replies.refused', label: '4.不同意公开答复数', unit: '件'},
  {id: 'refusals.state-secret', label: '其中：涉及国家秘密', unit: '件'},
  {id: 'refusals.trade-secret', label: '涉及商业秘密', unit: '件'},
  {id: 'refusals.privacy', label: '涉及个人隐私', unit: '件'},
  {id: 'refusals.security', label: '危及国家安全、公共安全、经济安全和社会稳定', unit: '件'},
  {id: 'refusals.no-information', label: '不是《条例》所指政府信息', unit: '件'},
  {id: 'refusals.other-law', label: '法律法规规定的其他情形', unit: '件'},
  {id: 'replies.other-agency', label: '5.不属于本行政机关公开数', unit: '件'},
  {id: 'replies.not-held', label: '6.申请信息不存在数', unit: '件'},
  {id: 'replies.clarified', label: '7.告知作出更改补充数', unit: '件'},
  {id: 'replies.redirected', label: '8.告知通过其他途径办理数', unit: '件'},
  {id: 'reviews', label: '四、行政复议数量', unit: '件'},
  {id: 'reviews.upheld', label: '（一）维持具体行政行为数', unit: '件'},
  {id: 'reviews.corrected', label: '（二）被依法纠错数', unit: '件'},
  {id: 'reviews.other', label: '（三）其他情形数', unit: '件'},
  {id: 'litigation', label: '五、行政诉讼数量', unit: '件'},
  {id: 'litigation.upheld', label: '（一）维持具体行政行为或者驳回原告诉讼请求数', unit: '件'},
  {id: 'litigation.corrected', label: '（二）被依法纠错数', unit: '件'},
  {id: 'litigation.other', label: '（三）其他情形数', unit: '件'},
  {id: 'complaints', label: '六、举报投诉数量', unit: '件'},
  {id: 'fees', label: '七、依申请公开信息收取的费用', unit: '万元'},
  {id: null, label: '八、机构建设和保障经费情况', unit: ''},
  {id: 'offices', label: '（一）政府信息公开工作专门机构数', unit: '个'},
  {id: 'reading-points', label: '（二）设置政府信息公开查阅点数', unit: '个'},
  {id: 'staff', label: '（三）从事政府信息公开工作人员数', unit: '人'},
  {id: 'staff.full-time', label: '1.专职人员数（不包括政府公报及政府网站工作人员数）', unit: '人'},
  {id: 'staff.part-time', label: '2.兼职人员数', unit: '人'},
  {
    id: 'funds',
    label: '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    unit: '万元'
  },
  {id: null, label: '九、政府信息公开会议和培训情况', unit: ''},
  {id: 'meetings', label: '（一）召开政府信息公开工作会议或专题会议数', unit: '次'},
  {id: 'trainings', label: '（二）举办各类培训班数', unit: '次'},
  {id: 'trainees', label: '（三）接受培训人员数', unit: '人次'}
]

export const balanceSentence = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
