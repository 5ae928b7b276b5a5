import type {Random} from './random.ts'

/** An invented agency and how its report speaks of it. */
export interface Agency {
  readonly name: string
  /** How the agency calls itself: 我局, 本机关. */
  readonly self: string
  readonly kind: 'government' | 'department' | 'township'
  readonly level: 'city' | 'county'
  /** The government it belongs to, as 区委、区政府 has it. */
  readonly above: string
  readonly place: string
  readonly office: string
  /** The word with which its documents are numbered. */
  readonly code: string
}

const cities = ['澜川市', '云岭市', '禾阳市', '栖霞口市', '望潮市', '青岚市', '朔溪市', '临樟市']
const counties = ['松岚县', '石梧县', '青禾县', '照水县', '鹭湖县', '棠溪县', '南屿县', '桐雾县']
const districts = ['澄湾区', '云麓区', '桂塘区', '北樟区', '汐岸区', '雁湖新区']
const towns = ['栖梧镇', '白鹭洲镇', '石磨镇', '柳湾镇', '大樟乡', '枫桥里街道', '银杏坪街道']
const departments: readonly (readonly [string, string])[] = [
  ['教育局', '教'],
  ['农业农村局', '农'],
  ['市场监督管理局', '市监'],
  ['卫生健康局', '卫健'],
  ['水利局', '水'],
  ['城市管理局', '城管'],
  ['自然资源局', '自然资'],
  ['发展和改革委员会', '发改'],
  ['交通运输局', '交'],
  ['应急管理局', '应急'],
  ['文化和旅游局', '文旅'],
  ['民政局', '民']
]

export function createAgency(random: Random): Agency {
  const city = random.pick(cities)
  const inCity = random.chance(0.3)
  const county = random.pick([...counties, ...districts])
  const isDistrict = county.endsWith('区')
  const place = inCity ? city : random.chance(0.5) ? `${city}${county}` : county
  const letter = inCity ? '市' : isDistrict ? '区' : '县'
  const level = inCity ? 'city' : 'county'
  const code = (inCity ? city : county).slice(0, 1)
  const kind = random.pick(['department', 'department', 'department', 'government', 'township'] as const)
  if (kind === 'government') {
    const office = `${place}人民政府办公室`
    const self = random.pick([`我${letter}`, `全${letter}`])
    return {
      name: `${place}人民政府`,
      self,
      kind,
      level,
      above: `${letter}委、${letter}政府`,
      place,
      office,
      code: `${code}政`
    }
  }
  if (kind === 'township') {
    const town = random.pick(towns)
    const self = `我${town.endsWith('街道') ? '街道' : town.endsWith('乡') ? '乡' : '镇'}`
    const name = town.endsWith('街道') ? `${place}${town}办事处` : `${place}${town}人民政府`
    return {
      name,
      self,
      kind,
      level: 'county',
      above: `${letter}委、${letter}政府`,
      place,
      office: `${place}${town}党政综合办公室`,
      code: `${code}${town.slice(0, 1)}`
    }
  }
  const [department, word] = random.pick(departments)
  const self = random.pick([department.endsWith('委员会') ? '我委' : '我局', '本机关'])
  const name = `${place}${department}`
  return {
    name,
    self,
    kind,
    level,
    above: `${letter}委、${letter}政府`,
    place,
    office: `${name}办公室`,
    code: `${code}${word}`
  }
}
