import { z } from "zod";

import { notFound } from "@/lib/errors";
import { editionTitle } from "@/lib/format/edition-title";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { listEffects } from "@/lib/relationships/effects/data";
import type { Direction, InteractionChannel } from "@/lib/tenant/enums";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { InteractionDetail, InteractionRow, LoggedInteraction } from "./types";

const include = {
  exhibitor: { select: { name: true } },
  contact: { select: { name: true } },
  member: { select: { user: { select: { name: true } } } },
} satisfies Prisma.InteractionInclude;

export interface InteractionFilter {
  readonly exhibitorId: string | null;
  readonly channel: InteractionChannel | null;
  readonly direction: Direction | null;
  readonly memberId: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Part of the exhibitor's name or of the note. */
  readonly text: string | null;
}

/** Interactions, newest first; withdrawn ones are left to the exhibitor's timeline and their own page. */
export async function listInteractions({ db, organizerId }: Tenant, filter: InteractionFilter, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<InteractionRow>> {
  const { exhibitorId, channel, direction, memberId, from, to, text } = filter;
  const where: Prisma.InteractionWhereInput = {
    organizerId,
    withdrawnAt: null,
    exhibitorId: exhibitorId ?? undefined,
    channel: channel ?? undefined,
    direction: direction ?? undefined,
    memberId: memberId ?? undefined,
    occurredOn: { gte: from ?? undefined, lte: to ?? undefined },
    OR:
      text === null
        ? undefined
        : [{ note: { contains: text, mode: "insensitive" } }, { exhibitor: { name: { contains: text, mode: "insensitive" } } }, { exhibitor: { nameLocal: { contains: text } } }],
  };
  const [total, rows] = await Promise.all([
    db.interaction.count({ where }),
    db.interaction.findMany({ where, include, orderBy: [{ occurredOn: "desc" }, { id: "desc" }], ...slice(page, pageSize) }),
  ]);
  return { total, page, pageSize, rows: rows.map(listed) };
}

export async function getInteraction({ db, organizerId }: Tenant, id: string): Promise<InteractionDetail> {
  const row = await db.interaction.findUnique({
    where: { organizerId_id: { organizerId, id } },
    include: {
      ...include,
      edition: { select: { name: true, show: { select: { name: true } } } },
      promises: { where: { organizerId }, select: { id: true, text: true } },
      specialRequests: { where: { organizerId, OR: [{ status: { not: "open" } }, { interaction: { withdrawnAt: null } }] }, select: { id: true, text: true } },
      complaints: { where: { organizerId }, select: { id: true, text: true } },
      exchanges: { where: { organizerId }, select: { id: true, text: true } },
      tasks: { where: { organizerId }, select: { id: true, title: true }, orderBy: { id: "asc" } },
    },
  });
  if (!row) throw notFound();
  return {
    ...listed(row),
    contactId: row.contactId,
    editionId: row.editionId,
    editionName: row.edition && editionTitle(row.edition.show.name, row.edition.name),
    phase: row.phase,
    codedConstruct: construct.parse(row.codedConstruct),
    codedValue: codedValue.parse(row.codedValue),
    functions: row.functions,
    promises: row.promises,
    requests: row.specialRequests,
    complaints: row.complaints,
    exchanges: row.exchanges,
    tasks: row.tasks.map(({ id: taskId, title }) => ({ id: taskId, text: title })),
    version: row.updatedAt.toISOString(),
  };
}

const mood = z.literal([0, 1, 2, 3, 4]).nullable();
const codedValue = z.literal([0, 25, 50, 75, 100]).nullable();
const construct = z.enum(FILTERED_CONSTRUCTS).nullable();
const standing = z.enum(["not_enough_evidence", "discovery", "exploration", "expansion", "commitment", "dissolution"]);

/** What the first of two equal forms saved: a retry tells the same as the first answer would have told. */
export async function getLoggedBefore(tenant: Tenant, submissionKey: string): Promise<LoggedInteraction> {
  const { db, organizerId } = tenant;
  const row = await db.interaction.findUnique({
    where: { organizerId_submissionKey: { organizerId, submissionKey } },
    include: {
      exhibitor: { select: { name: true, relationship: { select: { stage: true } } } },
      promises: { where: { organizerId }, select: { id: true } },
      specialRequests: { where: { organizerId }, select: { id: true } },
      complaints: { where: { organizerId }, select: { id: true } },
      exchanges: { where: { organizerId }, select: { id: true } },
      // of a task that was made from it later, the one that came with it is the first
      tasks: { where: { organizerId }, select: { id: true }, orderBy: { id: "asc" }, take: 1 },
    },
  });
  if (!row) throw notFound();
  const moves = await listEffects(tenant, "interaction", row.id);
  const stage = standing.parse(row.exhibitor.relationship?.stage ?? "not_enough_evidence");
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    mood: mood.parse(row.mood),
    codedConstruct: construct.parse(row.codedConstruct),
    promiseId: row.promises[0]?.id ?? null,
    requestId: row.specialRequests[0]?.id ?? null,
    complaintId: row.complaints[0]?.id ?? null,
    exchangeId: row.exchanges[0]?.id ?? null,
    taskId: row.tasks[0]?.id ?? null,
    change: { exhibitorId: row.exhibitorId, moves, stageBefore: stage, stageAfter: stage, waitsForQuarter: row.mood === null && row.codedConstruct === null },
  };
}

function listed(row: Prisma.InteractionGetPayload<{ include: typeof include }>): InteractionRow {
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    contactName: row.contact?.name ?? null,
    memberName: row.member.user.name,
    channel: row.channel,
    direction: row.direction,
    occurredOn: row.occurredOn,
    mood: mood.parse(row.mood),
    note: row.note,
    withdrawn: row.withdrawnAt !== null,
  };
}
