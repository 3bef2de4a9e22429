import { createRandom } from "@/lib/relationship-quality";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { ExchangeKind } from "@/lib/tenant/enums";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";

interface Story {
  readonly kind: ExchangeKind;
  readonly direction: "inbound" | "outbound";
  readonly text: string;
  readonly worth?: number;
}

/** What organizers and exhibitors do for each other between invoices. */
const STORIES: readonly Story[] = [
  { kind: "disclosure", direction: "outbound", text: "Told them early which halls change next year" },
  { kind: "disclosure", direction: "inbound", text: "透露了明年春季的新品计划" },
  { kind: "disclosure", direction: "inbound", text: "Named the rival show that courts them" },
  { kind: "favour", direction: "outbound", text: "Found a forklift on a Sunday", worth: 120 },
  { kind: "favour", direction: "outbound", text: "为其客人代订了酒店" },
  { kind: "favour", direction: "inbound", text: "Lent us two interpreters for the press tour" },
  { kind: "gesture", direction: "outbound", text: "Card for twenty years of the company", worth: 15 },
  { kind: "gesture", direction: "inbound", text: "开幕当天送来茶点" },
  { kind: "referral", direction: "inbound", text: "Brought a supplier of theirs to the show" },
  { kind: "investment", direction: "outbound", text: "Training day for their stand staff", worth: 2400 },
  { kind: "investment", direction: "inbound", text: "Built a stand system that fits this hall alone", worth: 18_000 },
];
const YEARS = 2;

/** Some of the exhibitors have given and taken: seldom enough that no quarter can be read from it yet, which the pages then say. */
export async function giveAndTake(organizerId: OrganizerId, today: Date, seed: number): Promise<void> {
  const random = createRandom(seed);
  await inTenantTransaction(organizerId, async ({ db }) => {
    const [members, exhibitors] = [await db.member.findMany({ where: { organizerId }, select: { id: true }, orderBy: { id: "asc" } }), await db.exhibitor.findMany({ where: { organizerId }, select: { id: true }, orderBy: { id: "asc" } })];
    const entries = exhibitors.flatMap(({ id: exhibitorId }) => {
      const times = random.integer(4) === 0 ? 1 + random.integer(4) : 0;
      return Array.from({ length: times }, () => {
        const story = STORIES[random.integer(STORIES.length)];
        const memberId = members[random.integer(members.length)]?.id;
        const occurredOn = dateOfDay(dayNumber(today) - 1 - random.integer(365 * YEARS));
        return story && memberId ? [{ organizerId, exhibitorId, memberId, occurredOn, ...story, confidentiality: story.kind === "disclosure" ? ("confidential" as const) : null }] : [];
      }).flat();
    });
    await db.exchange.createMany({ data: entries });
  });
}
