import type {Rule} from '#rule'
import brokenCarryOver from './across/broken-carry-over.ts'
import brokenContinuity from './across/broken-continuity.ts'
import copiedText from './across/copied-text.ts'
import wrongRollUp from './across/wrong-roll-up.ts'
import unexplainedAllow from './allows/unexplained-allow.ts'
import unknownAllow from './allows/unknown-allow.ts'
import unusedAllow from './allows/unused-allow.ts'
import conflictingClaims from './claims/conflicting-claims.ts'
import contradictedClaim from './claims/contradicted-claim.ts'
import mismatchedList from './claims/mismatched-list.ts'
import partExceedsWhole from './claims/part-exceeds-whole.ts'
import wrongCount from './claims/wrong-count.ts'
import wrongPercentage from './claims/wrong-percentage.ts'
import wrongTally from './claims/wrong-tally.ts'
import impossibleDate from './dates/impossible-date.ts'
import latePublication from './dates/late-publication.ts'
import staleYear from './dates/stale-year.ts'
import wrongPeriod from './dates/wrong-period.ts'
import wrongSigningDate from './dates/wrong-signing-date.ts'
import inconsistentName from './names/inconsistent-name.ts'
import leftoverPlaceholder from './names/leftover-placeholder.ts'
import malformedDocumentNumber from './names/malformed-document-number.ts'
import personalInformation from './names/personal-information.ts'
import repeatedWord from './names/repeated-word.ts'
import brokenNumbering from './structure/broken-numbering.ts'
import emptySection from './structure/empty-section.ts'
import misplacedSection from './structure/misplaced-section.ts'
import missingMetadata from './structure/missing-metadata.ts'
import missingSection from './structure/missing-section.ts'
import missingTable from './structure/missing-table.ts'
import outdatedForm from './structure/outdated-form.ts'
import unreadablePart from './structure/unreadable-part.ts'
import brokenIdentity from './tables/broken-identity.ts'
import impossibleFigure from './tables/impossible-figure.ts'
import improbableFigure from './tables/improbable-figure.ts'
import unfilledCell from './tables/unfilled-cell.ts'

/** The catalogue: every rule there is, in the order in which `reportlint rules` lists them. */
export const rules: readonly Rule[] = [
  unreadablePart,
  missingSection,
  misplacedSection,
  emptySection,
  brokenNumbering,
  wrongCount,
  missingTable,
  outdatedForm,
  missingMetadata,
  brokenIdentity,
  unfilledCell,
  impossibleFigure,
  improbableFigure,
  wrongTally,
  partExceedsWhole,
  contradictedClaim,
  conflictingClaims,
  wrongPercentage,
  mismatchedList,
  impossibleDate,
  wrongPeriod,
  wrongSigningDate,
  staleYear,
  latePublication,
  inconsistentName,
  malformedDocumentNumber,
  leftoverPlaceholder,
  repeatedWord,
  personalInformation,
  brokenCarryOver,
  brokenContinuity,
  wrongRollUp,
  copiedText,
  unusedAllow,
  unexplainedAllow,
  unknownAllow
]
