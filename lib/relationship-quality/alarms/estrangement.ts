import { sortedQuantile } from "../numeric/quantile";
import type { AlarmLimits } from "./cut-offs";
import type { Alarm, EvidenceRef } from "./types";

/** Nothing heard from the exhibitor for more than twice its own median gap. `inbound` newest first; several contacts of one day are one. */
export function inboundGap(inbound: readonly EvidenceRef[], day: number, limits: AlarmLimits): Alarm | null {
  const days = [...new Set(inbound.map((ref) => ref.day))];
  const gaps = days.slice(1).map((earlier, i) => (days[i] ?? earlier) - earlier);
  const [last] = inbound;
  if (!last || gaps.length < limits.minimumGaps) return null;
  const usual = sortedQuantile(gaps.sort((a, b) => a - b), 0.5);
  const gap = day - last.day;
  const limit = limits.inboundGapFactor * usual;
  if (gap <= limit) return null;
  return { key: "alarm.inboundGap", family: "estrangement", day: last.day + Math.floor(limit) + 1, evidence: [{ id: last.id, day: last.day }], values: { days: gap, usualDays: usual } };
}

/** A year's talk went almost all one way. Both lists newest first. */
export function oneWayTalk(inbound: readonly EvidenceRef[], outbound: readonly EvidenceRef[], day: number, limits: AlarmLimits): Alarm | null {
  const lately = (refs: readonly EvidenceRef[]): readonly EvidenceRef[] => refs.filter((ref) => day - ref.day < limits.twoWayDays);
  const ins = lately(inbound);
  const outs = lately(outbound);
  const all = [...ins, ...outs].sort((a, b) => b.day - a.day);
  const [newest] = all;
  if (!newest || all.length < limits.minimumContacts) return null;
  if (Math.min(ins.length, outs.length) / Math.max(ins.length, outs.length) >= limits.twoWayRatio) return null;
  return { key: "alarm.oneWayTalk", family: "estrangement", day: newest.day, evidence: all.map(({ id, day: on }) => ({ id, day: on })), values: { inbound: ins.length, outbound: outs.length } };
}
