import { type AlarmFamily, type Construct, type Play, PLAYBOOK } from "@/lib/relationship-quality";

/**
 * The steps of a family as the heart's playbook has them: its own play first, then for each construct that this should move the most
 * urgent play for that construct.
 */
export function defaultSteps(family: AlarmFamily): readonly string[] {
  const own = PLAYBOOK.find(({ when }) => when.kind === "alarm" && when.family === family);
  if (!own) throw new Error(`The playbook has no play for ${family}.`);
  return [own, ...own.moves.flatMap((construct) => mostUrgent(construct) ?? [])].map(({ id }) => id);
}

function mostUrgent(construct: Construct): Play | undefined {
  return PLAYBOOK.filter(({ when }) => when.kind === "weak" && when.construct === construct).toSorted((a, b) => a.urgency - b.urgency)[0];
}
