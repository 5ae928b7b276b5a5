import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import type {RuleSetting} from '../../../check/check.ts'
import type {Severity} from '../../../check/diagnostic.ts'
import type {Rule} from '../../../check/rule.ts'
import {ConfigError} from '../../../config/config-error.ts'
import {
  applyChoices,
  findRule,
  isRuleLevel,
  type RuleChoices,
  ruleLevels,
  unknownRule
} from '../../../config/settings.ts'
import type {Profile} from '../../../model/profile.ts'
import {nearestName} from '../../../source/nearest-name.ts'
import type {Language, Wording} from '../../../source/wording.ts'
import {fileReason} from '../../file-reason.ts'
import {readTextFile} from '../../read-text-file.ts'
import {pathFrom, toPosix} from '../../shown-path.ts'
import type {OptionValues} from '../arguments/options.ts'
import {wrongChoice} from '../arguments/wrong-choice.ts'
import {type BaselineFile, readBaseline} from './baseline-file.ts'
import {type FoundConfig, findConfig} from './find-config.ts'
import {createMatcher} from './matcher.ts'

/** Everything that decides how drafts are checked: command line over configuration over defaults. */
export interface Plan {
  readonly found: FoundConfig | null
  /** What the user should know about how the configuration was found. */
  readonly notices: readonly Wording[]
  readonly profiles: readonly Profile[]
  /** The profile named; null to choose by year and tables. */
  readonly profile: Profile | null
  /** As the user would write it in the working directory. */
  readonly previous: string | null
  readonly parts: string | null
  readonly baseline: BaselineFile | null
  /** Where the baseline is or would be. */
  readonly baselinePath: string | null
  /** The language that the configuration asks for. */
  readonly lang: Language | null
  readonly failOn: Severity | 'never'
  /** What the configuration says of one file's rules beyond what it says of all. */
  readonly overridesFor: (path: string) => RuleChoices
  /** The rules in force for one file. */
  readonly rulesFor: (path: string) => readonly RuleSetting[]
  /** Whether the configuration tells to leave a file out. */
  readonly isIgnored: (path: string) => boolean
}

export interface Catalogue {
  readonly rules: readonly Rule[]
  readonly profiles: readonly Profile[]
}

/**
 * Puts the plan together, or says everything that is wrong with what the user asked for.
 *
 * @throws ConfigError for mistakes in files.
 */
export async function makePlan(
  values: OptionValues,
  {rules, profiles}: Catalogue
): Promise<{readonly plan: Plan} | {readonly mistakes: readonly Wording[]}> {
  const mistakes: Wording[] = []
  const notices: Wording[] = []
  if (values.config !== undefined && values['no-config']) {
    mistakes.push({
      zh: '--config 与 --no-config 不能同时用',
      en: '--config and --no-config exclude each other'
    })
  }
  if (values.encoding !== undefined) {
    const {unknownEncoding} = await import('../../../read/decode.ts')
    const wording = unknownEncoding(values.encoding)
    if (wording) mistakes.push(wording)
  }
  const chosen = commandLineChoices(values, rules, mistakes)
  const found = values['no-config'] ? null : await findConfig(rules, values.config, notices)
  const config = found?.config
  const profile = await chooseProfile(
    values.profile ?? config?.profile,
    values.profile === undefined ? found : null,
    profiles,
    mistakes
  )
  if (mistakes.length > 0) return {mistakes}

  const fromConfig = (path: string | undefined) =>
    path === undefined || !found ? null : pathFrom(found.directory, path)
  const baselinePath = values.baseline ?? fromConfig(config?.baseline)
  const baseline = baselinePath === null || values['no-baseline'] ? null : await readBaseline(baselinePath)
  const matchers = await Promise.all(
    (config?.overrides ?? []).map(async ({files, rules}) => ({
      rules,
      matches: await createMatcher(files, found?.directory)
    }))
  )
  const overridesFor = (path: string) =>
    matchers.filter(({matches}) => matches(path)).flatMap(({rules}) => rules)
  const base = applyChoices(rules, [...(config?.rules ?? []), ...chosen])
  return {
    plan: {
      found,
      notices,
      profiles,
      profile,
      previous: values.previous ?? fromConfig(config?.previous),
      parts: values.parts ?? fromConfig(config?.parts),
      baseline,
      baselinePath,
      lang: values.lang ?? config?.lang ?? null,
      failOn: values['fail-on'] ?? config?.failOn ?? 'error',
      overridesFor,
      rulesFor: path => {
        const overrides = overridesFor(path)
        if (overrides.length === 0) return base
        return applyChoices(rules, [...(config?.rules ?? []), ...overrides, ...chosen])
      },
      isIgnored: await createMatcher(config?.ignore ?? [], found?.directory)
    }
  }
}

/** `--rule`, `--only` and `--skip`, in this order: the more special wins. */
export function commandLineChoices(
  values: OptionValues,
  rules: readonly Rule[],
  mistakes: Wording[]
): RuleChoices {
  const choices: (readonly [string, RuleChoices[number][1]])[] = []
  const known = (name: string): Rule | null => {
    const rule = findRule(rules, name)
    if (!rule) mistakes.push(unknownRule(rules, name))
    return rule
  }
  const only = (values.only ?? []).flatMap(name => known(name) ?? [])
  if (only.length > 0) {
    for (const rule of rules) {
      if (!only.includes(rule)) choices.push([rule.id, {level: 'off', origin: '--only'}])
    }
  }
  for (const written of values.rule ?? []) {
    const [, name = '', level = ''] = /^([^=]+)=([^=]+)$/.exec(written) ?? []
    if (name === '') {
      mistakes.push({
        zh: `--rule 要写成 <规则>=<级别>，写的是“${written}”`,
        en: `--rule expects <rule>=<severity>, found “${written}”`
      })
      continue
    }
    const rule = known(name)
    if (!isRuleLevel(level)) {
      mistakes.push(wrongChoice(`--rule ${name} `, `--rule ${name}`, level, ruleLevels))
    } else if (rule) choices.push([rule.id, {level, origin: '--rule'}])
  }
  for (const name of values.skip ?? []) {
    const rule = known(name)
    if (rule) choices.push([rule.id, {level: 'off', origin: '--skip'}])
  }
  return choices
}

/** The profile that a name stands for: `auto`, the id of a shipped one, or a file. */
async function chooseProfile(
  name: string | undefined,
  found: FoundConfig | null,
  profiles: readonly Profile[],
  mistakes: Wording[]
): Promise<Profile | null> {
  if (name === undefined || name === 'auto') return null
  const shipped = profiles.find(({id}) => id === name)
  if (shipped) return shipped
  const path = found ? resolve(found.directory, name) : name
  if (!/[./\\]/.test(name) && !existsSync(path)) {
    const ids = ['auto', ...profiles.map(({id}) => id)]
    const nearest = nearestName(name, ids)
    mistakes.push({
      zh: `没有报告种类 ${name}${nearest ? `，是不是 ${nearest}？` : ''}（可用：${ids.join('、')}，或 JSON 文件）`,
      en: `unknown profile ${name}${nearest ? `, did you mean ${nearest}?` : ''} (one of: ${ids.join(', ')}, or a JSON file)`
    })
    return null
  }
  let text: string
  try {
    text = readTextFile(path)
  } catch (error) {
    const {zh, en} = fileReason(error)
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    const wording = isMissing
      ? {zh: '没有这份报告种类文件', en: 'no such profile'}
      : {zh: `读不了这份报告种类文件（${zh}）`, en: `cannot read this profile (${en})`}
    throw new ConfigError([{path: toPosix(name), line: null, column: null, wording}])
  }
  const {parseProfile} = await import('../../../config/parse-profile.ts')
  return parseProfile(toPosix(name), text)
}
