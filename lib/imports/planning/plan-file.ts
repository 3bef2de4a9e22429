import { isOfAShow } from "@/lib/relationship-quality";
import { evidenceOfAnswers } from "@/lib/responses/evidence";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { importedDefinition } from "../mapping/definition";
import type { Table } from "../reading/table";
import type { Mapping } from "../schema";
import { BLOCKING, type Notice, type Summary } from "../types";
import { type KnownEdition, loadKnownEditions } from "./known-editions";
import { noticesOf } from "./notices";
import type { PlanPart } from "./plan";
import { planAnswers } from "./plan-answers";
import { planExhibitors } from "./plan-exhibitors";
import type { RowRef } from "./row-ref";
import { SummaryOf } from "./summary";

interface Work {
  readonly today: Date;
  /** What is done with each part: an import writes it, a preview has nothing to do. */
  readonly take?: (part: PlanPart, summary: Summary) => Promise<void>;
  /** Rows that an earlier try has written or left out. */
  readonly settled?: ReadonlySet<RowRef>;
}

const NONE: ReadonlySet<RowRef> = new Set();

/** A file or sheet with how its columns are read. */
export interface MappedTable {
  readonly table: Table;
  readonly mapping: Mapping;
}

/** Goes through all of the import's files once and adds up what they do. The first says of which kind the import is. */
export async function planFiles(tenant: Tenant, files: readonly MappedTable[], { today, take, settled = NONE }: Work): Promise<Summary> {
  const notices = noticesOfFiles(files);
  const total = new SummaryOf();
  if (!notices.some(({ code }) => BLOCKING.has(code))) {
    const editions = await loadKnownEditions(tenant);
    for await (const part of partsOf(tenant, files, { editions, today, settled })) {
      const evidence = evidenceOf(files, part);
      if (take) {
        const alone = new SummaryOf();
        alone.add(part, evidence);
        await take(part, alone.finish([]));
      }
      total.add(part, evidence);
    }
  }
  const summary = total.finish(notices);
  return { ...summary, rows: files.reduce((sum, { table }) => sum + table.rows.length, 0) };
}

export function noticesOfFiles(files: readonly MappedTable[]): Notice[] {
  return files.flatMap(({ table, mapping }, file) => noticesOf(table, mapping).map((notice) => ({ ...notice, file })));
}

function partsOf(tenant: Tenant, files: readonly MappedTable[], context: { editions: readonly KnownEdition[]; today: Date; settled: ReadonlySet<RowRef> }): AsyncGenerator<PlanPart> {
  const [first] = files;
  if (first?.mapping.kind === "answers") return planAnswers(tenant, first.table, first.mapping, context);
  return planExhibitors(tenant, files.flatMap(({ table, mapping }) => (mapping.kind === "exhibitors" ? [{ table, mapping }] : [])), context);
}

function evidenceOf([first]: readonly MappedTable[], part: PlanPart): number {
  const talked = part.interactions.reduce((sum, { evidence }) => sum + evidence.length, 0);
  return talked + (first?.mapping.kind === "answers" ? answersEvidence(first.mapping, part) : 0);
}

/** Pieces of evidence that a part's answers give: those of a show only where the show is known. */
function answersEvidence(mapping: Extract<Mapping, { kind: "answers" }>, { responses }: PlanPart): number {
  const definition = importedDefinition(mapping);
  return responses.reduce((sum, { answers, showId }) => sum + evidenceOfAnswers(definition, answers).filter(({ construct }) => showId !== null || !isOfAShow(construct)).length, 0);
}

export function isBlocked({ notices }: Summary): boolean {
  return notices.some(({ code }) => BLOCKING.has(code));
}
