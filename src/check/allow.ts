import type {Comment, Tree} from '../read/tree.ts'
import {nearestName} from '../source/nearest-name.ts'
import {contains, type Span, span} from '../source/span.ts'
import type {Diagnostic} from './diagnostic.ts'
import type {Located} from './finding.ts'

/** A comment of the author's that allows a finding of the block it stands before, and says why. */
export interface Allow {
  /** The words of the comment that say what is allowed, or all of it where none do. */
  readonly at: Located
  /** Empty where the comment names no rule. */
  readonly rules: readonly AllowedRule[]
  /** Null where none is given: such an allow allows nothing. */
  readonly reason: string | null
  readonly target: Span | null
}

export interface AllowedRule {
  readonly name: Located
  /** The rule of that name, or null. */
  readonly id: string | null
  /** The name that was probably meant by one that no rule has. */
  readonly nearest: string | null
  /** Whether the rule was on and finished, so that “unused” means something. */
  readonly isJudged: boolean
  readonly isUsed: boolean
}

/** What `readAllows` must know of a rule. */
export interface KnownRule {
  readonly id: string
  readonly aliases?: readonly string[] | undefined
  readonly isJudged: boolean
}

const directive = /^\s{0,20}reportlint-(\S{0,40})\s{0,20}/i
const directiveName = 'reportlint-allow'
const separator = /[\s,，、]{1,20}/

/** Finds the allows of a draft and what each of them has allowed. */
export function readAllows(
  tree: Tree,
  known: readonly KnownRule[],
  diagnostics: readonly Diagnostic[]
): Allow[] {
  return tree.comments.flatMap(comment => {
    const head = directive.exec(comment.text)
    if (!head) return []
    const words = comment.text.slice(head[0].length)
    const colon = words.search(/[:：]/)
    const reason = colon === -1 ? '' : words.slice(colon + 1).trim()
    const names = (colon === -1 ? words : words.slice(0, colon)).split(separator).filter(Boolean)
    // A misspelt directive allows nothing, and is told like a misspelt rule.
    const isAllow = head[1]?.toLowerCase() === 'allow'
    const rules = isAllow ? names : [`reportlint-${head[1]}`]
    return {
      at: locate(tree, comment, rules[0] ?? directiveName),
      reason: reason === '' ? null : reason,
      target: comment.target,
      rules: rules.map(name => {
        const rule = known.find(({id, aliases}) => id === name || aliases?.includes(name))
        return {
          name: locate(tree, comment, name),
          id: rule?.id ?? null,
          nearest: rule ? null : nearestName(name, isAllow ? known.map(({id}) => id) : [directiveName]),
          isJudged: rule?.isJudged ?? false,
          isUsed:
            rule !== undefined &&
            diagnostics.some(each => each.ruleId === rule.id && isWithin(each, comment.target))
        }
      })
    }
  })
}

/** Marks what is allowed with its reason. It stays in the list, and does not count. */
export function suppressAllowed(diagnostics: readonly Diagnostic[], allows: readonly Allow[]): Diagnostic[] {
  return diagnostics.map(diagnostic => {
    const allow = allows.find(
      ({reason, target, rules}) =>
        reason !== null && isWithin(diagnostic, target) && rules.some(({id}) => id === diagnostic.ruleId)
    )
    return allow?.reason ? {...diagnostic, suppressed: {by: 'comment', reason: allow.reason}} : diagnostic
  })
}

function isWithin(diagnostic: Diagnostic, target: Span | null): boolean {
  return (
    target !== null &&
    diagnostic.path === null &&
    contains(target, span(diagnostic.span.start, diagnostic.span.start))
  )
}

/** A word of the comment where the comment stands in the text; in a DOCX, the place that it is anchored on. */
function locate({source}: Tree, {span: whole}: Comment, word: string): Located {
  const text = source.text.slice(whole.start, whole.end)
  const at = text.indexOf(word)
  if (at === -1) return {span: whole, text}
  const start = whole.start + at
  return {span: span(start, start + word.length), text: word}
}
