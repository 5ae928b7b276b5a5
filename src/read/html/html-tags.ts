/** What a tag does to the tree of a page, as far as plain pages use it. */
export type TagKind =
  | 'html'
  | 'head'
  | 'body'
  /** Head matter without content; allowed anywhere. */
  | 'meta'
  /** Its content is no markup. */
  | 'raw'
  | 'title'
  /** Has no content. */
  | 'void'
  /** Has no content and ends a paragraph. */
  | 'rule'
  | 'inline'
  | 'link'
  | 'block'
  | 'list'
  | 'item'
  | 'heading'
  | 'form'
  | 'table'
  | 'caption'
  | 'columns'
  | 'column'
  | 'section'
  | 'row'
  | 'cell'

const names: Readonly<Record<TagKind, string>> = {
  html: 'html',
  head: 'head',
  body: 'body',
  meta: 'meta link base',
  raw: 'style script iframe',
  title: 'title',
  void: 'br img wbr input',
  rule: 'hr',
  inline:
    'span b strong i em u s font sub sup small big strike code tt abbr cite ins del label mark q kbd samp var time bdo bdi ' +
    'data dfn legend output picture video audio canvas',
  link: 'a',
  block:
    'p div center section article aside nav main header footer hgroup figure figcaption fieldset blockquote address details ' +
    'summary',
  list: 'ul ol menu dir',
  item: 'li',
  heading: 'h1 h2 h3 h4 h5 h6',
  form: 'form',
  table: 'table',
  caption: 'caption',
  columns: 'colgroup',
  column: 'col',
  section: 'tbody thead tfoot',
  row: 'tr',
  cell: 'td th'
}

const kinds: ReadonlyMap<string, TagKind> = new Map(
  (Object.keys(names) as TagKind[]).flatMap(kind => names[kind].split(' ').map(name => [name, kind] as const))
)

/** The kind of a tag, or null for one that only a whole parser understands. Names with a colon are Word's own. */
export function kindOfTag(tagName: string): TagKind | null {
  return kinds.get(tagName) ?? (/^[a-z]\w{0,20}:\w{1,40}$/.test(tagName) ? 'inline' : null)
}
