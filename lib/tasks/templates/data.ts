import { notFound } from "@/lib/errors";
import { editionTitle } from "@/lib/format/edition-title";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { HOLIDAYS, type Holidays, type LayInput } from "./schema";
import { type PlannedTask, planTasks } from "./plan";
import type { LaidTemplate, LayPlan, TemplateDetail } from "./types";

const steps = { orderBy: { position: "asc" as const }, select: { anchor: true, offsetDays: true, title: true } };

interface Row {
  readonly id: string;
  readonly name: string;
  readonly holidays: string;
  readonly country: string | null;
  readonly updatedAt: Date;
  readonly steps: TemplateDetail["steps"];
}

function detail({ id, name, holidays, country, steps, updatedAt }: Row): TemplateDetail {
  const known: Holidays = HOLIDAYS.find((value) => value === holidays) ?? "organizer";
  return { id, name, holidays: known, country, steps, version: updatedAt.toISOString() };
}

/** The templates in use, by name; nobody keeps more than a page of them. */
export async function listTemplates({ db, organizerId }: Tenant): Promise<TemplateDetail[]> {
  return (await db.taskTemplate.findMany({ where: { organizerId, archivedAt: null }, orderBy: [{ name: "asc" }, { id: "asc" }], take: 100, include: { steps } })).map(detail);
}

export async function getTemplate({ db, organizerId }: Tenant, id: string): Promise<TemplateDetail> {
  const row = await db.taskTemplate.findUnique({ where: { organizerId_id: { organizerId, id } }, include: { steps } });
  if (!row) throw notFound();
  return detail(row);
}

const named = { select: { user: { select: { name: true } } } };
const laid = { template: { select: { name: true } }, edition: { select: { name: true, show: { select: { name: true } } } }, owner: named, member: named };

/** What was laid over editions, newest first. */
export async function listLaid({ db, organizerId }: Tenant, page: number): Promise<PageOf<LaidTemplate>> {
  const where = { organizerId };
  const [total, rows] = await Promise.all([db.taskApplication.count({ where }), db.taskApplication.findMany({ where, include: laid, orderBy: [{ createdAt: "desc" }, { id: "desc" }], ...slice(page) })]);
  return {
    total,
    page,
    pageSize: PAGE_SIZE,
    rows: rows.map(({ template, edition, owner, member, ...row }) => ({
      id: row.id,
      templateName: template.name,
      editionTitle: editionTitle(edition.show.name, edition.name),
      ownerName: owner?.user.name ?? null,
      memberName: member.user.name,
      exhibitors: row.exhibitors,
      made: row.made,
      moved: row.moved,
      createdAt: row.createdAt,
      undoneAt: row.undoneAt,
    })),
  };
}

/** The tasks a template would make for those who take part in an edition: offered, booked or held, of one owner or of everybody. */
export async function planLaying(tenant: Tenant, { templateId, editionId, ownerMemberId }: Omit<LayInput, "submissionKey">, today: Date): Promise<{ readonly tasks: readonly PlannedTask[]; readonly plan: LayPlan }> {
  const { db, organizerId } = tenant;
  const template = await getTemplate(tenant, templateId);
  const edition = await db.edition.findUnique({ where: { organizerId_id: { organizerId, id: editionId } }, select: { name: true, startsOn: true, endsOn: true, bookingDeadline: true, show: { select: { name: true } } } });
  if (!edition) throw notFound();
  const exhibitors = await db.exhibitor.findMany({
    where: { organizerId, archivedAt: null, participations: { some: { organizerId, editionId, status: { in: ["offered", "booked", "held"] } } }, ...(ownerMemberId === null ? {} : { ownerMemberId }) },
    select: { id: true, country: true, ownerMemberId: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return planTasks({ ...template, edition: { ...edition, title: editionTitle(edition.show.name, edition.name) }, exhibitors, today });
}
