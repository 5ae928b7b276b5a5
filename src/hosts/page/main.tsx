import './older-browsers.ts'
import {render} from 'preact'
import {App} from './app.tsx'
import './styles/colours.css'
import './styles/frame.css'
import './styles/panes.css'
import './styles/print.css'

const root = document.getElementById('root')
if (root) {
  // What it holds until then tells the owner of an older browser why nothing more appears.
  root.textContent = ''
  render(<App />, root)
}
