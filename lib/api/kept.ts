import type { KeptBack } from "@/lib/tenant/organizer-id";
import type { ApiRecord, Body } from "./noun";
import { Refusal, sentenceOf } from "./problem";

/** Which of a noun's fields belong to a group that roles can be kept from. Own fields are named by themselves. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  exhibitors: { note: "notes" },
  contacts: { email: "reach", phone: "reach" },
  participations: { amount: "money", currency: "money" },
  interactions: { note: "notes" },
  requests: { cost: "money" },
  exchanges: { worth: "money" },
  invoices: { amount: "money", currency: "money" },
};

/** A record without what the key's maker does not read. Their own fields the database leaves out itself. */
export function withoutHidden(noun: string, record: ApiRecord, { hides }: KeptBack): ApiRecord {
  if (hides.length === 0) return record;
  const groups = GROUPS[noun] ?? {};
  const { id, version, ...rest } = record;
  return { id, ...Object.fromEntries(Object.entries(rest).filter(([name]) => !hides.includes(groups[name] ?? ""))), ...(version === undefined ? {} : { version }) };
}

/** Refuses a body that names what the key's maker does not write, also where it says what stands there already: else the answer would tell that it does. */
export function expectWritable(noun: string, body: Body, { keeps }: KeptBack): void {
  if (keeps.length === 0) return;
  const own = typeof body.own === "object" && body.own !== null ? Object.keys(body.own) : [];
  const refused = [...Object.keys(body).filter((name) => keeps.includes(GROUPS[noun]?.[name] ?? "")), ...own.filter((id) => keeps.includes(`own-${id}`)).map((id) => `own.${id}`)];
  if (refused.length > 0) throw new Refusal("invalid", refused.map((field) => ({ field, code: "field_kept", detail: sentenceOf("field_kept") })));
}
