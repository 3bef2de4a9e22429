import { z } from "zod";

import { choice, day, id, optionalEmail, optionalId, optionalNumber, optionalText, pickedId, requiredText, seenVersion } from "@/lib/format/input";
import { listOf } from "@/lib/format/form-list";
import { hasLink, unknownPlaceholders } from "../letters/words";
import { audience, type CampaignTexts } from "../schema";

const shape = audience.shape;
/** The filters of an audience as a form sends them. */
const audienceFields = {
  statuses: listOf(shape.statuses.unwrap().element, 5),
  segments: listOf(z.string().max(200), 200),
  stages: listOf(shape.stages.unwrap().element, 6),
  roles: listOf(shape.roles.unwrap().element, 5),
  tags: listOf(z.string().max(60), 50),
  firstTimers: choice(["any", "first", "others"]).transform((which) => (which === "any" ? null : which === "first")),
  areaFrom: optionalNumber({ min: 0, max: 100_000 }),
  areaTo: optionalNumber({ min: 0, max: 100_000 }),
  selection: optionalId,
};

/** Whom the form as it stands would ask. */
export const audienceQuestion = z.object({ editionId: pickedId, ...audienceFields });

const words = (max: number, needsLink: boolean) =>
  optionalText(max)
    // browsers end the lines of a text field with two characters
    .transform((text) => text?.replace(/\r\n?/g, "\n") ?? null)
    .refine((text) => text === null || unknownPlaceholders(text).length === 0, "unknown_placeholder")
    .refine((text) => text === null || !needsLink || hasLink(text), "missing_link");

const letterFields = { subject: words(200, false), body: words(10_000, true), reminderSubject: words(200, false), reminderBody: words(10_000, true), thanks: optionalText(2000), whatChanged: optionalText(5000) };
type LetterField = keyof typeof letterFields;

const inLanguage = <L extends "en" | "zh">(language: L) =>
  Object.fromEntries(Object.entries(letterFields).map(([name, field]) => [`${language}.${name}`, field]));

const HOURS = z.coerce.number("not_a_number").int("not_a_number").min(0, "too_small").max(23, "too_large");
const reminder = optionalNumber({ min: 1, max: 90 }).refine((days) => days === null || Number.isInteger(days), "not_a_number");

const shareList = z.record(z.string(), z.string());
/** "share:" and a segment, or nothing for all: the share of answers wished for, in percent. */
const SHARE = "share:";

/** A draft as its form sends it. What is wrong stands at its field; hours are the organizer's. */
export const campaignChange = z
  .looseObject({
    id,
    seenVersion,
    title: requiredText(200),
    editionId: pickedId,
    formVersionId: pickedId,
    naming: choice(["named", "anonymous", "choice"]),
    ...audienceFields,
    opensOn: day,
    opensHour: HOURS,
    closesOn: day,
    reminder1: reminder,
    reminder2: reminder,
    reminder3: reminder,
    senderName: optionalText(120),
    replyTo: optionalEmail,
  })
  .transform((fields, context) => {
    const { statuses, segments, stages, roles, tags, firstTimers, areaFrom, areaTo, selection } = fields;
    if (areaFrom !== null && areaTo !== null && areaTo < areaFrom) context.addIssue({ code: "custom", path: ["areaTo"], message: "too_small" });
    if (fields.closesOn <= fields.opensOn) context.addIssue({ code: "custom", path: ["closesOn"], message: "date_order" });
    const reminders = [fields.reminder1, fields.reminder2, fields.reminder3].flatMap((days) => (days === null ? [] : [days]));
    reminders.forEach((days, place) => {
      if (place > 0 && days <= (reminders[place - 1] ?? 0)) context.addIssue({ code: "custom", path: [`reminder${place + 1}`], message: "too_small" });
    });
    const texts: CampaignTexts = { en: readWords("en", fields, context), zh: readWords("zh", fields, context) };
    if (!texts.en && !texts.zh) context.addIssue({ code: "custom", path: ["en.subject"], message: "required" });
    const { id: own, seenVersion: seen, title, editionId, formVersionId, naming, opensOn, opensHour, closesOn, senderName, replyTo } = fields;
    return {
      id: own, seenVersion: seen, title, editionId, formVersionId, naming, opensOn, opensHour, closesOn, senderName, replyTo, reminders, texts, targets: readTargets(fields, context),
      audience: { statuses, segments, stages, roles, tags, firstTimers, areaFrom, areaTo, selection },
    };
  });
export type CampaignChange = z.output<typeof campaignChange>;

type Issues = z.core.$RefinementCtx<unknown>;

/** All of a language's words, or none of them: then that language is not written in. */
function readWords(language: "en" | "zh", fields: Readonly<Record<string, unknown>>, context: Issues) {
  const parsed = z.object(inLanguage(language)).safeParse(fields);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) context.addIssue({ code: "custom", path: [...issue.path], message: issue.message });
    return undefined;
  }
  const text = (name: LetterField): string => z.string().nullable().parse(parsed.data[`${language}.${name}`]) ?? "";
  const needed: readonly LetterField[] = ["subject", "body", "reminderSubject", "reminderBody"];
  if (needed.every((name) => text(name) === "")) return undefined;
  for (const name of needed) if (text(name) === "") context.addIssue({ code: "custom", path: [`${language}.${name}`], message: "required" });
  return {
    invitation: { subject: text("subject"), body: text("body") },
    reminder: { subject: text("reminderSubject"), body: text("reminderBody") },
    thanks: text("thanks"),
    whatChanged: text("whatChanged"),
  };
}

function readTargets(fields: Readonly<Record<string, unknown>>, context: Issues) {
  const shares = shareList.parse(Object.fromEntries(Object.entries(fields).filter(([name, value]) => name.startsWith(SHARE) && typeof value === "string" && value.trim() !== "")));
  return Object.entries(shares).map(([name, value]) => {
    const percent = Number(value);
    if (!Number.isInteger(percent) || percent < 1 || percent > 100) context.addIssue({ code: "custom", path: [name], message: "not_a_number" });
    const segment = name.slice(SHARE.length);
    return { segment: segment === "" ? null : segment.slice(0, 200), share: Math.min(100, Math.max(1, percent || 1)) / 100 };
  });
}
