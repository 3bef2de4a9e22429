import { AppError } from "@/lib/errors";
import { rehearse, type TenantTransaction } from "@/lib/tenant/with-tenant";
import type { Wish } from "../fields/field";
import { fieldFor } from "../describe";
import type { ListNoun } from "../types";
import { scopeIds } from "./mutations";
import type { Scope } from "./stored";
import type { Previewed } from "./types";

/** Rows that a preview shows. */
const SHOWN = 20;
/** Records that are tried: enough to see what is meant, few enough to wait for. */
const TRIED = 200;

/** Tries a change on its first part and takes it back at once: a forecast by the very code that would save. */
export async function previewChange(tenant: TenantTransaction, noun: ListNoun, fieldId: string, wish: Wish, scope: Scope, today: Date): Promise<Previewed> {
  const field = await fieldFor(tenant, noun, fieldId);
  if (!field) return { status: "refused", code: "invalid", fields: { field: "not_a_choice" } };
  const ids = await scopeIds(tenant, noun, scope, null, today, TRIED);
  try {
    const outcomes = await rehearse(tenant, (inside) => field.apply(inside, ids, wish, today));
    const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
    const told = outcomes.filter(({ kind }) => kind !== "same");
    return {
      status: "ready",
      preview: {
        looked: outcomes.length, changed: count("changed"), same: count("same"), refused: count("refused"),
        rows: told.slice(0, SHOWN).map((outcome) => ({ id: outcome.id, name: outcome.name, before: outcome.before, after: outcome.kind === "changed" ? outcome.after : null, problem: outcome.kind === "refused" ? outcome.problem : null })),
      },
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { status: "refused", code: error.code, fields: error.fields };
  }
}
