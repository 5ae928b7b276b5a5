#!/usr/bin/env node

// Before anything else is loaded, which an old Node could not even read.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isSupported = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)

process.exitCode = 2
if (isSupported) void start()
else {
  process.stderr.write(
    `reportlint: 需要 Node.js 20.19 以上或 22.12 以上，现在的是 ${process.versions.node} · needs Node.js 20.19 or later, or 22.12 or later, found ${process.versions.node}\n`
  )
}

async function start(): Promise<void> {
  const {useCodeCache} = await import('./code-cache.ts')
  useCodeCache(import.meta.dirname)
  const {main} = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
}
