import { makeKey } from "@/lib/api-keys/mutations";
import { KEY_RIGHTS } from "@/lib/api-keys/types";
import { handle } from "@/lib/api/handle";
import { paramsOf } from "@/lib/lists/address";
import { countRows, listRows } from "@/lib/lists/data";
import { lookAt } from "@/lib/lists/look-at";
import type { ListNoun } from "@/lib/lists/types";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import type { BenchGround } from "./ground";
import { compared, inTurns, type Line } from "./timing";

const ROWS = 100;
const ASKED: readonly (readonly [ListNoun, string])[] = [["exhibitors", ""], ["contacts", ""], ["contacts", "role=marketing"], ["participations", ""], ["interactions", "channel=visit"]];

/** A hundred records through the API, from the key to the JSON text, against the query with which the page's list asks for as many. */
export async function measureApi({ organizerId, memberId, today, exhibitors, repeats }: BenchGround): Promise<Line[]> {
  const { id, key } = await inTenantTransaction(organizerId, async (tenant) => {
    const made = await makeKey(tenant, { name: "Benchmark", days: 30, scopes: [...KEY_RIGHTS] }, { memberId, role: "owner", rights: null }, new Date());
    await tenant.db.apiKey.update({ where: { organizerId_id: { organizerId, id: made.id } }, data: { perMinute: 10_000_000 } });
    return made;
  });
  const lines: Line[] = [];
  for (const [noun, query] of ASKED) {
    const ask = async () => {
      const response = await handle(new Request(`http://localhost/api/v1/${noun}?limit=${ROWS}&${query}`, { headers: { authorization: `Bearer ${key}` } }));
      if (response.status !== 200) throw new Error(`${noun} answered ${response.status}: ${await response.text()}`);
      await response.text();
    };
    const page = () =>
      withTenant(organizerId, async (tenant) => {
        const { of, state } = await lookAt(tenant, noun, paramsOf(query), today);
        await Promise.all([listRows(tenant, of, state, today, ROWS), countRows(tenant, of, state, today)]);
      });
    const times = await inTurns(Math.max(5, Math.ceil(repeats / 8)), ask, page);
    lines.push(compared("api", `${ROWS} ${noun}${query === "" ? "" : `, ${query}`}`, `${exhibitors.toLocaleString("en")} exhibitors`, times, 1.5));
  }
  await inTenantTransaction(organizerId, ({ db }) => db.apiKey.deleteMany({ where: { organizerId, id } }));
  return lines;
}
