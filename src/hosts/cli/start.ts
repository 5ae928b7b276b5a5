#!/usr/bin/env node
import {useCodeCache} from './code-cache.ts'

useCodeCache(import.meta.dirname)

process.exitCode = 2
void import('./main.ts')
  .then(({main}) => main(process.argv.slice(2)))
  .then(code => {
    process.exitCode = code
  })
