import { noteExchange } from "@/lib/exchanges/mutations";
import { readComplaintTargets } from "@/lib/organizers/complaint-targets/data";
import { dueDays } from "@/lib/organizers/complaint-targets/types";
import type { RelationshipChange } from "@/lib/relationships/schema";
import { createTask } from "@/lib/tasks/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { LogInput } from "../schema";
import type { LoggedInteraction } from "../types";

/** Who logs, on which day. The clock is the member's own; it matters to a task alone. */
export interface LogAuthor {
  readonly memberId: string;
  readonly today: Date;
  readonly timeZone?: string;
  readonly now?: Date;
}

type Logged = LogInput["interaction"] & { readonly id: string };
type Beside = Pick<LoggedInteraction, "promiseId" | "requestId" | "complaintId" | "exchangeId" | "taskId"> & { readonly change: RelationshipChange | null };

/** What else an interaction was, in its own ledger, with the interaction that it came up in. What was told may speak at once, where its quarter is closed already. */
export async function recordAlso(tenant: TenantTransaction, interaction: Logged, { promise, request, complaint, disclosure, task }: Omit<LogInput, "interaction">, { memberId, today, timeZone = "UTC", now = new Date() }: LogAuthor): Promise<Beside> {
  const { db, organizerId } = tenant;
  const { id: interactionId, exhibitorId, contactId, editionId, occurredOn, channel } = interaction;
  const common = { organizerId, exhibitorId, contactId, memberId, interactionId };
  const promised = promise && (await db.exhibitorPromise.create({ data: { ...common, ...promise, editionId, madeOn: occurredOn }, select: { id: true } }));
  const requested = request && (await db.specialRequest.create({ data: { ...common, ...request, askedOn: occurredOn }, select: { id: true } }));
  const due = complaint && dueDays(await readComplaintTargets(tenant), complaint.severity, occurredOn);
  const complained = complaint && due && (await db.complaint.create({ data: { ...common, ...complaint, ...due, editionId, channel, raisedOn: occurredOn }, select: { id: true } }));
  const told = disclosure && (await noteExchange(tenant, { ...disclosure, kind: "disclosure", exhibitorId, contactId, editionId, interactionId, occurredOn, worth: null, untilOn: null }, { memberId, today }));
  const tasked = task && (await createTask(tenant, { ...task, exhibitorId, contactId, editionId, interactionId }, { memberId, timeZone, now }));
  return {
    promiseId: promised?.id ?? null,
    requestId: requested?.id ?? null,
    complaintId: complained?.id ?? null,
    exchangeId: told?.id ?? null,
    taskId: tasked?.id ?? null,
    change: told?.change ?? null,
  };
}
