import { ALARM_FAMILIES, type AlarmFamily } from "@/lib/relationship-quality";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { StepWords } from "../types";
import { defaultSteps } from "./defaults";

export interface PlaybookOf {
  readonly family: AlarmFamily;
  readonly steps: readonly StepWords[];
  /** Whether the organizer has written steps of its own. */
  readonly own: boolean;
}

/** What to do about each family of alarms: the organizer's own steps, or the heart's. */
export async function listPlaybooks({ db, organizerId }: Tenant): Promise<PlaybookOf[]> {
  const rows = await db.playbook.findMany({ where: { organizerId }, include: { steps: { orderBy: [{ position: "asc" }, { id: "asc" }] } } });
  return ALARM_FAMILIES.map((family) => {
    const row = rows.find((each) => each.family === family);
    return { family, steps: row ? row.steps.map(({ play, text }) => ({ play, text })) : defaultSteps(family).map((play) => ({ play, text: null })), own: row !== undefined };
  });
}
