import {describe, expect, test} from 'vitest'
import {read} from '../../src/read/read.ts'
import {cell, paragraph, row, table, wordDocument} from '../docx/word-xml.ts'
import {outline} from './outline.ts'

async function readAs(name: string, text: string | Uint8Array): Promise<readonly string[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return outline(await read({path: `draft.${name}`, bytes}))
}

describe('a sentence with the style of a heading is body text', () => {
  const sentence = '本部门共受理申请10件，其中自然人申请3件，法人申请7件。'
  const long = `本部门全年通过${'政府网站、'.repeat(12)}共公开信息12件，其中规章5件`
  const read3 = ['# 一、总体情况', sentence, long]

  test.each([
    ['md', `# 一、总体情况\n\n## ${sentence}\n\n## ${long}\n`],
    ['html', `<h1>一、总体情况</h1><h2>${sentence}</h2><h2>${long}</h2>`],
    [
      'docx',
      wordDocument(
        ['一、总体情况', sentence, long].map(text => paragraph(text, '<w:outlineLvl w:val="0"/>')).join('')
      )
    ]
  ])('%s', async (name, text) => {
    expect(await readAs(name, text)).toEqual(read3)
  })
})

describe('a note over the whole width stands behind its table', () => {
  const note = '备注：本项目根据财政安排分年度实施，资金按进度拨付。'.repeat(20)
  const rows = [
    ['项目', '预算', '决算'],
    ['人员', '120', '118'],
    ['公用', '60', '55'],
    ['合计', '180', '173']
  ]
  const read2 = ['grid [项目|预算|决算] [人员|120|118] [公用|60|55] [合计|180|173]', note]

  test('in a page', async () => {
    const lines = rows.map(cells => `<tr><td>${cells.join('<td>')}`).join('')
    expect(await readAs('html', `<table>${lines}<tr><td colspan="3">${note}</table>`)).toEqual(read2)
  })

  test('in a Word document', async () => {
    const lines = rows.map(cells => row(...cells.map(text => cell(text))))
    const last = row(cell(note, '<w:gridSpan w:val="3"/>'))
    expect(await readAs('docx', wordDocument(table(...lines, last)))).toEqual(read2)
  })

  test('a cell in the middle that is as long leaves the table one of data', async () => {
    const lines = rows.map(cells => `<tr><td>${cells.join('<td>')}`)
    lines.splice(2, 0, `<tr><td>说明<td colspan="2">${note}`)
    expect((await readAs('html', `<table>${lines.join('')}</table>`))[0]).toMatch(
      /^grid \[项目\|预算\|决算\]/
    )
  })

  test('a page laid out in a table is none, whatever figures stand beside it', async () => {
    const pages = '<td>1<td>2<td>3<td>4'
    const page = `${note}<table><tr><td>甲<td>5<tr><td>乙<td>6</table>`
    const lines = await readAs('html', `<table><tr>${pages}<tr><td colspan="4">${page}</table>`)
    expect(lines).toContain(note)
    expect(lines.at(-1)).toBe('grid [甲|5] [乙|6]')
  })
})

describe('what stands on a page', () => {
  test('a foot that is written first is printed last', async () => {
    const html =
      '<table><thead><tr><th>项目<th>金额</thead><tfoot><tr><td>合计<td>90</tfoot><tbody><tr><td>甲<td>40<tr><td>乙<td>50</tbody></table>'
    expect(await readAs('html', html)).toEqual(['grid [项目|金额] [甲|40] [乙|50] [合计|90]'])
  })

  test('headings on buttons are headings, other buttons are the page’s', async () => {
    const html =
      '<h2><button>一、总体情况</button></h2><button>打印</button><table><tr><th><button>项目</button><th>金额<tr><td>甲<button>复制</button><td>40<tr><td>乙<td>50</table>'
    expect(await readAs('html', html)).toEqual(['## 一、总体情况', 'grid [项目|金额] [甲|40] [乙|50]'])
  })

  test('a line in brackets of a Word document is the template’s, and no page’s', async () => {
    expect(await readAs('docx', wordDocument(paragraph('[起止年份]') + paragraph('【大】')))).toEqual([
      '[起止年份]',
      '【大】'
    ])
  })
})

test('a list with tabs is none of a table', async () => {
  const text = '\t•\t加强组织领导\n\t•\t完善公开制度\n\t•\t强化监督检查\n1.\t规章\t12\n2.\t文件\t3\n'
  expect(await readAs('txt', text)).toEqual([
    '•\t加强组织领导',
    '•\t完善公开制度',
    '•\t强化监督检查',
    'grid [1.|规章|12] [2.|文件|3]'
  ])
})

describe('nothing to read is an error', () => {
  test.each([
    [
      'html',
      '<html><head><title>报告</title></head><body><img src="scan.png"><script>var a = 1</script></body></html>'
    ],
    ['md', '<!-- 一、总体情况 -->\n\n---\n'],
    ['txt', '— — —\n\n＊＊＊\n'],
    [
      'docx',
      wordDocument('<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>')
    ]
  ])('%s', async (name, text) => {
    await expect(readAs(name, text)).rejects.toMatchObject({code: 'empty'})
  })

  test.each(['le', 'be'])('UTF-32 (%s), with a mark and without', async order => {
    const encode = (text: string) => {
      const bytes = new DataView(new ArrayBuffer(4 * [...text].length))
      for (const [index, character] of [...text].entries())
        bytes.setUint32(4 * index, character.codePointAt(0) ?? 0, order === 'le')
      return new Uint8Array(bytes.buffer)
    }
    for (const text of ['\ufeff# 一、总体情况\n受理12件。\n', '# 一、总体情况\n受理12件。\n']) {
      await expect(readAs('md', encode(text))).rejects.toMatchObject({code: 'undecodable'})
    }
  })
})
