import {type Density, type Draft, type DraftBlock, type DraftTable, densities, type FormId} from './draft.ts'
import {generate2008} from './generate-2008.ts'
import {generateGeneric} from './generate-generic.ts'
import {createApplications, createDisclosure, createReviews} from './generate-tables.ts'
import {type Agency, createAgency} from './names.ts'
import {createRandom, type Random} from './random.ts'
import {createWriter, type Words} from './sentences.ts'
import * as prose from './statutory-prose.ts'

export interface DraftRequest {
  readonly form: FormId
  readonly seed: number
  /** Chosen by the seed when absent. */
  readonly density?: Density
}

/** Makes a report in which everything agrees. The same request gives the same report. */
export function generateReport({form, seed, density: wanted}: DraftRequest): Draft {
  const random = createRandom(seed)
  const density = wanted ?? random.pick(densities)
  if (form === 'cn-2008') return generate2008(random, seed, density)
  if (form === 'generic-zh' || form === 'generic-en') return generateGeneric(random, seed, density, form)
  const agency = createAgency(random)
  const year = form === 'cn-2021' ? random.int(2021, 2025) : random.int(2019, 2020)
  return writeStatutory(random, {
    form,
    seed,
    density,
    agency,
    year,
    size: density === 'dense' ? random.int(900, 9000) : random.int(40, 400),
    disclosure: createDisclosure(random, form, density, agency),
    applications: createApplications(random, form, density),
    reviews: createReviews(random, density)
  })
}

export interface StatutoryContent {
  readonly form: 'cn-2021' | 'cn-2019'
  readonly seed: number
  readonly density: Density
  readonly agency: Agency
  readonly year: number
  readonly size: number
  readonly disclosure: DraftTable
  readonly applications: DraftTable
  readonly reviews: DraftTable
}

/** Writes the report that goes with the tables. */
export function writeStatutory(random: Random, content: StatutoryContent): Draft {
  const {form, seed, density, agency, year, size, disclosure, applications, reviews} = content
  const setting: prose.Setting = {writer: createWriter(random), agency, year, size}
  const title = `${agency.name}${year}年${random.pick(['', '度'])}政府信息公开工作年度报告`
  const fourth = random.pick([
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况'
  ])
  const fifth = random.pick([
    '存在的主要问题及改进情况',
    '存在的主要问题和改进情况',
    '政府信息公开工作存在的主要问题及改进情况'
  ])
  const blocks: DraftBlock[] = [
    {kind: 'title', text: title},
    ...paragraphs(prose.preamble(setting, form)),
    heading('一、总体情况'),
    ...prose
      .overview(setting)
      .flatMap(({heading: title, paragraphs: words}) => [
        ...(title ? [heading(title, 2)] : []),
        ...paragraphs(words)
      ]),
    heading('二、主动公开政府信息情况'),
    disclosure,
    heading('三、收到和处理政府信息公开申请情况'),
    ...beside(
      random.chance(0.5),
      applications,
      random.chance(0.7) ? prose.applicationClaims(setting, applications) : []
    ),
    heading(`四、${fourth}`),
    ...beside(random.chance(0.5), reviews, prose.reviewClaims(setting, reviews)),
    heading(`五、${fifth}`),
    ...paragraphs(prose.problems(setting)),
    heading(`六、${random.pick(['其他需要报告的事项', '其他需要报告事项'])}`),
    ...paragraphs(prose.otherMatters(setting, form)),
    ...(random.chance(0.7) ? paragraphs(prose.signature(setting)) : [])
  ]
  return {form, density, seed, agency: agency.name, year, title, blocks}
}

function heading(text: string, level = 1): DraftBlock {
  return {kind: 'heading', level, text}
}

function paragraphs(words: readonly Words[]): DraftBlock[] {
  return words.map(pieces => ({kind: 'paragraph', pieces}))
}

function beside(before: boolean, table: DraftTable, words: readonly Words[]): DraftBlock[] {
  return before ? [...paragraphs(words), table] : [table, ...paragraphs(words)]
}
