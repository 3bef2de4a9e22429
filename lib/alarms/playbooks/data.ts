import { ALARM_FAMILIES, type AlarmFamily } from "@/lib/relationship-quality";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Theirs } from "@/lib/tenant/form-state";
import { stepText } from "../step-words";
import type { StepWords } from "../types";
import { defaultSteps } from "./defaults";

export interface PlaybookOf {
  readonly family: AlarmFamily;
  readonly steps: readonly StepWords[];
  /** Whether the organizer has written steps of its own. */
  readonly own: boolean;
  readonly version: string;
}

/** What stands for the steps that nobody has written yet. */
export const NOT_WRITTEN = "none";

/** What to do about each family of alarms: the organizer's own steps, or the heart's. */
export async function listPlaybooks({ db, organizerId }: Tenant): Promise<PlaybookOf[]> {
  const rows = await db.playbook.findMany({ where: { organizerId }, include: { steps: { orderBy: [{ position: "asc" }, { id: "asc" }] } } });
  return ALARM_FAMILIES.map((family) => {
    const row = rows.find((each) => each.family === family);
    return { family, steps: row ? row.steps.map(({ play, text }) => ({ play, text })) : defaultSteps(family).map((play) => ({ play, text: null })), own: row !== undefined, version: row?.updatedAt.toISOString() ?? NOT_WRITTEN };
  });
}

/** The steps of a family as its form shows them, a line each. */
export async function playbookAsForm(tenant: Tenant, family: AlarmFamily, locale: string): Promise<Theirs> {
  const { steps = [], version = NOT_WRITTEN } = (await listPlaybooks(tenant)).find((playbook) => playbook.family === family) ?? {};
  return { version, values: { steps: steps.map((step) => stepText(step, locale === "zh" ? "zh" : "en")).join("\n") } };
}
