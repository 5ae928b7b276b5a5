import type {ClaimWords} from '../words/claim-words.ts'

/** What is left when everything is gone that does not narrow. */
export function residue(text: string, {fillers}: ClaimWords): string {
  return text.replace(fillers, '')
}

export function narrows(text: string, {narrowing, anyWay}: ClaimWords): boolean {
  return narrowing.test(text) && narrowing.test(text.replace(anyWay, ''))
}

/** Whether words speak of another or a wider population than the agency itself. */
export function speaksOfOthers(text: string, agency: string | null, {bodies}: ClaimWords): boolean {
  const own = agency ? text.replaceAll(agency, '') : text
  if (!bodies.others.test(own)) return false
  const level = levelOf(agency, bodies)
  if (level === undefined) return true
  // A government calls itself 区政府 and reports for 全区; for a department that is somebody else.
  const words = own.replace(bodies.itself, '').replace(bodies.everybody[level] as RegExp, '')
  return bodies.others.test(words)
}

/** The level of a government that reports for more than itself: 区 of 湖东区人民政府. */
function levelOf(agency: string | null, {government}: ClaimWords['bodies']): string | undefined {
  return agency ? government.exec(agency)?.[1] : undefined
}

/** 区政府办公室受理112件, 街道收到83件: to a government that reports for all of them, a part of the whole. */
export function speaksOfOrgans(words: string, agency: string | null, {bodies}: ClaimWords): boolean {
  const {organs, together} = bodies
  if (levelOf(agency, bodies) === undefined || !organs.test(words)) return false
  return organs.test(agency ? words.replaceAll(agency, '') : words) && !together.test(words)
}

/** 法人或其他组织提出的申请: of some of those who may ask, where 公民、法人和其他组织 are all of them. */
export function ofSomeApplicants(words: string, {bodies: {persons, companies}}: ClaimWords): boolean {
  return persons.test(words) !== companies.test(words)
}

/** What is carried from 2022 into 2023 into 2024 is, to a report on 2023, carried from last year into the next. */
export function sayYears(words: string, year: number | null, {times}: ClaimWords): string {
  if (year === null || !times.carried.test(words)) return words
  return words
    .replace(times.carriedFrom, (printed, named) => (Number(named) === year - 1 ? times.lastYear : printed))
    .replace(times.carriedInto, (printed, named) => (Number(named) === year + 1 ? times.nextYear : printed))
}

/** The period that words set a number in, or null where they set none. */
export function periodOf(
  words: string,
  year: number | null,
  {times}: ClaimWords
): 'year' | 'past' | 'cumulative' | null {
  if (!times.any.test(words)) return null
  if (times.past.test(words) && !times.carried.test(words)) return 'past'
  if (times.cumulative.test(words)) {
    // 对2008年以来的文件开展清理，全年制发6件，废止3件
    const since = words.lastIndexOf(times.since)
    return since >= 0 && times.present.test(words.slice(since)) ? 'year' : 'cumulative'
  }
  const last = words.replace(times.titles, '').match(times.years)?.at(-1)
  if (last && year !== null) {
    const isInAll = times.until.test(words) && times.inAll.test(words)
    if (isInAll && !times.present.test(words.replace(times.years, ''))) return 'cumulative'
    return Number.parseInt(last, 10) === year ? 'year' : 'past'
  }
  return times.present.test(words) ? 'year' : null
}
