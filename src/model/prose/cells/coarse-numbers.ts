import type {Decimal} from '../../arithmetic.ts'
import {slipOfDigits} from '../../digit-slip.ts'

/** Whether two numbers are the same down to a power of ten, rounded or cut off: 87.36万 and 873617, to the hundred. */
export function agree(one: Decimal, other: Decimal, grain: number): boolean {
  return coarse(one, grain).some(printed => coarse(other, grain).includes(printed))
}

/** Digits that a number needs before one more or one less in it is taken for a slip. */
const longEnough = 4

/** Whether two numbers differ, down to a power of ten, in one digit, or in two neighbours the wrong way round. */
export function isSlip(one: Decimal, other: Decimal, grain: number): boolean {
  return coarse(one, grain).some(written =>
    coarse(other, grain).some(meant => {
      const slip = slipOfDigits(written, meant)
      if (slip === 'added-digit' || slip === 'dropped-digit' || slip === 'doubled-digit')
        return Math.min(written.length, meant.length) >= longEnough
      return slip !== null
    })
  )
}

/** A number counted in a power of ten, rounded and cut off. */
function coarse({units, scale}: Decimal, grain: number): string[] {
  const power = scale + grain
  if (power <= 0) return [`${units * 10n ** BigInt(-power)}`]
  const divisor = 10n ** BigInt(power)
  return [`${(units + divisor / 2n) / divisor}`, `${units / divisor}`]
}
