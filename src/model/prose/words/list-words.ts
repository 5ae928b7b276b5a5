/** How a language writes lists of names, and numbers of things that are listed. Patterns are for folded text. */
export interface ListWords {
  readonly items: ItemWords
  readonly nouns: NounWords
  readonly announcing: AnnouncingWords
  /** Before the first of several numbers, each of one name: 分别为. */
  readonly respectively: RegExp
  /** Words that stand for several things at once: no name of one. */
  readonly collective: RegExp
  /** … and its number: 三个部门. The first group is the numeral. */
  readonly counted: RegExp
  /** Nothing else stands between two numbers of a row. */
  readonly betweenFigures: RegExp
  /** Any mark or word that joins two names. */
  readonly joins: RegExp
  /** 一是, 第一, （一）: one group for each form, with the numeral. */
  readonly ordinal: RegExp
  readonly numerals: string
}

/** What divides a list, and what in a list may belong together. */
export interface ItemWords {
  readonly divider: RegExp
  /** Words that may join two items, or belong to a name. */
  readonly joinWords: RegExp
  /** A mark or word right before a quotation that goes on with a list, and all that may stand between two. */
  readonly joinMark: RegExp
  readonly betweenQuotations: RegExp
  /** 行政复议、行政诉讼情况 may be one item: a head that the words before it share. */
  readonly sharedHead: RegExp
  /** 机构设置、保障经费和培训情况 too, and this head alone is common enough. */
  readonly commonHead: RegExp
  readonly headWithin: RegExp
  /** 应诉的情况 ends an item that goes back to 因校务公开引发的信访. */
  readonly ownHead: RegExp
  readonly headOfKinds: RegExp
  readonly chainStart: RegExp
  /** 存在的主要问题及改进办法 is one chapter; the word that may join it. */
  readonly problemsAnd: RegExp
  readonly joinsProblems: RegExp
}

/** What a number says there are so many of. */
export interface NounWords {
  /** Number parts of a whole; all of them are listed where any are. */
  readonly parts: RegExp
  /** Things that a row beginning with 一是 goes through: 三项措施。一是…; not 公开信息27条。一是… */
  readonly points: RegExp
  /** Things of which there may be many more than a sentence lists. */
  readonly members: RegExp
  /** What the names of each kind of body end in. */
  readonly bodies: readonly (readonly [noun: RegExp, name: RegExp])[]
  /** 各街道, 市县两级: a name that stands for several. */
  readonly collective: RegExp
  /** 档案馆设置查阅点: a verb within an item shows that the list is not what it seems. */
  readonly verbWithin: RegExp
  /** 二级市场, 三级频道: a grade, and no number of levels; two levels are 两级. */
  readonly graded: RegExp
  readonly gradedNumeral: RegExp
  readonly grade: RegExp
  /** Parts of a text. */
  readonly sections: RegExp
  readonly sectionsAnywhere: RegExp
}

/** What stands around a number of things and their list. */
export interface AnnouncingWords {
  /** Opens a list; and does so beyond doubt. */
  readonly opener: RegExp
  readonly strictOpener: RegExp
  /** … at the head of the first item. */
  readonly openerOfItem: RegExp
  readonly ofReportOpener: RegExp
  readonly ofReport: RegExp
  /** Between a list and its number, right before the number; and which of these leave it open, or close it behind a comma. */
  readonly join: RegExp
  readonly joinOpens: RegExp
  readonly joinCloses: RegExp
  /** Who speaks is one of those counted. */
  readonly jointly: RegExp
  readonly jointlyBefore: RegExp
  readonly ourselves: RegExp
  /** Between a number and its list, right behind the number. */
  readonly opening: RegExp
  readonly oneByOne: RegExp
  /** The clause ends the list. */
  readonly clauseOpener: RegExp
  readonly etc: RegExp
  readonly example: RegExp
  /** Joins what narrows to what it narrows: no plain name. */
  readonly attributive: RegExp
}
