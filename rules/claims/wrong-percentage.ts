import {add, compared, defineRule, type Percentage, print, quote, relationOfPercentage, zero} from '#rule'

export default defineRule({
  id: 'wrong-percentage',
  severity: 'error',
  title: {zh: '百分比与所列数字不符', en: 'a percentage that its own numbers refute'},
  why: {
    zh: '占比、增幅都能由文中的数算出来。算出来的和写出来的不一样，不是百分比算错，就是改了数没有改百分比。',
    en: 'Shares and growth can be computed from the numbers beside them. Where the result differs, the percentage is wrong or a number was changed without it.'
  },
  remedy: {
    zh: '用文中的数重新计算，并写明以哪个数为分母。',
    en: 'Compute it again from the numbers given, and say what the base is.'
  },

  *check(report) {
    for (const percentage of report.percentages) {
      const {figure, numbers, settled, certainty} = percentage
      if (settled) yield compared(figure, ...numbers)
      if (settled || certainty === 'none') continue
      yield compared(figure, ...numbers)
      yield {
        at: figure,
        because: numbers,
        relations: [relationOfPercentage(percentage)],
        severity: certainty === 'proven' ? ('error' as const) : ('warning' as const),
        percentage
      }
    }
  },

  message: {
    zh: ({percentage}) => reasonZh(percentage),
    en: ({percentage}) => reasonEn(percentage)
  },

  examples: [
    {draft: '全年收到申请30件，其中自然人申请20件，占66.7%；法人申请10件，占33.3%。', finds: []},
    {draft: '全年收到申请30件，其中自然人申请20件，占76.7%。', finds: ['1:23-1:28 76.7%']},
    {draft: '全年推送信息135条，比上年的120条增长12.5%。', finds: []},
    {draft: '全年推送信息135条，比上年的120条增长15.2%。', finds: ['1:22-1:27 15.2%']},
    {draft: '全年推送信息90条，比上年的120条增长25%。', finds: ['1:21-1:24 25%']},
    {draft: '主动公开信息9165条，同比增长72.4%。', finds: []},
    {draft: '收到申请3件，同比增长40%。', finds: ['1:12-1:15 40%']},
    {draft: '全年办件1200件，网站访问量同比增长35%，办结率100%。', finds: []},
    {draft: '文字、图表、视频解读占比分别为52.4%、28.6%、19%。', finds: []},
    {draft: '文字解读占52%，图表解读占28%，其他占30%。', finds: ['1:6-1:9 52%']},
    {draft: '新收申请40件，办结36件，予以公开18件，占办结总数的50%。', finds: []},
    {draft: '全年公开信息300条，其中解读约90条，占30.5%。', finds: []},
    {draft: '公开信息263条，其中解读81条，占比超三成。', finds: []},
    {draft: '全年征集意见80条，采纳60条，采纳率75%。', finds: []},
    {draft: '全年征集意见80条，采纳60条，采纳率85%。', finds: ['1:20-1:23 85%']},
    {draft: '受理工单1250件，办结率99.2%，满意率98.5%。', finds: []},
    {draft: '全年答复462条，是上年（220条）的2.1倍。', finds: []},
    {draft: '全年答复462条，是上年（220条）的3.1倍。', finds: ['1:20-1:23 3.1']},
    {draft: '播放量由上年的18.6万次增至46.5万次，增长1.5倍。', finds: []},
    {draft: '播放量由上年的18.6万次增至46.5万次，增长2.5倍。', finds: ['1:25-1:28 2.5']},
    {draft: '设岗23家，占应设单位总数（41家）的51.6%。', finds: ['1:20-1:25 51.6%']},
    {draft: '满意度由上年的93.5%提升至96.2%，提高2.7个百分点。', finds: []},
    {draft: '满意度由上年的93.5%提升至96.2%，提高3.7个百分点。', finds: ['1:24-1:27 3.7']}
  ]
})

function reasonZh({kind, figure, numbers, expected}: Percentage): string {
  const [first, second] = numbers
  if (kind === 'shares') {
    const sum = [figure, ...numbers].reduce((value, number) => add(value, number.value), zero)
    return `各项占比相加为 ${print(sum)}%（${[figure, ...numbers].map(quote).join(' + ')}），应为 100%`
  }
  if (kind === 'base') {
    return `${first ? quote(first) : ''}若是同比变化 ${figure.text} 的结果，上年数不是整数，不可能`
  }
  if (kind === 'average' && first) return `平均数写 ${quote(figure)}，按 ${quote(first)} 计算约为 ${expected}`
  if (kind === 'again' && first) return `同一比例一处写 ${figure.text}，一处写 ${quote(first)}`
  if (!first || !second) return ''
  if (kind === 'points')
    return `写相差 ${figure.text} 个百分点，${quote(first)} 与 ${quote(second)} 实差 ${expected}`
  if (kind === 'multiple')
    return `倍数写 ${quote(figure)}，按 ${quote(first)} ÷ ${quote(second)} 计算为 ${expected}倍`
  return kind === 'share'
    ? `占比写 ${figure.text}，按 ${quote(first)} ÷ ${numbers.slice(1).map(quote).join(' + ')} 计算为 ${expected}`
    : `增减幅度写 ${quote(figure)}，按 ${quote(first)} 与 ${quote(second)} 计算为 ${expected}${figure.unit === '倍' ? '倍' : ''}`
}

function reasonEn({kind, figure, numbers, expected}: Percentage): string {
  const [first, second] = numbers
  if (kind === 'shares') {
    const sum = [figure, ...numbers].reduce((value, number) => add(value, number.value), zero)
    return `The shares make ${print(sum)}%, not 100%`
  }
  if (kind === 'base')
    return `No whole number before makes ${first ? quote(first) : ''} a change of ${figure.text}`
  if (kind === 'average' && first)
    return `Printed as an average ${figure.text}; ${quote(first)} make about ${expected}`
  if (kind === 'again' && first) return `One share is told as ${figure.text} and as ${quote(first)}`
  if (!first || !second) return ''
  if (kind === 'points')
    return `Printed ${figure.text} points; from ${quote(first)} to ${quote(second)} it is ${expected}`
  return `Printed ${figure.text}; ${quote(first)} and ${quote(second)} make ${expected}`
}
