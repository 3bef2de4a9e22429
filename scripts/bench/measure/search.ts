import pg from "pg";

import { search } from "@/lib/search/data";
import { RESULTS_AT_A_GLANCE } from "@/lib/search/schema";
import { withTenant } from "@/lib/tenant/with-tenant";
import type { BenchGround } from "./ground";
import { alone, compared, inTurns, type Line, timed, timesOf } from "./timing";

/** What people type: whole and part of a word, both scripts, pinyin, digits, stands, words of notes rare and common, and a typing mistake. */
const ASKED: readonly (readonly [what: string, query: string])[] = [
  ["a name", "lanxi towels"],
  ["a part of a word", "itchenw"],
  ["the beginning of many", "li"],
  ["Chinese, two characters", "兰溪"],
  ["Chinese, four characters", "佛山兰溪"],
  ["pinyin", "foshanlanxi"],
  ["pinyin initials", "fslx"],
  ["a person", "mara ashdown"],
  ["telephone digits", "040 6784"],
  ["a stand", "H2-105"],
  ["a common word of notes", "forklift"],
  ["a rare word of notes", "R4711-3"],
  ["Chinese in notes", "搭建"],
  ["a typing mistake", "kitchenwrae"],
  ["nothing that is there", "zzyzx quux"],
];

/** The box that finds, against the same questions written by hand on the same tables by a role that no policy holds. */
export async function measureSearch(ground: BenchGround): Promise<Line[]> {
  const { organizerId, repeats, exhibitors, superUrl } = ground;
  const free = new pg.Client({ connectionString: superUrl });
  await free.connect();
  const { rows } = await free.query<{ interactions: string; contacts: string }>("SELECT (SELECT count(*) FROM interactions)::text AS interactions, (SELECT count(*) FROM contacts)::text AS contacts");
  const number = (text: string | undefined) => Number(text).toLocaleString("en");
  const size = `${exhibitors.toLocaleString("en")} exhibitors, ${number(rows[0]?.contacts)} contacts, ${number(rows[0]?.interactions)} interactions`;
  const own = (query: string) => withTenant(organizerId, (tenant) => search(tenant, query, RESULTS_AT_A_GLANCE));
  const some = Math.max(5, Math.ceil(repeats / 8));
  const lines: Line[] = [];
  for (const [what, query] of ASKED) lines.push(compared("search", `${what}: ${query}`, `${exhibitors.toLocaleString("en")} exhibitors`, await inTurns(some, () => own(query), () => byHand(free, organizerId, query)), 1.5));
  const samples: number[] = [];
  for (let turn = 0; turn < some; turn++) for (const [, query] of ASKED) samples.push(await timed(() => own(query)));
  lines.push(alone("search", "all of these in turn", size, timesOf(samples)));
  await free.end();
  return lines;
}

const KINDS = [
  ["exhibitor", "SELECT s.id, e.name, e.name_local, e.city FROM hits s JOIN exhibitors e ON e.organizer_id = $1 AND e.id = s.id"],
  ["contact", "SELECT s.id, c.name, c.email, c.phone, e.name FROM hits s JOIN contacts c ON c.organizer_id = $1 AND c.id = s.id JOIN exhibitors e ON e.organizer_id = $1 AND e.id = c.exhibitor_id"],
  ["stand", "SELECT s.id, p.hall, p.stand, e.name FROM hits s JOIN participations p ON p.organizer_id = $1 AND p.id = s.id JOIN exhibitors e ON e.organizer_id = $1 AND e.id = p.exhibitor_id"],
] as const;

/** As somebody would write it who has one organizer: the words by the index, the best six by likeness; where nothing has them all, the most alike; the newest six notes. */
async function byHand(client: pg.Client, organizerId: string, query: string): Promise<void> {
  const digits = /^[-+ ()/.\d]+$/.test(query) ? `%${query.replace(/\D/g, "").replace(/^0+/, "")}%` : null;
  const { rows } = await client.query<{ patterns: string[]; plain: string; folded: string }>("SELECT search_patterns($1) AS patterns, search_plain($1) AS plain, btrim(search_fold($1)) AS folded", [query]);
  const { patterns = [], plain = "", folded = "" } = rows[0] ?? {};
  const quoted = (texts: readonly string[], column: string) => texts.map((text) => `${column} LIKE ${pg.escapeLiteral(text)}`).join(" AND ");
  for (const [kind, read] of KINDS) {
    const wanted = kind === "contact" && digits !== null ? [digits] : patterns;
    const { rowCount } = await client.query(
      `WITH several AS (SELECT s.id, s.title FROM search_entries s WHERE s.organizer_id = $1 AND s.kind = '${kind}' AND ${quoted(wanted, "s.body")} LIMIT 300),
       hits AS (SELECT id FROM several ORDER BY title LIKE $2 || '%' DESC, similarity($2, title) DESC LIMIT 6) ${read}`,
      [organizerId, plain],
    );
    if (rowCount === 0 && query.length > 2) {
      await client.query("SET pg_trgm.word_similarity_threshold = 0.35");
      await client.query(
        `WITH hits AS (SELECT s.id FROM search_entries s WHERE s.organizer_id = $1 AND s.kind = '${kind}' AND ${pg.escapeLiteral(folded)} <% s.body ORDER BY word_similarity(${pg.escapeLiteral(folded)}, s.body) DESC LIMIT 6) ${read}`,
        [organizerId],
      );
    }
  }
  await client.query(
    `SELECT i.id, i.note, i.occurred_on, e.name FROM interactions i JOIN exhibitors e ON e.organizer_id = $1 AND e.id = i.exhibitor_id
     WHERE i.organizer_id = $1 AND i.note IS NOT NULL AND i.withdrawn_at IS NULL AND ${quoted(patterns, "search_fold(i.note)")} ORDER BY i.occurred_on DESC, i.id DESC LIMIT 6`,
    [organizerId],
  );
}
