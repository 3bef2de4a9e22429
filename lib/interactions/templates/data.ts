import { notFound } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { MESSAGES } from "@/lib/i18n/messages";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { PHASES } from "../schema";
import type { NoteBeginning, NoteTemplateDetail } from "./types";

/** Nobody looks through more while logging. */
const MOST = 200;

/** What the house offers until an organizer has words of its own, in both languages. */
export function houseTemplates(): { readonly phase: NoteTemplateDetail["phase"]; readonly textEn: string; readonly textZh: string }[] {
  const [en, zh] = [MESSAGES.en.interactions.noteTemplates, MESSAGES.zh.interactions.noteTemplates];
  return PHASES.flatMap((phase) => (["a", "b", "c"] as const).map((which) => ({ phase, textEn: en[phase][which].trim(), textZh: zh[phase][which].trim() })));
}

/** An organizer's templates, phase by phase, also those laid away. */
export async function listNoteTemplates({ db, organizerId }: Tenant): Promise<NoteTemplateDetail[]> {
  const rows = await db.noteTemplate.findMany({ where: { organizerId }, orderBy: [{ phase: "asc" }, { position: "asc" }, { id: "asc" }], take: MOST });
  return rows.map(detail);
}

export async function getNoteTemplate({ db, organizerId }: Tenant, id: string): Promise<NoteTemplateDetail> {
  const row = await db.noteTemplate.findUnique({ where: { organizerId_id: { organizerId, id } } });
  if (!row) throw notFound();
  return detail(row);
}

/** What the quick log offers, in the reader's language where it is worded in it. An organizer that laid all of its own away wants none. */
export async function listNoteBeginnings(tenant: Tenant, locale: Locale): Promise<NoteBeginning[]> {
  const own = await listNoteTemplates(tenant);
  if (own.length === 0) return houseTemplates().map(({ phase, textEn, textZh }, index) => ({ id: String(index), phase, text: goOn(locale === "zh" ? textZh : textEn, locale) }));
  return own.flatMap(({ id, phase, textEn, textZh, archived }) => {
    const text = locale === "zh" ? (textZh ?? textEn) : (textEn ?? textZh);
    return archived || text === null ? [] : [{ id, phase, text: goOn(text, locale) }];
  });
}

/** Where the person goes on typing: after a colon, a space in English, none in Chinese. */
function goOn(text: string, locale: Locale): string {
  return locale === "en" && text.endsWith(":") ? `${text} ` : text;
}

interface Row extends Pick<NoteTemplateDetail, "id" | "phase" | "textEn" | "textZh"> {
  readonly archivedAt: Date | null;
  readonly updatedAt: Date;
}

function detail({ id, phase, textEn, textZh, archivedAt, updatedAt }: Row): NoteTemplateDetail {
  return { id, phase, textEn, textZh, archived: archivedAt !== null, version: updatedAt.toISOString() };
}
