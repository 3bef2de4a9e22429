import { makeKey } from "@/lib/api-keys/mutations";
import { KEY_RIGHTS } from "@/lib/api-keys/types";
import { answerTo } from "@/lib/api/answer";
import { enter } from "@/lib/api/door";
import { handle } from "@/lib/api/handle";
import { IDLE_SECONDS, openSession, readSession } from "@/lib/auth/sessions";
import { hashOfToken } from "@/lib/auth/token";
import { visitOf } from "@/lib/auth/visit";
import { connections } from "@/lib/db/client";
import { paramsOf } from "@/lib/lists/address";
import { countRows, listRows } from "@/lib/lists/data";
import { lookAt } from "@/lib/lists/look-at";
import { may } from "@/lib/rights/access";
import { membershipsOf } from "@/lib/tenant/memberships";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import type { BenchGround } from "./ground";
import { compared, inTurns, type Line, paceOf } from "./timing";

const TARGET = 1.1;
const ROWS = 100;
/** Quick questions against the same with one step less: more turns, so that the step is seen. */
const TURNS = 4;

/** What asking who may adds to a request: a page's list with the person's places, rights and the rule set against the session alone, and the API's list with its key against a caller who is known. */
export async function measureRights(ground: BenchGround): Promise<Line[]> {
  const { organizerId, memberId, exhibitors } = ground;
  const size = `${exhibitors.toLocaleString("en")} exhibitors`;
  const { user } = await withTenant(organizerId, ({ db }) => db.member.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: memberId } }, select: { user: { select: { id: true, email: true } } } }));
  const secret = await openSession(user.id, user.email, visitOf(new Headers()));
  const allowed = async () => {
    const membership = membershipsOf((await readSession(secret))?.places ?? []).find((mine) => mine.memberId === memberId);
    if (!membership || !may({ role: membership.role, rights: membership.rights ?? null }, "read", "exhibitors")) throw new Error("The member may not read exhibitors.");
    await readContacts(membership.organizerId, ground);
  };
  const known = async () => {
    await connections().doorPool.query({ name: "bench_session", text: "SELECT s.* FROM door_session($1, $2, $3) s", values: [hashOfToken(secret), IDLE_SECONDS, new Date()] });
    await readContacts(organizerId, ground);
  };
  const lines = [compared("authorisation", "contacts of one role, as a page reads them: with rights and rule set, without", size, await slowly(allowed, known), TARGET)];

  const { id, key } = await inTenantTransaction(organizerId, async (tenant) => {
    const made = await makeKey(tenant, { name: "Benchmark", days: 30, scopes: [...KEY_RIGHTS] }, { memberId, role: "owner", rights: null }, new Date());
    await tenant.db.apiKey.update({ where: { organizerId_id: { organizerId, id: made.id } }, data: { perMinute: 10_000_000 } });
    return made;
  });
  const request = () => new Request(`http://localhost/api/v1/contacts?limit=${ROWS}&role=marketing`, { headers: { authorization: `Bearer ${key}` } });
  const caller = await enter(request(), new Date());
  const throughTheDoor = async () => await (await handle(request())).text();
  const behindIt = async () => JSON.stringify((await answerTo(request(), caller)).body);
  // who asks, and how often already, is told by the same statement as what they may: so this is more than authorisation, and stands without a target
  lines.push(compared("authorisation", `${ROWS} contacts of the API: from the key on (who, how often, what), against a caller who is known`, size, await slowly(throughTheDoor, behindIt), null));
  await inTenantTransaction(organizerId, ({ db }) => db.apiKey.deleteMany({ where: { organizerId, id } }));
  return lines;
}

async function slowly(own: () => Promise<unknown>, other: () => Promise<unknown>): ReturnType<typeof inTurns> {
  const { turns, warm } = await paceOf(own);
  return await inTurns(turns * TURNS, own, other, undefined, warm);
}

async function readContacts(organizerId: OrganizerId, { today }: BenchGround): Promise<void> {
  await withTenant(organizerId, async (tenant) => {
    const { of, state } = await lookAt(tenant, "contacts", paramsOf("role=marketing"), today);
    await Promise.all([listRows(tenant, of, state, today), countRows(tenant, of, state, today)]);
  });
}
