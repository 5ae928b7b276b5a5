import type {SectionWords} from '#rule'

/** How the headings of Chinese reports say what stands below them. */
export const sections: SectionWords = {
  // What follows on another sheet, and what has no text of its own.
  elsewhere: /附件|附表|附录|统计表|^附$|^目 ?[录次]$/u,
  // （一）暂无说明事项
  saysNone: /无|未|没有|零|不存在|0/u,
  nominal:
    /(?:情况|内容|原因|数量|类别|形式|方式|渠道|问题|困难|措施|事项|办法|概况|数据|结果|制度|机构|人员|经费|建议|打算|计划)$/u,
  none: /^(?:本年度)?暂?无[。.]?$/,
  feesCharged: /(?:收费通知书?|(?:收取|实收|征收)[^。，,；;\d]{0,12}处理费)[^。，,；;\d未]{0,8}[1-9]\d{0,8}/u
}
