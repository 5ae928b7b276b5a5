import {existsSync} from 'node:fs'
import {type Browser, chromium} from 'playwright-core'

/** Where Chromium may be: named by the user, or as distributions install it. */
const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
]

export const chromiumPath = candidates.find(path => path !== undefined && existsSync(path)) ?? null

/** Chromium without what it does on the network by itself, so that every request seen is the page's. */
export function startBrowser(): Promise<Browser> {
  if (!chromiumPath) throw new Error('no Chromium found')
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run'
    ]
  })
}
