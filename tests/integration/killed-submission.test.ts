import { spawn } from "node:child_process";
import { once } from "node:events";

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { createInvitation } from "@/lib/invitations/mutations";
import { answerInvitation } from "@/lib/responses/answer-invitation";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
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

/** Waits until a backend of the application sleeps inside the trigger: the submission is then half written. */
async function untilHalfWritten(): Promise<number> {
  for (;;) {
    const { rows } = await superuser.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'");
    if (rows[0]) return rows[0].pid;
  }
}

describe("a server killed in the middle of a submission", () => {
  it("leaves nothing of it, and the link can be answered afterwards", async () => {
    const { organizerId, exhibitorId, contactId, editionId } = organizer;
    const invitation = await inTenantTransaction(organizerId, (tenant) => createInvitation(tenant, { exhibitorId, contactId, editionId, validDays: 60 }, new Date()));
    await superuser.query(`
      CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$;
      CREATE TRIGGER dawdle BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION dawdle();`);
    const server = spawn(process.execPath, ["--import", "tsx", "tests/integration/support/answer-and-wait.ts", invitation.token], { stdio: "ignore" });
    const backend = await untilHalfWritten();
    server.kill("SIGKILL");
    await once(server, "exit");
    // the database learns of a dead client when it next speaks to it; ending the sleep is what the end of the machine would do
    await superuser.query("SELECT pg_terminate_backend($1)", [backend]);
    await superuser.query("DROP TRIGGER dawdle ON evidence; DROP FUNCTION dawdle();");

    expect(await left(invitation.id)).toEqual({ status: "open", responses: 0, answers: 0 });

    await inTenantTransaction(organizerId, (tenant) => answerInvitation(tenant, invitation.id, { fields: { AFF1: "6", TOI1: "5" }, language: "en" }, new Date()));
    expect(await left(invitation.id)).toEqual({ status: "answered", responses: 1, answers: 2 });
  });
});
