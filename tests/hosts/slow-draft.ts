/** A draft of some 100 KB that takes seconds: six wide tables, each with wrong figures in several rows and columns. */
export function slowDraft(): string {
  const [rows, columns] = [100, 50]
  const values = Array.from({length: rows}, (_, row) =>
    Array.from({length: columns}, (_, column) => 10 + ((row * 31 + column * 17 + row * column) % 89))
  )
  const lines = values.map(line => [...line, line.reduce((sum, value) => sum + value)])
  lines.push(
    Array.from({length: columns + 1}, (_, column) =>
      lines.reduce((sum, line) => sum + (line[column] ?? 0), 0)
    )
  )
  for (const [index, slip] of [5, 9, 13, 27, 31].entries()) {
    const line = lines[7 * index + 3]
    if (line) line[9 * index + 2] = (line[9 * index + 2] ?? 0) + slip
  }
  const names = Array.from({length: columns}, (_, column) => `列${column}`)
  const table = [
    ['项目', ...names, '合计'],
    Array.from({length: columns + 2}, () => '--'),
    ...lines.map((line, row) => [row === rows ? '合计' : `行${row}`, ...line])
  ]
  const text = table.map(cells => `|${cells.join('|')}|`).join('\n')
  return Array.from({length: 6}, (_, index) => `# ${index}青山市水务局2024年统计\n\n${text}\n`).join('\n')
}
