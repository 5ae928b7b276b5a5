/** For bundles that check: the examples of the rules are told by their pages, and no check needs them. */
export const withoutExamples = {
  name: 'without-examples',
  transform: {
    filter: {id: /[\\/]rules[\\/](?!profiles|language)[a-z]+[\\/][a-z-]+\.ts$/},
    handler: (code: string) => {
      const start = code.indexOf('\n  examples: [\n')
      const end = code.indexOf('\n  ]\n', start)
      if (start === -1 || end === -1) throw new Error('expected the examples of a rule')
      return `${code.slice(0, start)}\n  examples: []\n${code.slice(end + '\n  ]\n'.length)}`
    }
  }
}

/** remark-gfm brings what writes Markdown along with what reads it; nothing here writes any. */
export const withoutMarkdownWriter = {
  name: 'without-markdown-writer',
  resolveId: (source: string) => (source === 'mdast-util-to-markdown' ? '\0no-markdown-writer' : null),
  load: (id: string) => (id === '\0no-markdown-writer' ? 'export const defaultHandlers = {}' : null)
}
