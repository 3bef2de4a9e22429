import { isoDay, today } from "@/lib/format/days";
import { hourIn } from "@/lib/format/local-time";
import type { Theirs } from "@/lib/tenant/form-state";
import { theirsOf } from "@/lib/tenant/theirs";
import type { CampaignDetail } from "../types";

/** A draft in the words of its form, for whoever was slower to save it. */
export function draftAsForm(campaign: CampaignDetail, timeZone: string): Theirs {
  const { title, editionId, formVersionId, naming, senderName, replyTo, version, audience, texts, reminders, targets, opensAt, closesAt } = campaign;
  const { statuses, segments, stages, roles, tags, firstTimers, areaFrom, areaTo, selection } = audience;
  const lists = Object.fromEntries(Object.entries({ statuses, segments, stages, roles, tags }).map(([name, values]) => [name, JSON.stringify(values)]));
  const words: Record<string, string> = {};
  for (const language of ["en", "zh"] as const) {
    const { invitation, reminder, thanks = "", whatChanged = "" } = texts[language] ?? {};
    const said = { subject: invitation?.subject ?? "", body: invitation?.body ?? "", reminderSubject: reminder?.subject ?? "", reminderBody: reminder?.body ?? "", thanks, whatChanged };
    for (const [name, text] of Object.entries(said)) words[`${language}.${name}`] = text;
  }
  return theirsOf(
    { version, title, editionId, formVersionId, naming, senderName, replyTo, areaFrom, areaTo, selection },
    {
      ...lists,
      ...words,
      firstTimers: firstTimers === null ? "any" : firstTimers ? "first" : "others",
      opensOn: isoDay(today(timeZone, opensAt)),
      opensHour: String(hourIn(timeZone, opensAt)),
      closesOn: isoDay(today(timeZone, closesAt)),
      ...Object.fromEntries([0, 1, 2].map((place) => [`reminder${place + 1}`, String(reminders[place] ?? "")])),
      ...Object.fromEntries(targets.map(({ segment, share }) => [`share:${segment ?? ""}`, String(Math.round(share * 100))])),
    },
  );
}
