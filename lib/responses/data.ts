import { notFound } from "@/lib/errors";
import { editionLabel } from "@/lib/format/edition-label";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import { formDefinition } from "@/lib/surveys/schema";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ResponseDetail, ResponseRow } from "./types";

const NAMES = {
  exhibitor: { select: { name: true } },
  contact: { select: { name: true } },
  edition: { select: { name: true, show: { select: { id: true, name: true, nameZh: true } } } },
} as const;

/** Filled forms that count, newest first. */
export async function listResponses({ db, organizerId }: Tenant, filter: { editionId: string | null; text: string | null }, page: number, locale: string): Promise<PageOf<ResponseRow>> {
  const contains = { contains: filter.text ?? "", mode: "insensitive" } as const;
  const where = {
    organizerId,
    withdrawnAt: null,
    ...(filter.editionId === null ? {} : { editionId: filter.editionId }),
    ...(filter.text === null ? {} : { OR: [{ exhibitor: { name: contains } }, { contact: { name: contains } }] }),
  };
  const [total, rows] = await Promise.all([
    db.response.count({ where }),
    db.response.findMany({ where, include: NAMES, orderBy: [{ answeredOn: "desc" }, { id: "desc" }], ...slice(page) }),
  ]);
  return { total, page, pageSize: PAGE_SIZE, rows: rows.map((row) => responseRow(row, locale)) };
}

export async function getResponse({ db, organizerId }: Tenant, id: string, locale: string): Promise<ResponseDetail> {
  const row = await db.response.findUnique({ where: { organizerId_id: { organizerId, id } }, include: { ...NAMES, formVersion: { select: { definition: true } }, answers: true } });
  if (!row) throw notFound();
  const show = row.edition?.show;
  return {
    ...responseRow(row, locale),
    withdrawn: row.withdrawnAt !== null,
    withdrawnFor: row.withdrawnFor,
    show: show ? { id: show.id, name: locale === "zh" ? (show.nameZh ?? show.name) : show.name } : null,
    definition: formDefinition.parse(row.formVersion.definition),
    answers: Object.fromEntries(row.answers.map(({ item, value, text }) => [item, { value, text }])),
  };
}

interface Row {
  readonly id: string;
  readonly exhibitorId: string;
  readonly answeredOn: Date;
  readonly language: string;
  readonly importId: string | null;
  readonly exhibitor: { readonly name: string };
  readonly contact: { readonly name: string } | null;
  readonly edition: { readonly name: string; readonly show: { readonly name: string; readonly nameZh: string | null } } | null;
}

function responseRow(row: Row, locale: string): ResponseRow {
  return {
    id: row.id,
    exhibitorId: row.exhibitorId,
    exhibitorName: row.exhibitor.name,
    contactName: row.contact?.name ?? null,
    editionLabel: row.edition === null ? null : editionLabel(row.edition, locale),
    answeredOn: row.answeredOn,
    language: row.language === "zh" ? "zh" : "en",
    imported: row.importId !== null,
  };
}
