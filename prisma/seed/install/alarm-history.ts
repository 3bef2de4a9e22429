import { nightlyAlarms } from "@/lib/alarms/nightly";
import { closeAlarm, markStep } from "@/lib/alarms/mutations";
import { changeRules } from "@/lib/alarms/rules/mutations";
import { DEFAULT_SETTINGS } from "@/lib/alarms/schema";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import { createRandom, type Random } from "@/lib/relationship-quality";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";

const HISTORY_DAYS = 392;
const STEP_DAYS = 56;
const LEAVERS = 24;

/**
 * A year of alarms as nights would have raised them, looked at every eight weeks, and what staff did about them. The demo's owner has
 * found the first rule too eager: between two editions of a yearly show nobody writes for months.
 */
export async function liveThroughAlarms(organizerId: OrganizerId, today: Date, seed: number): Promise<void> {
  const random = createRandom(seed);
  const owner = await withTenant(organizerId, ({ db }) => db.member.findFirstOrThrow({ where: { organizerId, role: "owner" }, select: { id: true } }));
  const settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits, inboundGapFactor: 8 }, heldOutPercent: 15 };
  await inTenantTransaction(organizerId, (tenant) => changeRules(tenant, settings, "Between two editions of a yearly show nobody writes for months: eight times the usual gap, not twice.", owner.id, 0));
  for (let day = dayNumber(today) - HISTORY_DAYS; day < dayNumber(today); day += STEP_DAYS) {
    await nightlyAlarms(organizerId, dateOfDay(day));
    await workOn(organizerId, dateOfDay(day), owner.id, random);
  }
  await nightlyAlarms(organizerId, today);
}

/** Some contacts have left their companies within the last year; a company with one contact alone keeps it. */
export async function letContactsLeave(organizerId: OrganizerId, today: Date, seed: number): Promise<void> {
  const random = createRandom(seed);
  await inTenantTransaction(organizerId, async ({ db }) => {
    const companies = await db.exhibitor.findMany({ where: { organizerId, participations: { some: { status: "held" } } }, select: { contacts: { select: { id: true }, orderBy: { email: "asc" } } }, orderBy: { externalKey: "asc" } });
    const large = companies.filter(({ contacts }) => contacts.length > 1);
    for (let left = 0; left < LEAVERS && large.length > 0; left++) {
      const [company] = large.splice(random.integer(large.length), 1);
      const contact = company?.contacts.at(-1);
      if (contact) await db.contact.update({ where: { organizerId_id: { organizerId, id: contact.id } }, data: { leftOn: dateOfDay(dayNumber(today) - 3 - random.integer(360)) } });
    }
  });
}

/** Staff take up a part of what is open: most that is at risk or on watch, a part of the rest. */
async function workOn(organizerId: OrganizerId, day: Date, fallback: string, random: Random): Promise<void> {
  const open = await withTenant(organizerId, ({ db }) => db.alarm.findMany({ where: { organizerId, state: "open", raisedOn: { lt: day } }, include: { steps: { orderBy: { position: "asc" } } }, orderBy: [{ raisedOn: "asc" }, { exhibitorId: "asc" }, { reason: "asc" }] }));
  for (const alarm of open) {
    if (random.uniform() >= (alarm.level === "none" ? 0.3 : 0.5)) continue;
    const author = { memberId: alarm.ownerMemberId ?? fallback, today: day };
    const set = random.uniform();
    await inTenantTransaction(organizerId, async (tenant) => {
      if (set < 0.18) return await closeAlarm(tenant, { id: alarm.id, outcome: set < 0.1 ? "not_needed" : "mistaken", note: null, seenVersion: null }, author);
      const steps = alarm.steps.slice(0, 1 + random.integer(Math.max(1, alarm.steps.length)));
      for (const step of steps) await markStep(tenant, { alarmId: alarm.id, id: step.id, done: "yes" }, author);
      // some are still being worked on
      if (set > 0.85) return null;
      const outcome = set < 0.5 ? "eased" : set < 0.7 ? "solved" : set < 0.8 ? "unchanged" : "leaving";
      return await closeAlarm(tenant, { id: alarm.id, outcome, note: null, seenVersion: null }, author);
    });
  }
}
