import { shutPointPage, thanksPage, unknownPage, visitedPage } from "@/components/surveys/door/closing-page";
import { surveyPage } from "@/components/surveys/door/survey-page";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { newReceipt } from "@/lib/responses/anonymous/seal";
import { sendAtPoint } from "@/lib/responses/points/actions";
import type { PointDoor } from "@/lib/responses/points/door";
import { loadPointDoor } from "@/lib/responses/points/loaders";
import { languagesOf } from "@/lib/surveys/schema";
import { doorLocale } from "../../s/door-locale";
import { guarded, pageResponse } from "../../s/page-response";
import { readFields } from "../../s/read-fields";
import { sentForm } from "../../s/sent-form";
import { unknownLink } from "../../s/unknown-link";
import { keptVisitor, visitorOf } from "./visitor";

interface Context {
  readonly params: Promise<{ slug: string }>;
}

/** What a printed code opens: a few questions for whoever stands before it. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const point = await loadPointDoor((await params).slug, new Date());
    if (!point) return unknownLink(request, unknownPage);
    const locale = doorLocale(request, null, languagesOf(point.door.version.definition));
    return point.door.state === "open" ? questions(request, point.door, locale, {}, 200) : shut(point.door, locale);
  });
}

export function POST(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const now = new Date();
    const point = await loadPointDoor((await params).slug, now);
    if (!point) return unknownLink(request, unknownPage);
    const locale = doorLocale(request, null, languagesOf(point.door.version.definition));
    const { door } = point;
    if (door.state !== "open") return shut(door, locale);
    const fields = await readFields(request);
    if (!fields) return questions(request, door, locale, { refused: "too_long" }, 413);
    const sent = sentForm(request, fields, locale, now);
    const kept = { given: sent.fields, receipt: sent.receipt };
    const wished = fields.get("language");
    if (isLocale(wished) && languagesOf(door.version.definition).includes(wished)) return questions(request, door, wished, kept, 200);
    const sending = await sendAtPoint(point, { ...sent, visitor: visitorOf(request) }, now);
    switch (sending.kind) {
      case "recorded":
        return pageResponse(thanksPage({ locale, asked: door, named: sending.named }), 200);
      case "visited":
        return pageResponse(visitedPage({ locale, asked: door }), 409);
      case "empty":
        return questions(request, door, locale, { ...kept, refused: "required" }, 422);
      case "problems":
        return questions(request, door, locale, { ...kept, problems: sending.problems }, 422);
      case "closed":
        return shut({ ...door, state: "closed" }, locale);
    }
  });
}

type Kept = Partial<Omit<Parameters<typeof surveyPage>[0], "asked" | "locale" | "receipt" | "order">> & { readonly receipt?: string | null };

function questions(request: Request, door: PointDoor, locale: Locale, kept: Kept, status: number): Promise<Response> {
  const page = surveyPage({ given: {}, problems: {}, refused: null, naming: null, ...kept, asked: door, locale, receipt: kept.receipt ?? newReceipt(), order: door.pointId, resume: null, drafts: false });
  return pageResponse(page, status, keptVisitor(request));
}

function shut(door: PointDoor, locale: Locale): Promise<Response> {
  const kind = door.state === "open" ? "closed" : door.state;
  return pageResponse(shutPointPage({ locale, asked: door, kind, opensOn: door.opensOn }), 410);
}
