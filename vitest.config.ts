import {defineConfig} from 'vitest/config'

const command = ['tests/hosts/**/*.test.ts', 'tests/formats*.test.ts']
const page = ['tests/page/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: [...command, ...page],
          setupFiles: 'tests/seeded.ts'
        }
      },
      // These run the command as a user does, built once for all of them.
      {
        test: {
          name: 'command',
          include: command,
          globalSetup: 'tests/hosts/build-command.ts',
          testTimeout: 20_000
        }
      },
      // These drive the offline page in a real browser.
      {test: {name: 'page', include: page, globalSetup: 'tests/page/build-page.ts', testTimeout: 30_000}}
    ]
  }
})
