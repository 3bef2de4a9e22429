import "server-only";

import { cache } from "react";
import { getLocale } from "next-intl/server";
import { z } from "zod";
import { notFound } from "next/navigation";

import { listMembers } from "@/lib/members/data";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getOwnField, listAllOwnFields, listOwnFields } from "./data";
import { type OwnFact, type OwnField, ownHelp, type OwnInput, ownLabel, ownName, type OwnNoun, type OwnValues } from "./types";

/** The own fields of a form with what stands in them. */
export async function loadOwnInputs(member: MemberSession, noun: OwnNoun, own: OwnValues = {}): Promise<OwnInput[]> {
  const locale = await getLocale();
  return await withTenant(member.organizerId, async (tenant) => {
    // what the member reads and does not write is no input
    const fields = (await listOwnFields(tenant, noun)).filter(({ id }) => !tenant.kept.keeps.includes(ownName(id)));
    const people = fields.some(({ kind }) => kind === "person") ? await listMembers(tenant) : [];
    return fields.map((field): OwnInput => {
      const values = [own[field.id] ?? []].flat();
      const offered = field.kind === "person" ? people.map(({ id, name }) => ({ value: id, label: name })) : field.options.filter(({ key, archived }) => !archived || values.includes(key)).map((option) => ({ value: option.key, label: ownLabel(option, locale) }));
      return { name: ownName(field.id), kind: field.kind, label: field.kind === "money" ? `${ownLabel(field, locale)}${locale === "zh" ? "，" : ", "}${member.currency}` : ownLabel(field, locale), hint: ownHelp(field, locale) ?? undefined, required: field.required, options: offered, value: values[0] ?? "", values };
    });
  });
}

/** The words of a noun's own values, for a page that shows several records. */
export async function loadOwnFacts(member: MemberSession, noun: OwnNoun): Promise<(own: OwnValues) => OwnFact[]> {
  const locale = await getLocale();
  const { fields, people } = await loadNames(member, noun);
  return (own) =>
    fields.flatMap((field): OwnFact[] => {
      const values = [own[field.id] ?? []].flat();
      if (values.length === 0) return [];
      const said = values.map((value) => {
        if (field.kind === "person") return people.get(value) ?? "–";
        const option = field.options.find(({ key }) => key === value);
        return option ? ownLabel(option, locale) : value;
      });
      return [{ id: field.id, kind: field.kind, label: ownLabel(field, locale), values: said }];
    });
}

const loadNames = cache((member: MemberSession, noun: OwnNoun) =>
  withTenant(member.organizerId, async (tenant) => {
    const fields = await listOwnFields(tenant, noun);
    // also of people who have left: what they were asked to look after is still written there
    const rows = fields.some(({ kind }) => kind === "person") ? await tenant.db.member.findMany({ where: { organizerId: tenant.organizerId }, select: { id: true, user: { select: { name: true } } } }) : [];
    return { fields, people: new Map(rows.map(({ id, user }) => [id, user.name])) };
  }),
);

/** All fields, archived ones too, for whoever arranges them. */
export const loadOwnFields = cache((member: MemberSession): Promise<OwnField[]> => withTenant(member.organizerId, listAllOwnFields));

/** A field to be changed, by who may; for others it is not there. */
export async function loadOwnField(member: MemberSession, id: string): Promise<OwnField> {
  if (!may(member, "manage", "fields") || !z.uuid().safeParse(id).success) notFound();
  return (await withTenant(member.organizerId, (tenant) => getOwnField(tenant, id))) ?? notFound();
}
