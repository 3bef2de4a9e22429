import { z } from "zod";

import { dayNumber, isoDay } from "@/lib/format/days";
import { visibleKeys } from "@/lib/relationships/access";
import { listScores } from "@/lib/relationships/data";
import { PAGE_LEVEL, rangeOf } from "@/lib/relationships/ranges";
import { type Score, SCORE_KEYS, STAGES_OR_UNKNOWN } from "@/lib/relationships/types";
import { said } from "../json";
import { inOrder, type NounApi } from "../noun";

const stage = { stage: z.enum(STAGES_OR_UNKNOWN), since: said.day, measured: z.boolean() };

/** A score never goes without its interval, how much stands behind it, and how old that is. One that only the segment's normal speaks for is not given. */
const score = z.object({
  key: z.enum(SCORE_KEYS), showId: said.uuid, value: z.number(), low: z.number(), high: z.number(), level: z.number(), confidence: z.number(), answers: z.int(), records: z.int(), newestOn: z.iso.date(), ageDays: z.int(), stale: z.boolean(), calibrationVersion: z.int(),
});

export const relationships: NounApi = {
  noun: "relationships",
  what: "How exhibitors feel, as of today: stages and scores with interval, number behind them and age. They follow from evidence and are written by nobody; the id is the exhibitor's.",
  right: "read exhibitors",
  record: z.object({ id: z.uuid(), exhibitorId: z.uuid(), asOf: z.iso.date(), ...stage, stages: z.array(z.object({ showId: z.uuid(), ...stage })), scores: z.array(score) }),
  list: "exhibitors",
  of: {},
  read: async (tenant, ids, { today, bearer }) => {
    const { db, organizerId } = tenant;
    const where = { organizerId, exhibitorId: { in: [...ids] } };
    const [rows, placements, scores] = await Promise.all([
      db.relationship.findMany({ where, select: { exhibitorId: true, stage: true, stageSince: true, measured: true } }),
      db.stagePlacement.findMany({ where, select: { exhibitorId: true, showId: true, stage: true, since: true, measured: true }, orderBy: { showId: "asc" } }),
      listScores(tenant, ids, today),
    ]);
    const shown = visibleKeys(bearer);
    return inOrder(ids, rows.map((row) => ({
      id: row.exhibitorId, exhibitorId: row.exhibitorId, asOf: isoDay(today), stage: row.stage, since: row.stageSince && isoDay(row.stageSince), measured: row.measured,
      stages: placements.filter(({ exhibitorId }) => exhibitorId === row.exhibitorId).map(({ showId, since, ...placed }) => ({ showId, stage: placed.stage, since: isoDay(since), measured: placed.measured })),
      scores: (scores.get(row.exhibitorId) ?? []).filter(({ key, evidenced }) => evidenced && shown.includes(key)).map((each) => inFigures(each, today)),
    })));
  },
};

function inFigures(each: Score, today: Date) {
  const { value, low, high } = rangeOf(each, PAGE_LEVEL);
  return {
    key: each.key, showId: each.showId, value, low, high, level: PAGE_LEVEL, confidence: each.reading.confidence, answers: each.answers, records: each.records, newestOn: isoDay(each.newestOn), ageDays: dayNumber(today) - dayNumber(each.newestOn),
    stale: each.stale, calibrationVersion: each.calibrationVersion,
  };
}
