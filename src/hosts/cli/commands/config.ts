import {rules} from '../../../../rules/index.ts'
import {profiles} from '../../../../rules/profiles/index.ts'
import {ConfigError, describeMistake} from '../../../config/config-error.ts'
import {toPosix} from '../../shown-path.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {commandLineChoices, makePlan, type Plan} from '../inputs/plan.ts'
import {sayAll} from '../writing/streams.ts'
import {oneOperand, refuse, writeDocument} from '../writing/write-document.ts'

interface Shown {
  readonly key: string
  readonly value: unknown
  readonly origin: string
}

/** Prints the configuration in force for a file, and where each value came from. */
export async function run(invocation: Invocation): Promise<number> {
  const {values, operands, language} = invocation
  const mistakes = [...invocation.mistakes, ...oneOperand(invocation, {zh: '文件', en: 'file'})]
  let plan: Plan | null = null
  try {
    const planned = await makePlan(values, {rules, profiles})
    if ('plan' in planned) plan = planned.plan
    else mistakes.push(...planned.mistakes)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    mistakes.push(...error.mistakes.map(describeMistake))
  }
  if (!plan || mistakes.length > 0) return refuse({...invocation, mistakes})

  sayAll(plan.notices, language)
  const path = toPosix(operands[0] ?? '')
  const shown = [...valuesInForce(plan, invocation), ...rulesInForce(plan, invocation, path)]
  const isIgnored = plan.isIgnored(path)
  const origins = {
    default: {zh: '默认', en: 'default'}[language],
    ignored: {zh: '这份文件按配置略过', en: 'this file is ignored'}[language]
  }
  const origin = (name: string) => (name === 'default' ? origins.default : name)
  return writeDocument(invocation, {
    text: () => {
      const lines = shown.map(
        ({key, value, origin: from}) => `${key}: ${printValue(value)}  (${origin(from)})`
      )
      return `${[...(isIgnored ? [`# ${origins.ignored}`] : []), ...lines].join('\n')}\n`
    },
    json: () => ({
      path,
      ignored: isIgnored,
      values: Object.fromEntries(
        shown
          .filter(({key}) => !key.startsWith('rules.'))
          .map(({key, value, origin}) => [key, {value, origin}])
      ),
      rules: Object.fromEntries(
        shown
          .filter(({key}) => key.startsWith('rules.'))
          .map(({key, value, origin}) => [key.slice('rules.'.length), {value, origin}])
      )
    })
  })
}

function printValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function valuesInForce(
  {found, profile, previous, parts, baselinePath, failOn}: Plan,
  {values, language}: Invocation
): Shown[] {
  const config = found?.config
  const from = (key: string, option: unknown, flag: string) => {
    if (option !== undefined) return flag
    const line = config?.lines[key]
    return config && line !== undefined ? `${config.path}:${line}` : 'default'
  }
  return [
    {key: 'profile', value: profile?.id ?? 'auto', origin: from('profile', values.profile, '--profile')},
    {key: 'failOn', value: failOn, origin: from('failOn', values['fail-on'], '--fail-on')},
    {
      key: 'previous',
      value: values.previous ?? config?.previous ?? previous,
      origin: from('previous', values.previous, '--previous')
    },
    {
      key: 'parts',
      value: values.parts ?? config?.parts ?? parts,
      origin: from('parts', values.parts, '--parts')
    },
    {
      key: 'baseline',
      value: values.baseline ?? config?.baseline ?? baselinePath,
      origin: from('baseline', values.baseline, '--baseline')
    },
    {key: 'ignore', value: config?.ignore ?? [], origin: from('ignore', undefined, '')},
    {key: 'lang', value: language, origin: from('lang', values.lang, '--lang')}
  ]
}

function rulesInForce(plan: Plan, {values}: Invocation, path: string): Shown[] {
  const config = plan.found?.config
  const choices = [
    ...(config?.rules ?? []),
    ...plan.overridesFor(path),
    ...commandLineChoices(values, rules, [])
  ]
  return plan.rulesFor(path).map(({rule, severity, options}) => {
    const chosen = choices.filter(([id]) => id === rule.id).at(-1)
    return {
      key: `rules.${rule.id}`,
      value: options === undefined ? severity : [severity, options],
      origin: chosen?.[1].origin ?? 'default'
    }
  })
}
