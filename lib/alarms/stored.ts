import { z } from "zod";

import { ALARM_FAMILIES, ALARM_KEYS } from "@/lib/relationship-quality";
import { AlarmLevel, AlarmOutcome, AlarmState } from "@/lib/tenant/enums";
import { EVIDENCE_KINDS } from "./types";

/** What the database keeps as text or JSON, read back as types. */
export const storedReason = z.enum(ALARM_KEYS);
export const storedFamily = z.enum(ALARM_FAMILIES);
export const storedLevel = z.enum(AlarmLevel);
export const storedState = z.enum(AlarmState);
export const storedOutcome = z.enum(AlarmOutcome);
export const storedValues = z.record(z.string(), z.union([z.number(), z.string()]));
export const storedEvidence = z.array(z.object({ kind: z.enum(EVIDENCE_KINDS), id: z.string(), day: z.number() }));
