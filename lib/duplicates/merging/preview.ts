import { v7 as uuidv7 } from "uuid";

import { getStanding, listScores } from "@/lib/relationships/data";
import { notFound } from "@/lib/errors";
import { rehearse, type TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ExhibitorChoices } from "../schema";
import type { MergePreview, Standpoint } from "../types";
import { contactClashes, participationClashes } from "./clashes";
import { mergeExhibitors } from "./merge-exhibitors";
import { readExhibitors } from "./records";

/** What merging would do: done by the very code that would save it, then undone. */
export async function previewMerge(tenant: TenantTransaction, keptId: string, lostId: string, choices: ExhibitorChoices, participations: Readonly<Record<string, "kept" | "lost">>, memberId: string, today: Date): Promise<MergePreview> {
  const records = await readExhibitors(tenant, [keptId, lostId]);
  const [kept, lost] = [records.get(keptId), records.get(lostId)];
  if (!kept || !lost || keptId === lostId) throw notFound();
  const before = { kept: await standpoint(tenant, keptId, today), lost: await standpoint(tenant, lostId, today) };
  const clashes = { participations: await participationClashes(tenant, keptId, lostId), contacts: await contactClashes(tenant, keptId, lostId) };
  const { counts, after } = await rehearse(tenant, async (rehearsal) => {
    const merged = await mergeExhibitors(rehearsal, { id: uuidv7(), keptId, lostId, choices, participations, seenKept: null, seenLost: null }, memberId, today);
    return { counts: merged.counts, after: await standpoint(rehearsal, keptId, today) };
  });
  return { kept, lost, counts, ...clashes, before, after };
}

async function standpoint(tenant: TenantTransaction, id: string, today: Date): Promise<Standpoint> {
  const standing = await getStanding(tenant, id);
  const scores = (await listScores(tenant, [id], today)).get(id) ?? [];
  return { stage: standing?.stage ?? "not_enough_evidence", mainShowId: standing?.mainShowId ?? null, scores };
}
