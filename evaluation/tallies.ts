import {chinese, join, percentage, say, split, type Words, type Writer} from './sentences.ts'

/** What a tally counts: the words for its parts and the unit of them all. */
interface Subject {
  readonly unit: string
  readonly parts: readonly string[]
  readonly rest: string
}

const published: Subject = {
  unit: '条',
  parts: [
    '组织机构类信息',
    '政策文件类信息',
    '规划计划类信息',
    '工作动态类信息',
    '财政资金类信息',
    '人事类信息',
    '通知公告类信息',
    '重点领域信息'
  ],
  rest: '其他信息'
}
const channels: Subject = {
  unit: '条',
  parts: [
    '通过政府网站发布',
    '通过政务微信发布',
    '通过政务微博发布',
    '通过公开栏发布',
    '通过广播电视发布',
    '通过政府公报发布'
  ],
  rest: '通过其他渠道发布'
}
const consultations: Subject = {
  unit: '次',
  parts: ['现场接待', '电话解答', '网上答复', '来信回复', '上门走访'],
  rest: '其他方式'
}
const interpretations: Subject = {
  unit: '篇',
  parts: ['文字解读', '图表解读', '视频解读', '专家解读', '媒体解读'],
  rest: '其他形式解读'
}
const messages: Subject = {
  unit: '件',
  parts: ['咨询类', '建议类', '求助类', '投诉类', '感谢类'],
  rest: '其他类'
}
const inspections: Subject = {
  unit: '处',
  parts: ['整改错别字', '更正失效链接', '补充缺项栏目', '更新过期信息', '修复图片错误'],
  rest: '处理其他问题'
}

type Construction = (writer: Writer, self: string, year: number, size: number) => Words

interface Counted {
  readonly total: ReturnType<Writer['mark']>
  readonly parts: readonly {readonly label: string; readonly mark: ReturnType<Writer['mark']>}[]
}

const tallyRules = ['wrong-tally', 'part-exceeds-whole']

/** A total and its parts; the last part is the catch-all where `withRest`. */
function count(writer: Writer, subject: Subject, size: number, parts: number, withRest: boolean): Counted {
  const {random} = writer
  const total = Math.max(size, parts + 1)
  const labels = random.sample(subject.parts, withRest ? parts - 1 : parts)
  const values = split(random, total, parts)
  const relation = writer.relation('tally')
  return {
    total: writer.mark('total', relation, total, {rules: tallyRules}),
    parts: [...labels, ...(withRest ? [subject.rest] : [])].map((label, index) => ({
      label,
      mark: writer.mark('part', relation, values[index] ?? 0, {rules: tallyRules})
    }))
  }
}

function listed(counted: Counted, unit: string, separator: string, last = separator): Words {
  return join(
    counted.parts.map(({label, mark}) => say`${label}${mark}${unit}`),
    separator,
    last
  )
}

/** Ways to break down what was published in the year. Each is a closed list, and two of them would contradict each other. */
const publishedTallies: readonly Construction[] = [
  (writer, self, year, size) => {
    const counted = count(writer, published, size, writer.random.int(3, 6), true)
    const opening = writer.random.pick([
      `${year}年，${self}主动公开政府信息`,
      `全年${self}共主动公开政府信息`,
      `截至${year}年底，${self}当年累计公开各类政府信息`,
      `本年度共主动公开信息`
    ])
    return say`${opening}${counted.total}条，其中${listed(counted, '条', writer.random.pick(['，', '、']))}。`
  },
  (writer, _self, year, size) => {
    const counted = count(writer, published, size, writer.random.int(3, 5), true)
    return say`${year}年度公开的信息中，${listed(counted, '条', '，')}，合计${counted.total}条。`
  }
]

/** Ways in which reports write a total and what it is made of, each about something else. */
const otherTallies: readonly Construction[] = [
  (writer, self, _year, size) => {
    const counted = count(writer, channels, size, writer.random.int(3, 4), writer.random.chance(0.5))
    return say`从渠道看，${self}全年发布信息${counted.total}条。其中，${listed(counted, '条', '；')}。`
  },
  (writer, self, _year, size) => {
    const counted = count(writer, consultations, Math.ceil(size / 3), writer.random.int(3, 5), false)
    return say`${self}全年共接受群众咨询${counted.total}次，其中${listed(counted, '次', '、')}。`
  },
  (writer, _self, _year, size) => {
    const counted = count(writer, interpretations, Math.ceil(size / 20) + 5, 3, false)
    return say`发布政策解读材料${counted.total}篇（${listed(counted, '篇', writer.random.pick(['，', '、']))}），方便群众理解。`
  },
  (writer, self, _year, size) => {
    const counted = count(writer, messages, Math.ceil(size / 4), 4, true)
    return say`${self}门户网站共收到网民留言${counted.total}件，包括${listed(counted, '件', '、', '以及')}，均在规定时间内回复。`
  },
  (writer, self, _year, size) => {
    const counted = count(writer, inspections, Math.ceil(size / 10) + 4, 3, false)
    const names = counted.parts.map(({label}) => label).join('、')
    return say`${self}组织网站自查，共处理问题${counted.total}处，${names}分别为${join(
      counted.parts.map(({mark}) => say`${mark}处`),
      '、',
      '和'
    )}。`
  },
  (writer, self, _year, size) => {
    const counted = count(writer, messages, Math.ceil(size / 5), 3, true)
    const share = writer.mark('share', counted.total.relation, 0, {
      text: percentage(counted.parts[0]?.mark.value ?? 0, counted.total.value, writer.random.int(1, 2)),
      rules: ['wrong-percentage']
    })
    return say`全年${self}受理热线转办事项${counted.total}件，其中${counted.parts[0]?.label ?? ''}${
      counted.parts[0]?.mark ?? ''
    }件，占${share}；${listed({...counted, parts: counted.parts.slice(1)}, '件', '；')}。`
  },
  (writer, self, year, size) => {
    const {random} = writer
    const total = Math.ceil(size / 30) + 4
    const [first = 1, second = 1] = split(random, total, 2)
    const relation = writer.relation('tally')
    return say`${year}年${self}共举办政务公开培训${writer.mark('total', relation, total, {rules: tallyRules})}场次，分为专题培训${writer.mark(
      'part',
      relation,
      first,
      {rules: tallyRules}
    )}场次和以会代训${writer.mark('part', relation, second, {rules: tallyRules})}场次。`
  }
]

/** Tallies of one report, no two about the same thing. What was published is `published`, where the report gives it. */
export function someTallies(
  {writer, self, year, size}: {writer: Writer; self: string; year: number; size: number},
  number: number,
  published: number | null
): Words[] {
  const {random} = writer
  const about = random.sample([random.pick(publishedTallies), ...otherTallies], number)
  return about.map(tally => {
    const isPublished = publishedTallies.includes(tally) || tally === otherTallies[0]
    if (!isPublished || published === null) return tally(writer, self, year, size)
    return published < 8 ? say`${year}年未开展专项活动。` : tally(writer, self, year, published)
  })
}

/** A growth with its base, rounded as printed. */
export function growth(writer: Writer, self: string, now: number): Words {
  const {random} = writer
  const shift = random.int(1, Math.max(1, Math.floor(now / 3)))
  const base = random.chance(0.5) && now - shift > 1 ? now - shift : now + shift
  const relation = writer.relation('growth')
  const rules = ['wrong-percentage']
  const places = random.int(1, 2)
  const percent = percentage(Math.abs(now - base), base, places)
  const nowMark = writer.mark('claim', relation, now, {rules})
  const baseMark = writer.mark('claim', relation, base, {rules})
  const growthMark = writer.mark('growth', relation, 0, {text: percent, rules})
  const direction = now >= base ? random.pick(['增长', '增加']) : random.pick(['下降', '减少'])
  return random.pick([
    say`${self}政务新媒体全年推送信息${nowMark}条，比上年的${baseMark}条${direction}${growthMark}。`,
    say`政务新媒体推送信息由上年的${baseMark}条变为本年的${nowMark}条，同比${direction}${growthMark}。`
  ])
}

/** A number of named things, and the things. */
export function namedCount(writer: Writer): Words {
  const {random} = writer
  const names = random.sample(
    ['机构职能', '政策文件', '规划计划', '财政预决算', '行政许可', '公共服务', '应急管理', '人事任免'],
    random.int(3, 6)
  )
  const relation = writer.relation('count')
  const printed = random.chance(0.5) ? `${names.length}` : chinese(names.length)
  const mark = writer.mark('count', relation, names.length, {text: printed, rules: ['wrong-count']})
  return random.pick([
    say`公开目录调整为${names.join('、')}${mark}个类别。`,
    say`指南列明${names.join('、')}共${mark}类信息的获取方式。`,
    say`专栏下设${names.join('、')}等${mark}个栏目。`
  ])
}

/** Numbers that stand alone, and constructions that look like tallies and are none; no two about the same thing. */
export function someUnbound(writer: Writer, year: number, number: number): Words[] {
  const {random} = writer
  const lone = (value: number) => writer.mark('lone', writer.relation('lone'), value)
  const sentences = [
    () =>
      say`开展“5·15政务公开日”活动，发放宣传资料${lone(random.int(2, 40) * 100)}余份，为群众讲解约${lone(random.int(2, 9) * 100)}人次。`,
    () => {
      const all = random.int(200, 9000)
      return say`查阅点历年累计接收纸质文件${lone(all)}份，其中${year}年新增${lone(random.int(10, 190))}份。`
    },
    () => say`对照12345热线知识库更新词条${lone(random.int(30, 900))}条。`,
    () => say`对信访部门转来的${lone(random.int(3, 70))}件来信逐件核实，做到件件有回音。`,
    () =>
      say`组织收看收听上级视频会议${lone(random.int(2, 9))}次，订阅业务书籍${lone(random.int(10, 99))}册。`,
    () =>
      say`公开财政预决算信息${lone(random.int(3, 90))}条，公开重大建设项目信息${lone(random.int(3, 90))}条，公开公益事业信息${lone(random.int(3, 90))}条。`,
    () => say`对照《${year}年政务公开工作要点》，分解任务${lone(random.int(12, 60))}项，目前均已落实。`,
    () => say`在第${random.int(1, 4)}季度网站抽查中，栏目更新率为100%，未发现泄密事件。`,
    () => say`${year - 1}年度决算和${year}年度预算均在批复后20日内公开，公开率100%。`,
    () => say`与司法、信访等${lone(random.int(3, 6))}家单位会商疑难申请，统一答复口径。`,
    () =>
      say`全文电子化率达100%，栏目日均访问约${lone(random.int(2, 60) * 10)}人次，最高一日1.${random.int(1, 9)}万人次。`
  ]
  return random.sample(sentences, number).map(sentence => sentence())
}
