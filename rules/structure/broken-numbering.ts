import {
  defineRule,
  type Finding,
  findNumberingBreaks,
  type NumberingBreak,
  printExpected,
  type Severity
} from '#rule'

interface Found extends Finding {
  readonly break: NumberingBreak
}

export default defineRule<unknown, Found>({
  id: 'broken-numbering',
  severity: 'warning',
  title: {zh: '序号不连续', en: 'numbering that does not run on'},
  why: {
    zh: '“一、二、四”“（一）（一）”“一是……三是……”多半是增删内容后序号没有改，也可能漏了一段。',
    en: 'A gap or a repeat in the numbers is mostly left from editing; sometimes a part is missing.'
  },
  remedy: {zh: '按顺序重编，或补上遗漏的部分。', en: 'Renumber, or supply the missing part.'},

  *check(report) {
    for (const found of findNumberingBreaks(report)) {
      yield {
        at: found.at,
        because: found.previous ? [found.previous] : [],
        expected: withoutExpected.has(found.kind) ? null : printExpected(found),
        severity: severityOf(found),
        break: found
      }
    }
  },

  message: {
    zh: ({at, because, expected, break: {kind}}) => {
      const after = because[0] ? `“${because[0].text}”之后` : ''
      return {
        gap: `${after}是“${at.text}”，缺“${expected}”`,
        repeat: `${after}又是“${at.text}”，序号重复，应为“${expected}”`,
        disorder: `${after}是“${at.text}”，序号颠倒，应为“${expected}”`,
        start: `序号从“${at.text}”开始，应从“${expected}”开始`,
        double: `“${at.text}”一处有两个序号，请删去一个`,
        lonely: `只有“${at.text}”，没有“二是”，请核对是否遗漏`,
        style: `“${at.text}”与前面的“${because[0]?.text}”同级而括号样式不同`
      }[kind]
    },
    en: ({at, because, expected, break: {kind}}) => {
      const after = because[0] ? `after “${because[0].text}” ` : ''
      return {
        gap: `${after}comes “${at.text}”: “${expected}” is missing`,
        repeat: `${after}comes “${at.text}” again; expected “${expected}”`,
        disorder: `${after}comes “${at.text}”; expected “${expected}”`,
        start: `the numbers begin with “${at.text}”; expected “${expected}”`,
        double: `“${at.text}”: two numbers in one place, delete one`,
        lonely: `there is “${at.text}” and no second point`,
        style: `“${at.text}” is bracketed in another way than “${because[0]?.text}” of the same level`
      }[kind]
    }
  },

  examples: [
    {
      draft:
        '一、概述\n\n正文。\n\n二、公开\n\n（一）数量\n\n正文。\n\n（二）类别\n\n正文。\n\n三、问题\n\n正文。',
      finds: []
    },
    {
      draft:
        '第一部分 概况\n\n一、职能\n\n正文。\n\n二、机构\n\n正文。\n\n第二部分 收支\n\n一、收入\n\n正文。\n\n三、支出\n\n正文。',
      finds: ['17:1-17:3 三、']
    },
    {draft: '一、概述\n\n正文。\n\n二、公开\n\n正文。\n\n四、问题\n\n正文。', finds: ['9:1-9:3 四、']},
    {
      draft: '一、概述\n\n正文。\n\n二、公开\n\n正文。\n\n二、问题\n\n正文。\n\n四、其他\n\n正文。',
      finds: ['9:1-9:3 二、']
    },
    {
      draft:
        '一、概述\n\n（一）领导\n\n正文。\n\n（三）制度\n\n正文。\n\n（四）培训\n\n正文。\n\n二、公开\n\n正文。',
      finds: ['7:1-7:4 （三）']
    },
    {
      draft:
        '一、概述\n\n1.甲方面\n\n1)领导有力\n\n正文。\n\n2)制度健全\n\n正文。\n\n2.乙方面\n\n3)培训到位\n\n正文。\n\n4)督促检查\n\n正文。',
      finds: []
    },
    {
      draft: '一、概述\n\n1)领导有力\n\n正文。\n\n2)制度健全\n\n正文。\n\n(3)培训到位\n\n正文。',
      finds: ['11:1-11:4 (3)']
    },
    {
      draft: '主要做法：一是加强领导；二是健全制度；三是强化培训。不足：一是数量不多；二是形式单一。',
      finds: []
    },
    {draft: '主要问题一是数量不多、二是形式单一，其中一要增加图解，二要增加视频。', finds: []},
    {draft: '主要做法：一是加强领导；三是强化培训；四是督促检查。', finds: ['1:13-1:15 三是']},
    {draft: '主要做法：一是加强领导；二是健全制度；二是强化培训；四是督促检查。', finds: ['1:20-1:22 二是']},
    {
      draft:
        '一是投资项目试行。二是企业开办实行。三是便民服务推行。一是对不动产登记，扩充事项。二是医保社保，无差别受理。四是加强宣传。',
      finds: []
    },
    {draft: '主要问题：一是主动公开数量不足，需要改进。', finds: ['1:6-1:8 一是']},
    {draft: '不足之处：第一，数量不多；第三，形式单一；第四，更新不快。', finds: ['1:14-1:16 第三']},
    {draft: '工作要求：\n\n（1）加强学习；（2）落实责任。\n\n（3）强化监督。\n\n（4）严格考核。', finds: []},
    {draft: '不足：1.解读少；2.互动少。措施：1.强化解读；2.强化互动；3.强化考核。', finds: []},
    {draft: '不足：1.解读少。\n\n2.互动少。3.更新慢。\n\n措施：1.强化解读。\n\n2.强化互动。', finds: []},
    {draft: '措施：1.强化解读；2.强化互动；4.强化考核。', finds: ['1:18-1:20 4.']},
    {draft: '措施：（1）强化解读。（3）强化互动。（4）强化考核。', finds: ['1:12-1:15 （3）']},
    {draft: '第一，提高认识。第二，完善制度。', finds: []},
    {
      draft:
        '第一部分 概况\n\n一、职责\n\n正文。\n\n二、机构\n\n正文。\n\n第二部分 决算说明\n\n一、收入\n\n正文。\n\n二、支出\n\n正文。',
      finds: []
    },
    {draft: '唯一是公开。统一是原则，之一是效率。5.15政务公开日，2.5万人参加。', finds: []},
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n正文。\n\n二、主动公开政府信息情况\n\n正文。\n\n四、政府信息公开行政复议、行政诉讼情况\n\n正文。',
      finds: []
    },
    {
      draft:
        '(二)(一)主动公开。作出决定257件。\n\n(三)依申请公开。正文。\n\n（一）（二）项信息已公开。\n\n一、二季度公开12条。',
      finds: ['1:1-1:7 (二)(一)']
    },
    // Chapters that are called like rows of a table.
    {
      draft:
        '# 云岭县教育局2016年政府信息公开工作年度报告\n\n一、主动公开情况\n\n正文。\n\n二、回应解读情况\n\n正文。\n\n三、依申请公开情况\n\n正文。\n\n四、行政复议数量\n\n正文。\n\n五、存在的主要问题及改进措施\n\n正文。',
      finds: []
    }
  ]
})

/** What the right number is, they do not say. */
const withoutExpected: ReadonlySet<NumberingBreak['kind']> = new Set(['style', 'lonely', 'double'])

/** Numbers of sentences and small items are worth a look at most, unless the sequence is plain. */
function severityOf({kind, level}: NumberingBreak): Severity {
  if (kind === 'lonely' || kind === 'style' || kind === 'start') return 'note'
  return level === 5 ? 'note' : 'warning'
}
