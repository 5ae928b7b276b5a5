import {describe, expect, test} from 'vitest'
import {parseEquation} from '../../../src/model/relations/equation.ts'

const rows = [
  {id: 'received', label: '一、本年新收'},
  {id: 'carried-in', label: '二、上年结转'},
  {id: 'refused.secret', label: '1.属于国家秘密'},
  {id: 'refused.law', label: '2.其他法律禁止'},
  {id: 'handled', label: '（七）总计', aliases: ['总计']},
  {id: 'carried-out', label: '四、结转下年度'}
]

function terms(text: string) {
  const {equation, mistake} = parseEquation(text, rows)
  if (!equation) throw new Error(`${mistake?.message.en} at ${mistake?.start}`)
  const side = (name: 'left' | 'right') =>
    equation.terms
      .filter(term => term.side === name)
      .map(({id, sign}) => `${sign < 0 ? '-' : '+'}${id}`)
      .join(' ')
  return `${side('left')} | ${equation.left} ${equation.relation} ${side('right')} | ${equation.right}`
}

function mistake(text: string) {
  const {mistake: found} = parseEquation(text, rows)
  return found && {found: text.slice(found.start, found.end), at: found.start, ...found.message}
}

describe('parseEquation', () => {
  test('keeps the sides as they are written', () => {
    expect(terms('received + carried-in = handled + carried-out')).toBe(
      '+received +carried-in | 0 = +handled +carried-out | 0'
    )
  })

  test('tells a minus from the hyphen of an id', () => {
    expect(terms('handled - carried-in <= received')).toBe('+handled -carried-in | 0 <= +received | 0')
    expect(terms('-carried-in + handled>=0')).toBe('-carried-in +handled | 0 >=  | 0')
  })

  test('opens brackets and groups', () => {
    expect(terms('handled - (refused.* - received) = 3')).toBe(
      '+handled -refused.secret -refused.law +received | 0 =  | 3'
    )
  })

  test('takes full-width signs and labels', () => {
    expect(terms('“一、本年新收”＋（“二、上年结转”）≥ 总计－carried-out')).toBe(
      '+received +carried-in | 0 >= +handled -carried-out | 0'
    )
  })

  test.each([
    ['received + carried-inn = handled', 'carried-inn', 11, 'carried-in'],
    ['received = refuse.*', 'refuse.*', 11, 'refused.*'],
    ['received-handled = 0', 'received-handled', 0, 'space on both sides'],
    ['received = handled = carried-in', '=', 19, 'two entries'],
    ['received < handled', '<', 9, '<='],
    ['received + = handled', '=', 11, 'a row, a column or a number'],
    ['received + handled', '', 18, 'one of =, <= and >='],
    ['(received = handled', '=', 10, 'closing bracket'],
    ['received = handled)', ')', 18, 'the end'],
    ['received # handled', '#', 9, 'no meaning'],
    ['“received = handled', '“received = handled', 0, 'never closed'],
    ['refused.* + refused.law = handled', 'refused.law', 12, 'stands twice'],
    ['handled = received + handled', 'handled', 21, 'stands twice'],
    ['', '', 0, 'a row, a column or a number']
  ])('says where %j is wrong', (text, found, at, words) => {
    const said = mistake(text)
    expect(said).toMatchObject({found, at})
    expect(said?.en).toContain(words)
  })

  test('has limits', () => {
    expect(mistake(`received = ${'+'.repeat(3000)}`)?.en).toContain('at most 2000')
    expect(mistake(`${'('.repeat(900)}received = handled`)?.en).toContain('brackets')
    expect(mistake(`received = ${'9'.repeat(16)}`)?.en).toContain('too large')
  })

  test('treats the names of JavaScript as names', () => {
    expect(mistake('__proto__ = received')?.found).toBe('_')
    expect(mistake('constructor = received')?.en).toContain('no row or column')
  })
})
