import type {Attributes} from '../../../docx/parse-xml.ts'
import type {Raised} from '../../signs/raised.ts'

/** What decides which characters a run prints. Null where a style or a run says nothing of it. */
export interface Look {
  readonly hidden: boolean | null
  readonly struck: boolean | null
  readonly raised: Raised | 'no' | null
  /** The font of Latin letters: symbol fonts print other characters in their place. */
  readonly font: string | null
}

export const noLook: Look = {hidden: null, struck: null, raised: null, font: null}

/** Adds what one element of run properties says. */
export function readLook(look: Look, name: string, attributes: Attributes): Look {
  switch (name) {
    case 'w:vanish':
      return {...look, hidden: isOn(attributes['w:val'])}
    case 'w:strike':
    case 'w:dstrike':
      // Both may stand there, one of them switched off.
      return {...look, struck: isOn(attributes['w:val']) || look.struck === true}
    case 'w:vertAlign': {
      const value = attributes['w:val']
      return {...look, raised: value === 'superscript' ? 'up' : value === 'subscript' ? 'down' : 'no'}
    }
    case 'w:rFonts':
      return {...look, font: attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? look.font}
    default:
      return look
  }
}

/** A look with what the style below it says of everything else. */
export function inheritLook(look: Look, base: Look): Look {
  return {
    hidden: look.hidden ?? base.hidden,
    struck: look.struck ?? base.struck,
    raised: look.raised ?? base.raised,
    font: look.font ?? base.font
  }
}

/** The look of a run of a character style in a paragraph of another: switches that both turn on turn each other off. */
export function joinLooks(character: Look, paragraph: Look): Look {
  const isEither = (own: boolean | null, other: boolean | null) =>
    own === null ? other : own !== (other ?? false)
  return {
    ...inheritLook(character, paragraph),
    hidden: isEither(character.hidden, paragraph.hidden),
    struck: isEither(character.struck, paragraph.struck)
  }
}

/** A switch of Word's: absent is on. */
export function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off'
}
