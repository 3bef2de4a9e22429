import "server-only";

import { AppError } from "@/lib/errors";
import type { SearchParams } from "@/lib/format/address";
import { MINIMUMS } from "@/lib/relationship-quality";
import { loadCampaignHead } from "@/lib/results/loaders";
import { resultView } from "@/lib/results/schema";
import { questionsOf } from "@/lib/surveys/schema";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { answersFile } from "./answers-file";
import { countAnonymousForms, countNamed, listSegments, readAnonymous } from "./data";
import { fileChoice } from "./schema";
import type { FileWords, Takeable } from "./types";
import { MOST_CELLS } from "./xlsx";

/** What could be taken away in the view of the address. */
export async function loadTakeable(member: MemberSession, id: string, params: SearchParams): Promise<Takeable> {
  const campaign = await loadCampaignHead(member, id);
  const view = resultView(params);
  return withTenant(member.organizerId, async (tenant) => {
    const [named, segments] = await Promise.all([countNamed(tenant, campaign, view), listSegments(tenant, campaign)]);
    const base = { view, segments, opened: campaign.openedAt !== null, named, fitsWorkbook: named * (questionsOf(campaign.definition).length + 10) <= MOST_CELLS };
    if (!campaign.mayBeAnonymous) return { ...base, anonymous: { state: "none" } };
    if (!campaign.anonymousOpen) return { ...base, anonymous: { state: "waiting" } };
    const forms = await countAnonymousForms(tenant, campaign);
    const given = new Set<string>();
    for await (const { items, parts } of readAnonymous(tenant, campaign, view)) if (parts.length > 0) for (const item of items) given.add(item);
    return { ...base, anonymous: { state: "open", forms: forms < MINIMUMS.group.needed ? null : forms, given: given.size, withheld: questionsOf(campaign.definition).length - given.size } };
  });
}

const TYPES = { csv: "text/csv; charset=utf-8", xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sav: "application/x-spss-sav" } as const;

/** The file that the address asks for, written while it is sent. */
export async function loadAnswersFile(member: MemberSession, id: string, params: SearchParams, words: FileWords, made: Date): Promise<{ type: string; name: string; body: ReadableStream<Uint8Array> }> {
  const campaign = await loadCampaignHead(member, id);
  if (campaign.openedAt === null) return orNotFoundPage(id, () => Promise.reject(new AppError("not_found")));
  const choice = fileChoice(params);
  const chunks = answersFile({ read: (work) => withTenant(member.organizerId, work), campaign, view: resultView(params), choice, words, made });
  // the first piece before the answer begins: what cannot be written is then an error and no broken file
  const first = await chunks.next();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (first.done) controller.close();
      else controller.enqueue(new Uint8Array(first.value));
    },
    pull: async (controller) => {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
  return { type: TYPES[choice.format], name: `answers.${choice.format}`, body };
}
