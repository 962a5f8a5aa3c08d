/** The platform's template behind one of our kinds of message, and its names of our fields. */
export interface TemplateSettings {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Templates of one platform by our names. */
export type Templates = Readonly<Record<string, TemplateSettings>>;

/** A template's id and values under its own names; null when it is not known or a value is lacking. */
export function fillTemplate(
  templates: Templates,
  message: { readonly template: string; readonly fields: Readonly<Record<string, string>> },
): { readonly id: string; readonly data: Readonly<Record<string, { value: string }>> } | null {
  if (!Object.hasOwn(templates, message.template)) return null;
  const template = templates[message.template];
  if (!template) return null;
  const data: Record<string, { value: string }> = {};
  for (const [ours, theirs] of Object.entries(template.fields)) {
    const value = message.fields[ours];
    if (value === undefined) return null;
    data[theirs] = { value };
  }
  return { id: template.id, data };
}

/** The platform's ids of our kinds of message, of those that are configured. */
export const templateIds = (templates: Templates, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => {
    const template = Object.hasOwn(templates, name) ? templates[name] : undefined;
    return template ? [template.id] : [];
  });
