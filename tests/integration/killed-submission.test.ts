import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { createInvitation } from "@/lib/invitations/mutations";
import { answerInvitation } from "@/lib/responses/answer-invitation";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { killHalfway } from "./support/killed-halfway";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

const urls = await freshDatabase();
const superuser = new pg.Client({ connectionString: urls.superUrl });
let organizer: SmallOrganizer;

beforeAll(async () => {
  await superuser.connect();
  organizer = await seedSmallOrganizer("killed");
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const left = (invitationId: string) =>
  withTenant(organizer.organizerId, async ({ db, organizerId }) => ({
    status: (await db.invitation.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: invitationId } } })).status,
    responses: await db.response.count({ where: { organizerId, invitationId } }),
    answers: await db.answer.count({ where: { organizerId, response: { invitationId } } }),
  }));

describe("a server killed in the middle of a submission", () => {
  it("leaves nothing of it, and the link can be answered afterwards", async () => {
    const { organizerId, exhibitorId, contactId, editionId } = organizer;
    const invitation = await inTenantTransaction(organizerId, (tenant) => createInvitation(tenant, { exhibitorId, contactId, editionId, validDays: 60 }, new Date()));
    await killHalfway(superuser, "answer-and-wait.ts", [invitation.token], { table: "evidence" });

    expect(await left(invitation.id)).toEqual({ status: "open", responses: 0, answers: 0 });

    await inTenantTransaction(organizerId, (tenant) => answerInvitation(tenant, invitation.id, { fields: { AFF1: "6", TOI1: "5" }, language: "en" }, new Date()));
    expect(await left(invitation.id)).toEqual({ status: "answered", responses: 1, answers: 2 });
  });
});
