import { z } from "zod";

import { responsePanel, type Stratum } from "@/lib/relationship-quality";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { answeredForms } from "./answered-forms";
import type { Stratification } from "./schema";
import { SIZES } from "./sizes";
import { satisfactionRows, takingPart } from "./taking-part-sql";
import type { PanelEdition, PanelView } from "./types";

const cellRow = z.object({ stratum: z.string(), score: z.number().nullable(), n: z.number(), rebooked: z.number().nullable() });
type Cell = z.infer<typeof cellRow>;

/** The name of a stratum of exhibitors without a segment, or a stand without a size. */
const UNKNOWN_STRATUM = "–";

/** Who of those who took part in an edition answered, by segment, size of stand or whether it was their first time. */
export async function readPanel(tenant: Tenant, edition: PanelEdition, by: Stratification): Promise<PanelView> {
  const { db, organizerId } = tenant;
  const asked = satisfactionRows(await answeredForms(tenant, edition.id));
  const cells = z.array(cellRow).parse(
    await db.$queryRaw(sql`
      SELECT ${stratum(by)} AS stratum, t.score, count(*)::int AS n, (CASE WHEN bool_or(t.rebooked IS NULL) THEN NULL ELSE count(*) FILTER (WHERE t.rebooked) END)::int AS rebooked
      FROM (${takingPart(organizerId, edition.id, asked)}) t GROUP BY 1, 2 ORDER BY 1, 2`),
  );
  const strata = strataOf(cells);
  const sum = (of: readonly Cell[]) => of.reduce((all, { n }) => all + n, 0);
  return { edition, by, takingPart: sum(cells), answered: sum(cells.filter(({ score }) => score !== null)), panel: responsePanel(strata, { scale: [0, 100] }).value };
}

function stratum(by: Stratification): Sql {
  if (by === "first") return sql`(CASE WHEN t.first THEN 'first' ELSE 'again' END)`;
  if (by === "segment") return sql`coalesce(t.segment, ${UNKNOWN_STRATUM})`;
  const [small, medium, large] = SIZES;
  return sql`(CASE WHEN t.area IS NULL THEN ${UNKNOWN_STRATUM} WHEN t.area <= ${small}::float8 THEN 'small' WHEN t.area <= ${medium}::float8 THEN 'medium' WHEN t.area <= ${large}::float8 THEN 'large' ELSE 'huge' END)`;
}

/** Equal scores come counted; rebooking is left out altogether where the next edition is not there. */
export function strataOf(cells: readonly Cell[]): Stratum[] {
  const known = cells.every(({ rebooked }) => rebooked !== null);
  return [...new Set(cells.map((cell) => cell.stratum))].map((segment) => {
    const own = cells.filter((cell) => cell.stratum === segment);
    const [answered, silent] = [own.filter(({ score }) => score !== null), own.filter(({ score }) => score === null)];
    const booked = (of: readonly Cell[]) => of.reduce((sum, { rebooked }) => sum + (rebooked ?? 0), 0);
    return {
      segment,
      invited: own.reduce((sum, { n }) => sum + n, 0),
      answers: answered.flatMap(({ score, n }) => Array.from({ length: n }, () => score)),
      ...(known ? { rebookedAmongRespondents: booked(answered), rebookedAmongOthers: booked(silent) } : {}),
    };
  });
}
