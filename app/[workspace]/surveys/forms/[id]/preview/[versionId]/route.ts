import { notFound } from "next/navigation";

import { pageResponse } from "@/app/s/page-response";
import { answerFields, readFields } from "@/app/s/read-fields";
import { surveyPage } from "@/components/surveys/door/survey-page";
import { previewDoor } from "@/components/surveys/forms/preview-door";
import { previewSent } from "@/components/surveys/forms/preview-page";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { requestLocale } from "@/lib/i18n/request";
import { readAnswers } from "@/lib/responses/schema";
import { requireRight } from "@/lib/rights/require-right";
import { loadForm } from "@/lib/surveys/forms/loaders";
import { previewInput } from "@/lib/surveys/forms/schema";

interface Context {
  readonly params: Promise<{ workspace: string; id: string; versionId: string }>;
}

/** A version as an exhibitor meets it, with its script and its skip logic; nothing that is answered here is kept. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { version } = await versionOf(context);
  return page(version, await localeOf(request));
}

/** From the editor: the same for what is being written and is not saved yet. From the page itself: what was answered, looked at and forgotten. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { version } = await versionOf(context);
  if (request.headers.get("content-type")?.startsWith("application/json")) {
    const written = previewInput.safeParse(await request.text());
    if (!written.success) return new Response(null, { status: 400 });
    return page({ id: version.id, definition: written.data.definition }, written.data.language);
  }
  const locale = await localeOf(request);
  const fields = await readFields(request);
  if (!fields) return new Response(null, { status: 413 });
  const given = answerFields(fields);
  const wished = fields.get("language");
  if (isLocale(wished)) return page(version, wished, given);
  const reading = readAnswers(version.definition, given);
  return reading.ok ? pageResponse(previewSent(locale), 200) : page(version, locale, given, reading.problems);
}

type Version = Pick<Awaited<ReturnType<typeof loadForm>>["versions"][number], "id" | "definition">;

async function versionOf({ params }: Context): Promise<{ version: Version }> {
  const { workspace, id, versionId } = await params;
  const { versions } = await loadForm(await requireRight(workspace, "read", "forms"), id);
  return { version: versions.find((each) => each.id === versionId) ?? notFound() };
}

function page({ id, definition }: Version, locale: Locale, given = {}, problems = {}): Promise<Response> {
  const asked = previewDoor({ versionId: id, definition, locale });
  return pageResponse(surveyPage({ asked, locale, given, problems, refused: null, naming: null, receipt: "", order: id, resume: null, drafts: false }), Object.keys(problems).length > 0 ? 422 : 200);
}

async function localeOf(request: Request): Promise<Locale> {
  const asked = new URL(request.url).searchParams.get("lang");
  return isLocale(asked) ? asked : requestLocale();
}
