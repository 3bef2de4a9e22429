import { listAllOwnFields } from "@/lib/fields/data";
import { storedOwn } from "@/lib/fields/schema";
import { type OwnField, ownLabel, type OwnValues } from "@/lib/fields/types";
import type { Locale } from "@/lib/i18n/locales";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ChangedField, ImportDetail } from "./types";

/** An import's changes with the own fields by their names, one line each, and choices and members by theirs. */
export async function withOwnWords(tenant: Tenant, detail: ImportDetail, locale: Locale): Promise<ImportDetail> {
  const { summary } = detail;
  if (!summary?.changes.some(({ field }) => field === "own")) return detail;
  const { db, organizerId } = tenant;
  const [fields, members] = await Promise.all([listAllOwnFields(tenant), db.member.findMany({ where: { organizerId }, select: { id: true, user: { select: { name: true } } } })]);
  const people = new Map(members.map(({ id, user }) => [id, user.name]));
  return { ...detail, summary: { ...summary, changes: summary.changes.flatMap((change) => (change.field === "own" ? ownLines(change, fields, people, locale) : [change])) } };
}

function ownLines(change: ChangedField, fields: readonly OwnField[], people: ReadonlyMap<string, string>, locale: Locale): ChangedField[] {
  const [before, after] = [valuesOf(change.before), valuesOf(change.after)];
  return fields.flatMap((field): ChangedField[] => {
    const word = (value: string) => {
      const option = field.options.find(({ key }) => key === value);
      return option ? ownLabel(option, locale) : field.kind === "person" ? (people.get(value) ?? "–") : value;
    };
    const said = (values: OwnValues) => [values[field.id] ?? []].flat().map(word).join(locale === "zh" ? "、" : ", ") || null;
    const [was, is] = [said(before), said(after)];
    return was === is ? [] : [{ ...change, field: ownLabel(field, locale), before: was, after: is }];
  });
}

function valuesOf(text: string | null): OwnValues {
  return text === null ? {} : storedOwn.parse(JSON.parse(text));
}
