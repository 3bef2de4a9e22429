import { isOfAShow } from "@/lib/relationship-quality";
import { evidenceOfAnswers } from "@/lib/responses/evidence";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { importedDefinition } from "../mapping/definition";
import type { Table } from "../reading/table";
import type { Mapping } from "../schema";
import { BLOCKING, type Summary } from "../types";
import { loadKnownEditions } from "./known-editions";
import { noticesOf } from "./notices";
import type { PlanPart } from "./plan";
import { planAnswers } from "./plan-answers";
import { planExhibitors } from "./plan-exhibitors";
import { SummaryOf } from "./summary";

interface Work {
  readonly today: Date;
  /** What is done with each part: an import writes it, a preview has nothing to do. */
  readonly take?: (part: PlanPart) => Promise<void>;
}

/** Goes through the whole file once and adds up what it does. */
export async function planFile(tenant: Tenant, table: Table, mapping: Mapping, { today, take }: Work): Promise<{ summary: Summary; createdRows: number }> {
  const notices = noticesOf(table, mapping);
  const total = new SummaryOf();
  if (!notices.some(({ code }) => BLOCKING.has(code))) {
    const editions = await loadKnownEditions(tenant);
    const parts = mapping.kind === "exhibitors" ? planExhibitors(tenant, table, mapping, { editions, today }) : planAnswers(tenant, table, mapping, { editions, today });
    const evidenceOf = mapping.kind === "answers" ? evidenceCounter(mapping) : () => 0;
    for await (const part of parts) {
      await take?.(part);
      total.add(part, evidenceOf(part));
    }
  }
  const summary = total.finish(notices);
  return { summary: { ...summary, rows: table.rows.length }, createdRows: total.createdRows };
}

/** Pieces of evidence that a part's answers give: those of a show only where the show is known. */
function evidenceCounter(mapping: Extract<Mapping, { kind: "answers" }>): (part: PlanPart) => number {
  const definition = importedDefinition(mapping);
  return ({ responses }) => responses.reduce((sum, { answers, showId }) => sum + evidenceOfAnswers(definition, answers).filter(({ construct }) => showId !== null || !isOfAShow(construct)).length, 0);
}

export function isBlocked({ notices }: Summary): boolean {
  return notices.some(({ code }) => BLOCKING.has(code));
}
