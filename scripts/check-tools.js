import {existsSync} from 'node:fs'

// `npm ci` under NODE_ENV=production installs no tools, and the build would say no more than “not found”.
if (!existsSync(new URL('../node_modules/tsdown', import.meta.url))) {
  console.error(
    'reportlint: 构建要用开发依赖：npm ci --include=dev（NODE_ENV=production 不装它们） · building needs the development dependencies: npm ci --include=dev'
  )
  process.exit(1)
}
