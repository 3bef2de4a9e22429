import { getTranslations } from "next-intl/server";
import { z } from "zod";

import { ALARM_KEYS, type TimelineEvent } from "@/lib/relationships/timeline/types";
import { ExchangeKind, Stage } from "@/lib/tenant/enums";

const channel = z.enum(["call", "email", "message", "meeting", "visit", "onsite_help"]);
const settled = z.enum(["kept", "late", "broken", "withdrawn"]);
const answered = z.enum(["granted", "partly", "declined_with_reason", "declined"]);
const severity = z.enum(["minor", "serious", "severe"]);
const solved = z.enum(["first_contact", "later", "never"]);
const confirmed = z.enum(["settled", "not_settled"]);

const paid = z.enum(["late", "in_time"]);
const ended = z.enum(["done", "withdrawn"]);
const given = z.enum(ExchangeKind);
const stage = z.enum(Stage);
const alarm = z.enum(ALARM_KEYS);

/** What an event of the timeline is called. */
export async function eventWords(): Promise<(event: TimelineEvent) => string> {
  const [t, stages, kinds, alarms] = await Promise.all([getTranslations("relationships.timeline"), getTranslations("relationships.stages"), getTranslations("exchanges.kinds"), getTranslations("alarms.names")]);
  return (event) => {
    switch (event.kind) {
      case "interaction":
        return t("interaction", { channel: t(`channels.${channel.parse(event.detail)}`), direction: t(`directions.${event.direction ?? "outbound"}`) });
      case "promise_settled":
        return t(`promise_${settled.parse(event.detail)}`);
      case "request_answered":
        return t(`request_${answered.parse(event.detail)}`);
      case "complaint_raised":
        return t(`complaint_${severity.parse(event.detail)}`);
      case "complaint_closed":
        return t(`complaint_${solved.parse(event.detail)}`);
      case "complaint_confirmed":
        return t(`complaint_${confirmed.parse(event.detail)}`);
      case "exchange":
        return t(event.direction === "inbound" ? "exchangeIn" : "exchangeOut", { kind: kinds(given.parse(event.detail)) });
      case "invoice_paid":
        return t(`invoice_paid_${paid.parse(event.detail)}`);
      case "task_ended":
        return t(`task_${ended.parse(event.detail)}`);
      case "stage_move":
        return t("stage_move", { stage: stages(stage.parse(event.detail)) });
      case "alarm_raised":
      case "alarm_closed":
        return t(event.kind, { name: alarms(alarm.parse(event.detail)) });
      case "merged":
        return t(event.detail === "contacts" ? "mergedContact" : "merged");
      case "complaint_answered":
      case "invitation":
      case "invoice_issued":
      case "participation_booked":
      case "participation_cancelled":
      case "participation_held":
      case "imported":
      case "promise_made":
      case "request_asked":
      case "response":
      case "task_made":
      case "file_added":
        return t(event.kind);
    }
  };
}
