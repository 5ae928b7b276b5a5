import {defineConfig} from 'tsdown'

export default defineConfig([
  // The library: types beside it, dependencies left to the package manager.
  {entry: {index: 'src/index.ts'}, format: 'esm', dts: true, platform: 'neutral', outDir: 'dist'},
  // The command: one self-contained program, so that a cold start loads few files.
  {
    entry: {cli: 'src/hosts/cli/main.ts'},
    format: 'esm',
    dts: false,
    platform: 'node',
    outDir: 'dist/cli',
    noExternal: [/.*/],
    minify: true
  }
])
