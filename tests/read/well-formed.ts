import {expect} from 'vitest'
import {brokenPromises} from '../../evaluation/shapes/broken-promises.ts'
import type {Tree} from '../../src/read/tree.ts'

export function expectWellFormed(tree: Tree): void {
  expect(brokenPromises(tree)).toEqual([])
}
