import type {Diagnostic, Place} from '../check/diagnostic.ts'
import type {Rule} from '../check/rule.ts'
import {quotedText} from './finding-words.ts'
import {
  type CheckedFile,
  createRangeFinder,
  hasLines,
  pathUri,
  type Range,
  type RangeFinder,
  type Reporter,
  type ReporterContext
} from './reporter.ts'
import {ruleUrl} from './rule-url.ts'

/** SARIF 2.1.0 (OASIS). Findings that someone accepted stay, with the reason. */
export const sarifReporter: Reporter = {
  open: context =>
    `{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(tool(context))},"columnKind":"utf16CodeUnits","results":[\n`,
  file: (file, {rules}) => {
    const {report} = file
    if (!report) return ''
    const find = createRangeFinder(report)
    return file.diagnostics
      .map(diagnostic => JSON.stringify(result(diagnostic, file, find, rules)))
      .join(',\n')
  },
  separator: ',\n',
  close: ({errors, exitCode}) => {
    const invocation = {
      executionSuccessful: exitCode !== 2,
      exitCode,
      toolExecutionNotifications: errors.map(({path, code, message}) => ({
        level: 'error',
        descriptor: {id: code},
        message: {text: message},
        ...(path !== null && {locations: [{physicalLocation: {artifactLocation: {uri: pathUri(path)}}}]})
      }))
    }
    return `\n],"invocations":${JSON.stringify([invocation])}}]}\n`
  }
}

function tool({version, rules, language}: ReporterContext): object {
  return {
    driver: {
      name: 'reportlint',
      version,
      semanticVersion: version,
      language: language === 'zh' ? 'zh-CN' : 'en',
      rules: rules.map(({id, severity, title, why, remedy}) => ({
        id,
        shortDescription: {text: title[language]},
        fullDescription: {text: why[language]},
        help: {text: remedy[language]},
        helpUri: ruleUrl(id),
        defaultConfiguration: {level: severity}
      }))
    }
  }
}

function result(
  diagnostic: Diagnostic,
  file: CheckedFile,
  find: RangeFinder,
  rules: readonly Rule[]
): object {
  const {ruleId, severity, message, because, suppressed, suggestions} = diagnostic
  // The other side of the contradiction is a link in the message to its place.
  const links = because.map((place, index) => `[${escapeMessage(quotedText(place.text))}](${index})`)
  return {
    ruleId,
    ruleIndex: rules.findIndex(({id}) => id === ruleId),
    level: severity,
    message: {text: `${escapeMessage(message)}${links.length > 0 ? ` (${links.join(' ')})` : ''}`},
    locations: [location(diagnostic, file, find)],
    ...(because.length > 0 && {
      relatedLocations: because.map((place, id) => ({
        id,
        ...location(place, file, find),
        message: {text: `${place.words}: ${quotedText(place.text)}`}
      }))
    }),
    partialFingerprints: {'reportlint/v1': diagnostic.fingerprint},
    ...(suggestions.length > 0 &&
      hasLines(file) && {
        fixes: suggestions.map(({title, edits}) => ({
          description: {text: title},
          artifactChanges: [
            {
              artifactLocation: {uri: pathUri(file.path)},
              replacements: edits.map(({span, text}) => ({
                deletedRegion: region(find({span, path: null})),
                insertedContent: {text}
              }))
            }
          ]
        }))
      }),
    ...(suppressed && {
      suppressions: [
        {kind: suppressed.by === 'comment' ? 'inSource' : 'external', justification: suppressed.reason}
      ]
    })
  }
}

/** A Word document has no regions; its places are logical. Another document's format is not known here: its name tells. */
function location(place: Place, file: CheckedFile, find: RangeFinder): object {
  const isText = place.path === null ? hasLines(file) : !/\.docx$/i.test(place.path)
  return {
    physicalLocation: {
      artifactLocation: {uri: pathUri(place.path ?? file.path)},
      ...(isText && {region: {...region(find(place)), snippet: {text: place.text}}})
    },
    logicalLocations: [{fullyQualifiedName: place.words}]
  }
}

function region({start, end}: Range): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: start.offset,
    charLength: end.offset - start.offset
  }
}

/** Square brackets make links in a SARIF message. */
function escapeMessage(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&')
}
