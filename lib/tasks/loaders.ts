import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getTask, listTasks } from "./data";
import { taskView, taskWhose } from "./schema";
import type { TaskDetail } from "./types";

const exhibitorId = z.uuid().nullable().catch(null);

/** The tasks that the address asks for; without a wish the member's own open ones, longest overdue first. */
export function loadTasks(member: MemberSession, params: SearchParams): Promise<PageOf<TaskDetail>> {
  const filter = {
    view: taskView.parse(single(params, "view") ?? ""),
    whose: taskWhose.parse(single(params, "whose") ?? ""),
    exhibitorId: exhibitorId.parse(single(params, "exhibitor")),
    text: single(params, "q")?.slice(0, 200) ?? null,
  };
  return withTenant(member.organizerId, (tenant) => listTasks(tenant, filter, readerOf(member), pageOf(params)));
}

/** The most pressing open tasks about one exhibitor, for a panel beside other things. */
export function loadOpenTasks(member: MemberSession, exhibitorId: string): Promise<PageOf<TaskDetail>> {
  return withTenant(member.organizerId, (tenant) => listTasks(tenant, { view: "open", whose: "all", exhibitorId, text: null }, readerOf(member), 1, 5));
}

export const loadTask = cache((member: MemberSession, id: string): Promise<TaskDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getTask(tenant, id))));

function readerOf(member: MemberSession) {
  return { memberId: member.memberId, today: today(member.timeZone) };
}
