/** Longer lines are the report's own text, whatever words they hold. */
const longestFurniture = 40
const longestBreadcrumb = 200

/** What government pages print around a report. Each stands alone on its line. */
const furniture = [
  /^扫一扫.{0,20}$/,
  /^(?:附件|文件|全文|正文)下载$/,
  /^[【[(（]?(?:打印|关闭|收藏|纠错|分享|返回|复制|下载|字体|字号|繁体|简体|无障碍|我要纠错)[^。；，,]{0,12}[】\])）]?$/,
  // 【大】【中】【小】, but not 【请在此处填写】, which a template left
  /^(?:[【[](?![^】\]]{0,8}(?:填|待|此处|名称))[^】\]。]{1,8}[】\]]\s{0,4}){1,6}$/,
  /^[【[(（]?(?:字体|字号)\s{0,4}[:：].{0,30}$/,
  /^(?:文字|图片|图文|视频|音频|媒体|专家|政策)解读$/,
  /^(?:分享到|分享至|浏览次数|浏览量|点击数|点击量|阅读次数|访问量|访问次数)\s{0,4}[:：]?.{0,20}$/,
  /^(?:您)?(?:的)?(?:当前|现在|所在)(?:所在)?(?:的)?位置\s{0,4}[:：].{0,40}$/,
  /^(?:首页|网站首页|主页)\s{0,4}(?:[->»›＞→/|]|\s){1,6}.{0,36}$/,
  /^(?:首页|网站首页|返回顶部|返回首页|回到顶部|网站地图|联系我们|设为首页|加入收藏|友情链接|相关链接|相关附件|上一篇|下一篇|关于我们|无障碍浏览|长者模式|关怀版)$/,
  /^(?:上一篇|下一篇)\s{0,4}[:：].{0,36}$/,
  /^(?:欢迎访问|欢迎光临).{1,30}(?:网站|网|门户)[!！]?$/,
  /^(?:版权所有|主办单位|承办单位|主办|承办|网站标识码|copyright)\s{0,4}[:：©].{0,36}$/,
  /^.{0,16}icp备.{0,24}$/
]

const anyFurniture = new RegExp(furniture.map(({source}) => source).join('|'), 'i')

const breadcrumb =
  /^(?:首页|网站首页|主页)(?:\s{0,4}(?:->|-|>|»|›|＞|→|\/|\\)\s{0,4}[^>»›＞→。，,；]{1,40}){1,8}$/

/** A line that the page prints around the report, not in it. */
export function isFurniture(text: string): boolean {
  if (text.length <= longestFurniture && anyFurniture.test(text)) return true
  return text.length <= longestBreadcrumb && breadcrumb.test(text)
}
