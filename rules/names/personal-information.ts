import {defineRule, type Finding, findPersonalDetails} from '#rule'

interface Found extends Finding {
  readonly kind: 'name' | 'identity-number' | 'mobile-number' | 'mail-address'
}

export default defineRule<unknown, Found>({
  id: 'personal-information',
  severity: 'warning',
  title: {zh: '公开了个人信息', en: 'personal information'},
  why: {
    zh: '年度报告向社会公开，写出申请人的姓名、身份证号、手机号会侵犯个人隐私（《个人信息保护法》、《政府信息公开条例》第十五条）。机关自己的联系电话、联系人不在此列。',
    en: 'An annual report is public: an applicant’s name, identity number or mobile number in it is a breach of privacy. The office’s own contacts are not meant.'
  },
  remedy: {
    zh: '隐去姓名和号码，写“某申请人”“1名自然人”。',
    en: 'Leave names and numbers out: “an applicant”, “one natural person”.'
  },

  *check(report) {
    for (const detail of findPersonalDetails(report.tree)) {
      const isUncertain = detail.kind === 'mobile-number' && detail.role === ''
      yield {at: detail, because: [], kind: detail.kind, ...(isUncertain ? {severity: 'note'} : {})}
    }
  },

  message: {
    zh: ({at, kind}) =>
      ({
        name: `“${at.text}”像是申请人的姓名，公开前应隐去`,
        'identity-number': `“${at.text}”是身份证号码，公开前应隐去`,
        'mail-address': `“${at.text}”是申请人的邮箱，公开前应隐去`,
        'mobile-number': `“${at.text}”是手机号码，若非机关对外公布的号码，公开前应隐去`
      })[kind],
    en: ({at, kind}) =>
      ({
        name: `“${at.text}” looks like an applicant’s name: leave it out`,
        'identity-number': `“${at.text}” is an identity number: leave it out`,
        'mail-address': `“${at.text}” is an applicant’s mail address: leave it out`,
        'mobile-number': `“${at.text}” is a mobile number: leave it out unless it is an office’s`
      })[kind]
  },

  examples: [
    {
      draft:
        '由副局长曾建文同志分管，联系人：王建国，联系电话：13800000000。申请人提出的申请均已答复，未收到任何申请。',
      finds: []
    },
    {draft: '10月收到星河科技公司工作人员黄耀明的政务信息公开申请的信函。', finds: ['1:16-1:19 黄耀明']},
    {draft: '申请人李建国提出的信息公开申请，已依法答复。', finds: ['1:4-1:7 李建国']},
    {draft: '收到王芳关于征地批文的信息公开申请1件。', finds: ['1:3-1:5 王芳']},
    {
      draft: '答复市民欧阳建国提出的申请1件；举报人张明，反映的问题已核实。',
      finds: ['1:5-1:9 欧阳建国', '1:20-1:22 张明']
    },
    {
      draft:
        '收到李建国、王芳等3人提出的信息公开申请；张志强诉我局信息公开案审结；申请人陈立新不服答复，申请人邮箱chenlx@example.com。',
      finds: [
        '1:3-1:6 李建国',
        '1:7-1:9 王芳',
        '1:22-1:25 张志强',
        '1:39-1:42 陈立新',
        '1:52-1:70 chenlx@example.com'
      ]
    },
    {
      draft:
        '申请人可将申请表发至邮箱xxgk@example.com，或拨打13612345678；申请人陈述诉求，高中诉求集中于信息公开，关于高级诉讼案件的信息公开。',
      finds: []
    },
    {draft: '来访人（身份证号：42110019850312453X）多次提出。', finds: ['1:10-1:28 42110019850312453X']},
    {
      draft: '申请人身份证号11010519491231002X，手机13912345678。',
      finds: ['1:8-1:26 11010519491231002X', '1:29-1:40 13912345678']
    },
    {
      draft:
        '申请人张某、李某某、王××提出的申请，申请人高度关注，申请人何时补正、申请人于5日内补正、申请人向我局提交材料，申请人曾多次提出，申请人付费申请。',
      finds: []
    },
    {draft: '综合科工作人员李建国负责受理申请，市民满意，群众张贴公告，居民王村提出建议。', finds: []},
    {
      draft: '统一社会信用代码91350100M000100Y43，订单号202301011234567890，咨询电话0591-12345678。',
      finds: []
    },
    {
      draft: '收到申请12件，收到自然人申请8件，受理高校、金融机构申请3件，收到林业局转来的申请1件。',
      finds: []
    },
    {draft: '公示栏留有号码13712345678一处。', finds: ['1:8-1:19 13712345678']},
    {draft: '监督电话：13612345678，值班手机13512345678。', finds: []}
  ]
})
