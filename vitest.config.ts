import {defineConfig} from 'vitest/config'

const command = ['tests/hosts/**/*.test.ts', 'tests/formats*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {test: {name: 'pure', include: ['tests/**/*.test.ts'], exclude: command}},
      // These run the command as a user does, built once for all of them.
      {
        test: {
          name: 'command',
          include: command,
          globalSetup: 'tests/hosts/build-command.ts',
          testTimeout: 20_000
        }
      }
    ]
  }
})
