import {describe, expect, test} from 'vitest'
import {isOneAgency} from '../../../src/model/across/relate.ts'

describe('isOneAgency', () => {
  test.each([
    ['青禾市水务局', '水务局'],
    ['青禾市', '青禾市人民政府'],
    ['云岭县西山镇', '西山镇人民政府'],
    ['柳浪街道', '澄湾区柳浪街道办事处'],
    ['青禾市卫健委', '青禾市卫生健康委员会'],
    ['青禾市发展和改革委', '青禾市发展改革委员会'],
    ['青禾市市场监管局', '青禾市市场监督管理局'],
    ['青禾市国资委', '青禾市国有资产监督管理委员会'],
    ['青禾市住建局', '住房和城乡建设局'],
    ['青禾高新区管委会', '青禾高新区管理委员会'],
    ['云岭县政府办公室', '云岭县人民政府办公室']
  ])('%s is %s', (a, b) => {
    expect(isOneAgency(a, b)).toBe(true)
    expect(isOneAgency(b, a)).toBe(true)
  })

  test.each([
    ['望潮市澄湾区水务局', '望潮市澄湾区林业局'],
    ['青禾市教育局', '青禾市澄湾区教育局'],
    ['青禾市公安局', '青禾市公安局澄湾分局'],
    ['青禾市税务局', '青禾市税务稽查局'],
    ['青禾市人民政府', '青禾市人民政府办公室'],
    ['澄湾区卫健委', '望江区卫生健康委员会'],
    ['青禾市教育局', '青禾市教育考试院']
  ])('%s is not %s', (a, b) => {
    expect(isOneAgency(a, b)).toBe(false)
    expect(isOneAgency(b, a)).toBe(false)
  })
})
