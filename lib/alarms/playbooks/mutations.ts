import { ADVICE_MESSAGES, PLAYBOOK, type AlarmFamily } from "@/lib/relationship-quality";
import { AppError } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { StepWords } from "../types";
import { NOT_WRITTEN } from "./data";

const MOST_STEPS = 12;
const LONGEST_STEP = 300;

/** Writes the steps of a family anew, a line each. Alarms that were raised before keep the steps they were given. */
export async function writePlaybook({ db, organizerId }: TenantTransaction, family: AlarmFamily, lines: string, seenVersion: string | null): Promise<{ steps: number }> {
  const steps = stepsOf(lines);
  if (steps.length === 0) throw new AppError("invalid", { steps: "required" });
  if (steps.length > MOST_STEPS || steps.some(({ text }) => text !== null && text.length > LONGEST_STEP)) throw new AppError("invalid", { steps: "too_long" });
  const now = await db.playbook.findUnique({ where: { organizerId_family: { organizerId, family } }, select: { id: true, updatedAt: true } });
  if (seenVersion !== null && seenVersion !== (now?.updatedAt.toISOString() ?? NOT_WRITTEN)) throw new AppError("conflict");
  // of two who save at the same moment, the one who waits finds the row changed
  if (now && (await db.playbook.updateMany({ where: { organizerId, id: now.id, updatedAt: now.updatedAt }, data: { updatedAt: new Date() } })).count !== 1) throw new AppError("conflict");
  const { id } = await db.playbook.upsert({ where: { organizerId_family: { organizerId, family } }, create: { organizerId, family }, update: { updatedAt: new Date() }, select: { id: true } });
  await db.playbookStep.deleteMany({ where: { organizerId, playbookId: id } });
  await db.playbookStep.createMany({ data: steps.map((step, position) => ({ organizerId, playbookId: id, position, ...step })) });
  return { steps: steps.length };
}

/** A line that is word for word a play of the heart, in either language, stays that play, so that each reader has it in their own. */
function stepsOf(lines: string): StepWords[] {
  return lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const play = PLAYBOOK.find(({ id }) => Object.values(ADVICE_MESSAGES[id]?.action ?? {}).includes(line));
      return play ? { play: play.id, text: null } : { play: null, text: line };
    });
}
