import {
  contentOf,
  defineRule,
  type Finding,
  hasChildren,
  hasTable,
  type Located,
  type Prose,
  proseBefore,
  type Report,
  repeatsTitle,
  rowHeadings,
  type Section,
  z
} from '#rule'

interface Found extends Finding {
  readonly kind: 'nothing' | 'title-again' | 'too-little' | 'fees-unreported'
}

interface Options {
  readonly fewest: number
}

/** Headings of what follows on another sheet. */
const attachment = /附件|附表|附录|统计表|^附$/u

/** A heading that says by itself that there is nothing: （一）暂无说明事项. */
const saysNone = /无|未|没有|零|不存在|0/u

/** A heading that names a thing to be reported, not a sentence that says what was done. */
const nominal =
  /(?:情况|内容|原因|数量|类别|形式|方式|渠道|问题|困难|措施|事项|办法|概况|数据|结果|制度|机构|人员|经费|建议|打算|计划)$/u

export default defineRule<Options, Found>({
  id: 'empty-section',
  severity: 'warning',
  title: {zh: '章节没有内容', en: 'a section without content'},
  why: {
    zh: '只有标题没有内容，或者正文只把标题重复一遍，读者不知道是没有发生还是漏写了。没有发生的也要写“无”或0；存在的问题不能只写“无”。',
    en: 'A heading with nothing under it, or only repeated under it, does not say whether nothing happened or something was forgotten.'
  },
  remedy: {zh: '写上内容；确实没有的，写“无”。', en: 'Supply the content; where there is none, say so.'},

  options: z.strictObject({
    fewest: z._default(z.int().check(z.gte(0)), 10).register(z.globalRegistry, {
      description: '正文少于这么多字算没有内容\nA section of fewer characters than this counts as empty'
    })
  }),

  *check(report, {fewest}) {
    const rows = rowHeadings(report)
    const families = familiesOf(report)
    for (const section of report.sections) {
      const prose = contentOf(report, section)
      const kind = faultOf(section, prose, report, families, fewest)
      if (kind === null || rows.has(section)) continue
      const again = kind === 'title-again' ? prose[0] : undefined
      const because: Located[] = again ? [{span: again.span, text: again.passage.text.trim()}] : []
      yield {at: section.title, because, kind}
    }
    yield* unreportedFees(report)
  },

  message: {
    zh: ({at, kind}) =>
      ({
        nothing: `“${at.text}”只有标题，没有内容；确实没有的，写“无”`,
        'title-again': `“${at.text}”的正文只重复了标题，没有内容；确实没有的，写“无”`,
        'too-little': `“${at.text}”几乎没有内容，应写明存在的问题和改进措施`,
        'fees-unreported': `正文说收取了信息处理费，“${at.text}”却只写“无”，应报告件数和金额`
      })[kind],
    en: ({at, kind}) =>
      ({
        nothing: `“${at.text}” has a heading and no content; say “none” where there is none`,
        'title-again': `under “${at.text}” the heading is repeated and nothing else; say “none” where there is none`,
        'too-little': `“${at.text}” has hardly any content: report the problems and what is done about them`,
        'fees-unreported': `processing fees were charged, and “${at.text}” says none: report number and amount`
      })[kind]
  },

  examples: [
    {
      draft:
        '一、概述\n\n正文若干。\n\n二、公开情况\n\n（一）数量\n\n12条。\n\n（二）类别\n\n无。\n\n三、其他需要报告的事项\n\n无。',
      finds: []
    },
    {
      draft:
        '目录\n\n一、概述……1\n\n二、公开情况 2\n\n三、存在的问题\t3\n\n四、附录\n\n一、概述\n\n正文若干。\n\n二、公开情况\n\n正文若干。\n\n三、存在的问题\n\n正文若干。',
      finds: []
    },
    {draft: '一、概述\n\n二、公开情况\n\n正文若干。', finds: ['1:3-1:5 概述']},
    {
      draft:
        '一、概述\n\n正文若干。\n\n二、其他应报告的事项。\n\n其他应报告的事项。\n\n云岭县教育局\n\n2024年1月5日',
      finds: ['5:3-5:11 其他应报告的事项']
    },
    {
      draft:
        '一、概述\n\n（一）受理申请的情况\n\n未收到申请。\n\n（二）不予公开的内容及原因。\n\n二、公开情况\n\n正文若干。',
      finds: ['7:4-7:14 不予公开的内容及原因']
    },
    {
      draft:
        '一、概述\n\n主要做法如下：\n\n（一）加强组织领导\n\n（二）健全工作制度\n\n（三）强化业务培训\n\n二、公开情况\n\n正文若干。',
      finds: []
    },
    {
      draft:
        '一、存在的问题\n\n1.公开形式单一；\n\n2.更新不够及时；\n\n3.业务水平有待提高。\n\n针对以上问题，我局将加强培训。\n\n二、其他\n\n无。',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n五、存在的主要问题及改进情况\n\n无。\n\n六、其他需要报告的事项\n\n无。',
      finds: ['3:3-3:15 存在的主要问题及改进情况']
    },
    {
      draft:
        '一、公开情况\n\n| 指标 | 2018年 |\n| --- | --- |\n| 公开数 | 12 |\n\n二、附表\n\n三、概述\n\n（一）暂无说明事项\n\n（二）附件',
      finds: []
    },
    {
      draft:
        '# 云岭县教育局2020年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n四、其他情况说明\n\n无。',
      finds: []
    },
    {
      draft: '一、概述\n\n正文若干。\n\n二、其他需要说明的事项\n\n云岭县教育局\n\n2024年1月5日',
      finds: ['5:3-5:12 其他需要说明的事项']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n依申请公开方面，发出收费通知2件，收取信息处理费300元。\n\n六、其他需要报告的事项\n\n无。',
      finds: ['7:3-7:12 其他需要报告的事项']
    },
    {
      draft:
        '# 云岭县教育局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n依申请公开方面，本年度未收取信息处理费，2件申请已答复。\n\n六、其他需要报告的事项\n\n无。',
      finds: []
    }
  ]
})

function faultOf(
  section: Section,
  prose: readonly Prose[],
  report: Report,
  families: Families,
  fewest: number
): Found['kind'] | null {
  if (repeatsTitle(prose, section)) return 'title-again'
  if (prose.length === 0) return isEmpty(report, section, families) ? 'nothing' : null
  return isThin(report, section, fewest) ? 'too-little' : null
}

type Families = ReadonlyMap<Section | null, readonly Section[]>

/** So many headings of one parent show what kind of list they are. */
const siblingsSeen = 50

/** The first children of every section. */
function familiesOf({sections}: Report): Families {
  const families = new Map<Section | null, Section[]>()
  for (const section of sections) {
    const family = families.get(section.parent)
    if (!family) families.set(section.parent, [section])
    else if (family.length < siblingsSeen) family.push(section)
  }
  return families
}

function isEmpty(report: Report, section: Section, families: Families): boolean {
  const {title, level} = section
  if (hasChildren(report, section) || hasTable(report, section)) return false
  if (attachment.test(title.text) || saysNone.test(title.text) || awaitsTable(report, section)) return false
  if (level === 1) return true
  const after = report.tree.source.text.slice(title.span.end, section.span.end)
  if (/[；;，,、]/u.test(after)) return false
  const siblings = (families.get(section.parent) ?? []).filter(other => other.level === level)
  const filled = siblings.filter(other => hasChildren(report, other) || contentOf(report, other).length > 0)
  // 主要做法如下：（一）加强领导（二）健全制度: the headings themselves are the content.
  if (isListed(report, siblings)) return false
  if (level === 2)
    return nominal.test(title.text) || (filled.length > 0 && filled.length >= siblings.length - 1)
  // The last item of a list has the text that follows the list; that does not make the others headings.
  return filled.length >= 2 && filled.length >= siblings.length - 1 && !/[。]/u.test(after)
}

/** The table that belongs here is missing: missing-table says so. */
function awaitsTable({profile, tables}: Report, {id}: Section): boolean {
  if (id === null) return false
  const due = profile.tables.filter(table => table.section === id && table.required)
  return due.length > 0 && due.some(table => !tables.some(found => found.id === table.id))
}

function isListed(report: Report, siblings: readonly Section[]): boolean {
  const [first] = siblings
  const before = first && proseBefore(report, first.span.start)
  return before !== undefined && before.section === first?.parent && /[：:]\s*$/u.test(before.passage.text)
}

/** Where the form demands substance, 无 or a few characters are not enough. */
function isThin(report: Report, section: Section, fewest: number): boolean {
  const spec = report.profile.sections.find(({id}) => id === section.id)
  if (!spec?.substantial || hasChildren(report, section)) return false
  const text = contentOf(report, section)
    .map(({passage}) => passage.text)
    .join('')
  let written = 0
  for (const character of text) {
    if (character >= '\u4e00' && character <= '\u9fff' && ++written >= fewest) return false
  }
  return text.replace(/[\s\p{P}]/gu, '').length < fewest
}

/** Fees that the text says were charged belong among the matters to be reported. */
function* unreportedFees(report: Report): Generator<Found> {
  const spec = report.profile.sections.find(({topics}) => topics.some(({id}) => id === 'processing-fees'))
  const section = spec && report.sections.find(({id}) => id === spec.id)
  if (!section) return
  const own = contentOf(report, section)
  if (!/^(?:本年度)?暂?无[。.]?$/.test(own.map(({passage}) => passage.text.trim()).join(''))) return
  for (const prose of report.prose) {
    if (own.includes(prose)) continue
    const charged =
      /(?:收费通知书?|(?:收取|实收|征收)[^。，,；;\d]{0,12}处理费)[^。，,；;\d未]{0,8}[1-9]\d{0,8}/u.exec(
        prose.passage.text
      )
    if (!charged) continue
    yield {at: section.title, because: [{span: prose.span, text: charged[0]}], kind: 'fees-unreported'}
    return
  }
}
