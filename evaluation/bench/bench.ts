import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {build} from 'tsdown'
import {vfileWithoutBuiltIns} from '../../tsdown.config.ts'
import {
  type Contender,
  floor,
  mammoth,
  markdownlint,
  markdownPeers,
  reportlint,
  reportlintCommand,
  textlintCached
} from './contenders.ts'
import {benchFormats, printBenchDocx, printBenchDraft, writeCorpus} from './corpus.ts'
import {longDocument} from './long-document.ts'
import {printPage} from './page.ts'
import {median, pairedRatio, type Timed, timeInTurn} from './timing.ts'

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '9'},
    files: {type: 'string', default: '1000'},
    only: {type: 'string', multiple: true}
  }
})
const rounds = Number(values.rounds)
const files = Number(values.files)
/** Whole-corpus runs take seconds; fewer of them are enough. */
const longPages = 30
const corpusRounds = Math.max(3, Math.floor(rounds / 3))
const builtPage = join(import.meta.dirname, '../../dist/page/reportlint.html')

if (!existsSync(reportlintCommand))
  throw new Error('expected the built command at dist/cli/cli.cjs; run npm run build first')

const folder = mkdtempSync(join(tmpdir(), 'reportlint-bench-'))
try {
  await bench()
} finally {
  rmSync(folder, {recursive: true, force: true})
}

async function bench(): Promise<void> {
  const wants = (name: string) => !values.only || values.only.includes(name)
  console.log(
    `Node ${process.versions.node}; ${rounds} interleaved rounds for one file, ${corpusRounds} for ${files}`
  )
  if (wants('start')) {
    print(
      'Start-up',
      timeInTurn(
        [
          floor,
          ...['--version', '--help'].map(option => reportlint(option)),
          reportlint('explain', 'broken-identity'),
          markdownlint
        ],
        '',
        rounds,
        folder
      ),
      'node -e 0'
    )
  }
  if (wants('cold')) await printCold()
  if (wants('corpus')) printCorpora()
  if (wants('stages')) await printStages()
  if (wants('page')) await printPage(builtPage)
}

/** One draft and nothing cached: what a person waits for. */
async function printCold(): Promise<void> {
  const path = (extension: string) => join(folder, `one.${extension}`)
  for (const [format, {extension}] of Object.entries(benchFormats)) {
    writeFileSync(path(extension), printBenchDraft(1, format as keyof typeof benchFormats).text)
  }
  writeFileSync(path('docx'), await printBenchDocx(1))
  const on = (contender: Contender, extension: string): Contender => ({
    name: `${contender.name} on .${extension}`,
    command: contender.command && (() => contender.command?.(path(extension)) ?? [])
  })
  const extensions = [...Object.values(benchFormats).map(({extension}) => extension), 'docx']
  const ours = extensions.map(extension => on(reportlint(), extension))
  print(
    'One draft, cold',
    timeInTurn([floor, ...ours, ...markdownPeers.map(peer => on(peer, 'md'))], '', rounds, folder),
    `${markdownlint.name} on .md`
  )
  const docx = path('long.docx')
  writeFileSync(docx, await longDocument(longPages))
  print(
    `A DOCX of ${longPages} pages, cold`,
    timeInTurn([floor, reportlint(), mammoth], docx, rounds, folder),
    mammoth.name
  )
}

function printCorpora(): void {
  const markdown = join(folder, 'markdown')
  const html = join(folder, 'html')
  const size = writeCorpus(markdown, 'markdown', files)
  console.log(`\n${files} Markdown drafts of ${Math.round(size / files / 1024)} KB`)
  const onFolder = (contender: Contender): Contender =>
    contender.name.startsWith('markdownlint')
      ? {...contender, command: contender.command && (() => contender.command?.('markdown/*.md') ?? [])}
      : contender
  print(
    `${files} Markdown drafts`,
    timeInTurn([reportlint(), ...markdownPeers.map(onFolder)], markdown, corpusRounds, folder),
    markdownlint.name
  )
  const htmlSize = writeCorpus(html, 'html', files)
  console.log(`\n${files} HTML drafts of ${Math.round(htmlSize / files / 1024)} KB`)
  const onHtml: Contender = {name: 'reportlint on HTML', command: () => reportlint().command?.(html) ?? []}
  print(
    `${files} HTML drafts, beside markdownlint-cli2 on their Markdown`,
    timeInTurn([onHtml, onFolder(markdownlint)], markdown, corpusRounds, folder),
    markdownlint.name
  )
  const cached = reportlint('--cache')
  print(
    `${files} Markdown drafts, second run with a cache`,
    timeInTurn(
      [reportlint(), cached, textlintCached(join(folder, 'textlint-cache'))],
      markdown,
      corpusRounds,
      folder
    ),
    'reportlint'
  )
}

/** Built as the command is: what runs TypeScript as it stands names every closure anew, which takes more time than their work. */
async function printStages(): Promise<void> {
  const outDir = join(folder, 'in-process')
  await build({
    config: false,
    logLevel: 'silent',
    entry: {stages: join(import.meta.dirname, 'in-process.ts')},
    format: 'cjs',
    platform: 'node',
    dts: false,
    noExternal: [/.*/],
    plugins: [vfileWithoutBuiltIns],
    outDir
  })
  spawnSync(process.execPath, [join(outDir, 'stages.cjs')], {stdio: 'inherit'})
}

function print(title: string, timed: readonly Timed[], reference: string): void {
  console.log(`\n## ${title}\n`)
  console.log(`| program | median ms | min ms | × ${reference} | peak MiB | exit |`)
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |')
  const to = timed.find(({name}) => name === reference)
  for (const one of timed) {
    if (!one.runs) {
      console.log(`| ${one.name} | not installed | | | | |`)
      continue
    }
    const ratio = pairedRatio(one, to)
    console.log(
      `| ${one.name} | ${median(one.runs).toFixed(1)} | ${Math.min(...one.runs).toFixed(1)} | ${ratio === null ? '–' : ratio.toFixed(2)} | ${one.peak === null ? '–' : one.peak.toFixed(0)} | ${one.code ?? '–'} |`
    )
  }
}
