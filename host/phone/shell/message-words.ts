/** What a platform's template makes of a message: its title, and the lines under it. */
interface Template {
  readonly title: string;
  /** Our names of the fields, with the template's words for them. */
  readonly lines: readonly (readonly [field: string, words: string])[];
}

const place = ['place', '就诊机构'] as const;
const time = ['time', '时间'] as const;

/** The templates that the sandbox's mini-program has on both platforms. @requirement E4 */
const templates: Readonly<Record<string, Template>> = {
  settled: {
    title: '医保结算通知',
    lines: [place, ['total', '费用总额'], ['cash', '还需自费'], time],
  },
  refunded: { title: '退费通知', lines: [place, ['amount', '退回金额'], time] },
  familyPaid: { title: '亲情账户支付通知', lines: [place, ['amount', '支付金额'], time] },
};

/** The title of a template by its id, which in the sandbox is our name of it. */
export const titleOf = (template: string): string => templates[template]?.title ?? '服务通知';

/** A message's lines: `还需自费：44.00元`. */
export const linesOf = (
  template: string,
  fields: Readonly<Record<string, string>>,
): readonly string[] =>
  (templates[template]?.lines ?? []).flatMap(([field, words]) => {
    const value = fields[field];
    return value === undefined ? [] : [`${words}：${value}`];
  });
