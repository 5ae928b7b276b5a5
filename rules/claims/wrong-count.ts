import {compare, compared, defineRule, type Listing, type Report, texts} from '#rule'

export default defineRule({
  id: 'wrong-count',
  severity: 'error',
  title: {zh: '所称个数与所列不符', en: 'an announced number that its list refutes'},
  why: {
    zh: '说了“六个部分”就要列出六个。个数和列举对不上，多半是增删了一项而忘了改数，或沿用了旧稿。',
    en: 'Who announces six parts must list six. A number that its list does not bear out mostly comes from an item added or dropped, or from last year’s text.'
  },
  remedy: {
    zh: '数一数所列各项，改个数或补列；没有列全的，写“等六个方面”。',
    en: 'Count the items; correct the number or complete the list; where the list is not complete, say so (等).'
  },

  *check(report) {
    for (const listing of report.listings) {
      const {announced, fewest, most, isOpen, certainty} = listing
      const isShort = compare(announced.value, whole(fewest)) < 0
      const isLong = compare(announced.value, whole(most)) > 0
      if (!isShort && (!isLong || isOpen)) {
        yield compared(announced)
        continue
      }
      if (certainty === 'none') continue
      yield compared(announced)
      const sections = listing.isOfReport ? mainSections(report) : []
      yield {
        at: listing.phrase,
        because: [...listing.items, ...sections.map(({title}) => title)],
        expected: `${listing.items.length}`,
        severity: certainty === 'proven' ? ('error' as const) : ('warning' as const),
        listing,
        sections: sections.length,
        statutory: report.profile.sections.length
      }
    }
  },

  message: {
    zh: ({listing, sections, statutory}) => {
      const list = `所列为 ${listing.items.length} 项`
      return `称“${listing.phrase.text}”，${list}${chapters(listing, sections, statutory)}`
    },
    en: ({listing, sections}) => {
      const actual = listing.isOfReport && sections > 0 ? `; the report has ${sections} main sections` : ''
      return `“${listing.phrase.text}” is announced and ${listing.items.length} are listed${actual}`
    }
  },
  details: {
    zh: ({listing}) => [texts(listing.items, '；')],
    en: ({listing}) => [texts(listing.items, '; ')]
  },

  examples: [
    {draft: '本报告由概述、公开情况、申请情况和改进措施四个部分组成。', finds: []},
    {draft: '本报告由概述、公开情况、申请情况、改进措施共六个部分组成。', finds: ['1:23-1:27 六个部分']},
    {
      draft: '围绕决策、执行、管理、服务、结果等四个方面推进公开。',
      finds: ['1:18-1:22 四个方面']
    },
    {draft: '围绕决策、执行、管理等五个方面推进公开。', finds: []},
    {draft: '我局联合市司法局、市数据局、市档案馆四家单位开展检查。', finds: []},
    {draft: '重点抓好三项工作：一是完善制度；二是加强培训；三是严格考核。', finds: []},
    {draft: '主要有四个方面：一是完善制度；二是加强培训；三是严格考核。', finds: ['1:4-1:8 四个方面']},
    {draft: '分咨询、受理（含初审、复核）、发证三个环节办理。', finds: []},
    {
      draft: '包括概述、政府信息公开行政复议、行政诉讼情况、改进措施三个部分。',
      profile: 'cn-2021',
      finds: []
    },
    {draft: '全县机关、学校、医院共40个单位参加了培训。', finds: []},
    {draft: '按“线上、线下、自助”三种方式提供服务。', finds: []},
    {
      draft: '全文由总体情况、主动公开情况、存在的主要问题及改进情况两个部分组成。',
      finds: ['1:28-1:32 两个部分']
    }
  ]
})

function whole(value: number) {
  return {units: BigInt(value), scale: 0}
}

function mainSections(report: Report) {
  return report.sections.filter(({level, number}) => level === 1 && number !== null)
}

/** Which of the three the announced number agrees with: the list, the report’s own sections, or the form’s. */
function chapters({isOfReport, announced}: Listing, sections: number, statutory: number): string {
  if (!isOfReport || sections === 0) return ''
  if (compare(announced.value, whole(sections)) === 0)
    return `；正文实有 ${sections} 个部分，是列举不全或名称不符`
  const form = statutory > 0 && statutory !== sections ? `，规定格式为 ${statutory} 个` : ''
  return `；正文实有 ${sections} 个部分${form}`
}
