import { createExhibitor } from "@/lib/exhibitors/mutations";
import { createRandom } from "@/lib/relationship-quality";
import { recordResponses } from "@/lib/responses/mutations";
import type { NewResponse } from "@/lib/responses/types";
import { ensureCoreForm, publishForm } from "@/lib/surveys/mutations";
import { type FormDefinition, questionsOf, rangeOf } from "@/lib/surveys/schema";
import { serviceDefinition } from "@/lib/surveys/service-form";
import { inLongTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { daysAgo, type SmallOrganizer, TODAY } from "./small-organizer";

/** Segments of a surveyed show: the smallest may not be shown, nor may what would give it away. */
export const SEGMENT_SIZES = { Large: 26, Middle: 7, Tiny: 3 } as const;

export interface SurveyedShow {
  readonly exhibitors: readonly { readonly id: string; readonly segment: string }[];
  /** The edition that all of them answered about with the core form, and the one after it with the full form and the service attributes. */
  readonly earlier: string;
  readonly newest: string;
  /** What was answered about each edition, in the order of the exhibitors. */
  readonly answers: Readonly<Record<"earlier" | "newest", readonly Readonly<Record<string, number>>[]>>;
}

/** Gives an organizer a show whose exhibitors answered about two of its editions; the same answers every time. */
export async function seedSurveyedShow({ organizerId, memberId }: SmallOrganizer): Promise<SurveyedShow> {
  return await inLongTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    const show = await db.show.create({ data: { organizerId, name: "Surveyed Fair", nameZh: "问卷展" } });
    const edition = async (name: string, ago: number) => (await db.edition.create({ data: { organizerId, showId: show.id, name, startsOn: daysAgo(ago), endsOn: daysAgo(ago - 3), bookingDeadline: daysAgo(ago + 120) } })).id;
    const [earlier, newest] = [await edition("2025", 400), await edition("2026", 40)];
    const exhibitors: { id: string; segment: string }[] = [];
    for (const [segment, size] of Object.entries(SEGMENT_SIZES)) {
      for (let index = 0; index < size; index++) {
        const { id } = await createExhibitor(tenant, { name: `${segment} ${index}`, nameLocal: null, externalKey: `${segment}-${index}`, segment, country: "DE", city: null, website: null, note: null, ownerMemberId: memberId });
        exhibitors.push({ id, segment });
        for (const editionId of [earlier, newest]) await db.participation.create({ data: { organizerId, exhibitorId: id, editionId, status: "held", area: 9 + 3 * index, amount: 1000, bookedOn: daysAgo(500) } });
      }
    }
    const random = createRandom(7);
    const moods = exhibitors.map(() => 0.35 + 0.5 * random.uniform());
    const filled = (definition: FormDefinition, lift: number) => moods.map((mood) => answersTo(definition, () => mood + lift + 0.12 * random.normal()));
    const core = await ensureCoreForm(tenant);
    const service = await publishForm(tenant, { key: "service", title: "Full survey with service attributes", definition: serviceDefinition() });
    const answers = { earlier: filled(core.definition, 0), newest: filled(service.definition, 0.12) };
    const send = (version: typeof core, editionId: string, ago: number, given: readonly Readonly<Record<string, number>>[]) =>
      record(tenant, version, given.map((each, index) => ({ exhibitorId: exhibitors[index]?.id ?? "", editionId, answeredOn: daysAgo(ago), answers: each })));
    await send(core, earlier, 390, answers.earlier);
    await send(service, newest, 30, answers.newest);
    return { exhibitors, earlier, newest, answers };
  });
}

function answersTo(definition: FormDefinition, share: () => number): Record<string, number> {
  return Object.fromEntries(
    questionsOf(definition).flatMap(({ id, scale, reverse }) => {
      const range = rangeOf(scale);
      if (!range) return [];
      const level = Math.min(1, Math.max(0, reverse ? 1 - share() : share()));
      return [[id, Math.round(range.min + (range.max - range.min) * level)] as const];
    }),
  );
}

async function record(tenant: TenantTransaction, version: Awaited<ReturnType<typeof ensureCoreForm>>, given: readonly (Pick<NewResponse, "exhibitorId" | "editionId" | "answeredOn"> & { readonly answers: Readonly<Record<string, number>> })[]): Promise<void> {
  const responses = given.map(({ answers, ...about }, index): NewResponse => ({
    ...about, contactId: null, invitationId: null, importId: null, language: "en",
    answers: [...Object.entries(answers).map(([item, value]) => ({ item, value, text: null })), ...(index === 0 ? [{ item: "OPEN", value: null, text: "Quieter halls." }] : [])],
  }));
  await recordResponses(tenant, version, responses, TODAY);
}
