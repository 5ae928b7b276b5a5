/** Namespaces, also those of the strict variant of the format, and the prefix that everybody writes for them. */
const usualPrefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
    'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
    'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
    'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
    'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
    'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
    'urn:schemas-microsoft-com:office:office': 'o',
    'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
    'http://schemas.openxmlformats.org/package/2006/content-types': 'ct',
    'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
    'http://purl.org/dc/elements/1.1/': 'dc',
    'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': 'ep',
    'http://purl.oclc.org/ooxml/officeDocument/extendedProperties': 'ep'
  })
)

/** Names of one part under the usual prefixes. */
export interface Prefixes {
  /** Takes in a declaration, `xmlns:x="…"`. */
  readonly learn: (name: string, namespace: string) => void
  readonly rename: (name: string) => string
  readonly renameKeys: (attributes: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
}

/** Most parts write the usual prefixes; then names need no translation at all. */
export function createPrefixes(): Prefixes {
  const renamed = new Map<string, string>()

  function rename(name: string): string {
    if (renamed.size === 0) return name
    const colon = name.indexOf(':')
    const prefix = renamed.get(colon < 0 ? '' : name.slice(0, colon))
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`
  }

  return {
    learn(name, namespace) {
      const usual = usualPrefixes.get(namespace)
      const prefix = name === 'xmlns' ? '' : name.slice(6)
      if (usual !== undefined && usual !== prefix) renamed.set(prefix, usual)
    },
    rename,
    renameKeys(attributes) {
      if (renamed.size === 0) return attributes
      const result: Record<string, string> = {}
      for (const name in attributes) {
        // An attribute without a prefix belongs to no namespace, whatever the default one is.
        result[name.includes(':') ? rename(name) : name] = attributes[name] as string
      }
      return result
    }
  }
}
