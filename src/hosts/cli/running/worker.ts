import {workerData} from 'node:worker_threads'
import {useCodeCache} from '../code-cache.ts'

useCodeCache(import.meta.dirname)

void import('./serve.ts').then(({serve}) => serve(workerData))
