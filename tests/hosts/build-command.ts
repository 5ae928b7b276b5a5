import {build} from 'tsdown'
import {command} from '../../tsdown.config.ts'
import {commandDirectory} from './command.ts'

/** Builds the command beside the installed packages, so that tests never meet an old build or disturb one. */
export default async function buildCommand(): Promise<void> {
  await build({...command, config: false, outDir: commandDirectory, minify: false, logLevel: 'error'})
}
