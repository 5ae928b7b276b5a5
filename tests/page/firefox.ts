import {type ChildProcess, spawn} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {connect, createServer, type Socket} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

const candidates = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox']

export const firefoxPath = candidates.find(path => path !== undefined && existsSync(path)) ?? null

/** A Firefox as distributions ship it, driven over Marionette: what it is told is done by the browser, not by the page. */
export interface Firefox {
  readonly open: (address: string) => Promise<void>
  /** Types into an element; for a file field, the paths of files a line each. */
  readonly type: (selector: string, keys: string) => Promise<void>
  readonly click: (selector: string) => Promise<void>
  readonly run: <Value>(script: string) => Promise<Value>
  /** Waits until a script gives something true. */
  readonly until: (script: string) => Promise<void>
  readonly close: () => Promise<void>
}

export async function startFirefox(): Promise<Firefox> {
  if (!firefoxPath) throw new Error('no Firefox found')
  const port = await freePort()
  const profile = mkdtempSync(join(tmpdir(), 'reportlint-firefox-'))
  writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`)
  const child = spawn(firefoxPath, ['--headless', '--marionette', '--profile', profile, 'about:blank'], {
    stdio: 'ignore'
  })
  const socket = await connected(port)
  const send = conversation(socket)
  await send('WebDriver:NewSession', {capabilities: {alwaysMatch: {}}})

  const element = async (selector: string) => {
    const found = await send<{value: Record<string, string>}>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector
    })
    return Object.values(found.value)[0] as string
  }
  const run = async <Value>(script: string) =>
    (await send<{value: Value}>('WebDriver:ExecuteScript', {script: `return (${script})`, args: []})).value
  return {
    open: async address => void (await send('WebDriver:Navigate', {url: address})),
    type: async (selector, keys) =>
      void (await send('WebDriver:ElementSendKeys', {id: await element(selector), text: keys})),
    click: async selector => void (await send('WebDriver:ElementClick', {id: await element(selector)})),
    run,
    async until(script) {
      for (const began = Date.now(); !(await run(script)); ) {
        if (Date.now() - began > 20_000) throw new Error(`never came true: ${script}`)
        await new Promise(resolve => setTimeout(resolve, 100))
      }
    },
    async close() {
      await send('Marionette:Quit', {flags: ['eForceQuit']}).catch(() => {})
      socket.destroy()
      await ended(child)
      rmSync(profile, {recursive: true, force: true, maxRetries: 5})
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function connected(port: number): Promise<Socket> {
  for (const began = Date.now(); ; ) {
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket))
        socket.once('error', reject)
      })
    } catch (error) {
      if (Date.now() - began > 40_000) throw error
      await new Promise(resolve => setTimeout(resolve, 200))
    }
  }
}

/** Messages are `length:[kind, number, error or name, value]`. */
function conversation(socket: Socket) {
  const waiting = new Map<number, {resolve: (value: never) => void; reject: (error: Error) => void}>()
  let buffer = Buffer.alloc(0)
  let last = 0
  socket.on('data', chunk => {
    buffer = Buffer.concat([buffer, chunk])
    for (;;) {
      const colon = buffer.indexOf(':')
      const length = Number(buffer.subarray(0, colon).toString())
      if (colon < 0 || buffer.length < colon + 1 + length) return
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString())
      buffer = buffer.subarray(colon + 1 + length)
      if (!Array.isArray(message)) continue
      const [, number, error, value] = message
      if (error) waiting.get(number)?.reject(new Error(`${error.error}: ${error.message}`))
      else waiting.get(number)?.resolve(value as never)
      waiting.delete(number)
    }
  })
  return <Value>(name: string, parameters: object): Promise<Value> =>
    new Promise((resolve, reject) => {
      waiting.set(++last, {resolve, reject})
      const text = JSON.stringify([0, last, name, parameters])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    setTimeout(() => child.kill('SIGKILL'), 5000).unref()
  })
}
