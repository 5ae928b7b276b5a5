import {fileURLToPath} from 'node:url'
import {build} from 'vite'

/** Where the tests build the page, apart from what a user builds. */
export const pagePath = fileURLToPath(
  new URL('../../node_modules/.cache/reportlint-page/reportlint.html', import.meta.url)
)

export default async function buildPage(): Promise<void> {
  const {NODE_ENV} = process.env
  // Else libraries would come in their larger form for development, which no user gets.
  process.env.NODE_ENV = 'production'
  await build({
    configFile: fileURLToPath(new URL('../../vite.page.config.ts', import.meta.url)),
    logLevel: 'warn',
    build: {outDir: fileURLToPath(new URL('.', `file://${pagePath}`))}
  })
  process.env.NODE_ENV = NODE_ENV
}
