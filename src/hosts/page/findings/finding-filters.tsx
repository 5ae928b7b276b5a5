import {severities} from '../../../check/diagnostic.ts'
import type {FindingsPaneProps} from './pane-props.ts'

type FindingFiltersProps = Pick<
  FindingsPaneProps,
  'view' | 'say' | 'state' | 'listed' | 'selected' | 'aside' | 'filter' | 'onFilter' | 'onStep'
>

/** Which findings are listed: by severity, chapter and rule; and the way to the one before and the next. */
export function FindingFilters(props: FindingFiltersProps) {
  const {view, say, state, listed, selected, aside, filter, onFilter, onStep} = props
  const open = view.findings.filter(({fingerprint}) => !aside.has(fingerprint))
  const sections = [...new Set(open.map(({section}) => section))].sort((a, b) => a - b)
  const rules = [...new Set(open.map(({ruleId}) => ruleId))]
  const at = selected === null ? -1 : listed.indexOf(selected)
  return (
    <div class="filters">
      <div class="row">
        {severities.map(severity => {
          const count = open.filter(finding => finding.severity === severity).length
          const isOn = filter.severities.has(severity)
          return (
            <button
              key={severity}
              type="button"
              class={`chip filter ${severity}`}
              aria-pressed={isOn}
              disabled={count === 0}
              onClick={() => {
                const chosen = severities.filter(each =>
                  each === severity ? !isOn : filter.severities.has(each)
                )
                onFilter({...filter, severities: new Set(chosen)})
              }}
            >
              {say.severity[severity]} {count}
            </button>
          )
        })}
        <span class="spacer" />
        <span class="position">{at >= 0 ? `${at + 1}/${listed.length}` : ''}</span>
        <button
          type="button"
          class="chip"
          title={`${say.previousOne} (p, k)`}
          aria-label={say.previousOne}
          onClick={() => onStep(-1)}
        >
          ‹
        </button>
        <button
          type="button"
          class="chip"
          title={`${say.nextOne} (n, j)`}
          aria-label={say.nextOne}
          onClick={() => onStep(1)}
        >
          {say.nextShort} ›
        </button>
      </div>
      {open.length > 1 && (
        <div class="row">
          <select
            aria-label={say.order}
            value={filter.order}
            onChange={event =>
              onFilter({...filter, order: event.currentTarget.value === 'section' ? 'section' : 'severity'})
            }
          >
            <option value="severity">{say.bySeverity}</option>
            <option value="section">{say.bySection}</option>
          </select>
          <select
            aria-label={say.chapter}
            value={filter.section ?? ''}
            onChange={event => {
              const {value} = event.currentTarget
              onFilter({...filter, section: value === '' ? null : Number(value)})
            }}
          >
            <option value="">{say.allChapters}</option>
            {sections.map(section => (
              <option key={section} value={section}>
                {view.sections[section]?.title ?? say.before}
              </option>
            ))}
          </select>
          <select
            aria-label={say.rule}
            value={filter.rule ?? ''}
            onChange={event => onFilter({...filter, rule: event.currentTarget.value || null})}
          >
            <option value="">{say.allRules}</option>
            {rules.map(rule => (
              <option key={rule} value={rule}>
                {view.pages[rule]?.title[state.language]}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  )
}
