import {createCommandLine} from '../arguments/command-line.ts'
import {commands, optionsOf} from '../arguments/commands.ts'
import type {Invocation} from '../arguments/invocation.ts'
import {print} from '../writing/streams.ts'
import {refuse} from '../writing/write-document.ts'

/** What the script calls to complete a line. */
export const completionFlag = '--get-yargs-completions'

/** Prints the script that lets a shell complete commands, options and their values. */
export async function run(invocation: Invocation): Promise<number> {
  const {operands} = invocation
  const mistakes = [...invocation.mistakes]
  const [shell] = operands
  if (operands.length > 1 || (shell !== undefined && !shells.includes(shell))) {
    mistakes.push({
      zh: `补全脚本有 ${shells.join('、')} 的，写的是“${operands.join(' ')}”`,
      en: `there are scripts for ${shells.join(' and ')}, found “${operands.join(' ')}”`
    })
  }
  if (mistakes.length > 0) return refuse({...invocation, mistakes})
  const isZsh = (shell ?? process.env.SHELL ?? '').endsWith('zsh')
  await print(isZsh ? zshScript : bashScript)
  return 0
}

const shells = ['bash', 'zsh']

/** Answers a shell: what may stand at the end of the words so far, one a line. */
export async function complete(words: readonly string[]): Promise<void> {
  const [, command = ''] = words
  const named = Object.entries(commands).find(([name]) => name === command)
  const line = createCommandLine(optionsOf(named ? (named[0] as keyof typeof commands) : 'check'), 'en')
  if (words.length <= 2) {
    for (const [name, {about}] of Object.entries(commands)) line.command(name, about.en)
  }
  const found = await line.getCompletion([...words])
  await print(found.map(each => `${each.split(':')[0]}\n`).join(''))
}

/** Where nothing of ours fits, the shell completes names of files. */
const bashScript = `# reportlint
_reportlint() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "$(reportlint ${completionFlag} "\${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o bashdefault -o default -F _reportlint reportlint
`

const zshScript = `#compdef reportlint
_reportlint() {
  local -a found
  found=("\${(@f)$(reportlint ${completionFlag} "\${words[@]:0:$CURRENT}" 2>/dev/null)}")
  compadd -a found
  _files
}
compdef _reportlint reportlint
`
