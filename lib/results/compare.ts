import { isDeepStrictEqual } from "node:util";

import { type Question, questionsOf } from "@/lib/surveys/schema";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Source } from "./cells-sql";
import { type CampaignHead, getCampaignHead, listEditionVersions } from "./data";
import { indexFigure, type IndexKey, INDICES, measureFigure } from "./figure-of";
import { readSource, type Reading, type Version } from "./read-source";
import type { Compared, Figure } from "./types";
import type { Language, View } from "./view";

/** What an earlier edition said, on the questions that both asked in the same words on the same scale. */
export interface Comparison {
  readonly label: Compared;
  readonly before: (key: string, language: Language | null) => Figure | null;
  /** This campaign on the same questions. */
  readonly now: (key: string, language: Language | null) => Figure | null;
}

interface Earlier {
  readonly source: Source;
  readonly label: Compared;
  readonly versions: readonly Version[];
  readonly leaveOutFrom: number | null;
  readonly withAnonymous: boolean;
}

/**
 * The campaign about the newest earlier edition of the show, or what was answered about that edition without one. Two campaigns are never added up: then no view
 * holds anonymous answers of both, and what may be shown is decided for each on its own.
 */
export async function compareWith(tenant: Tenant, campaign: CampaignHead, view: View, whole: Reading): Promise<Comparison | null> {
  const earlier = await findEarlier(tenant, campaign);
  if (!earlier) return null;
  const own = questionsOf(campaign.definition);
  const asked = earlier.versions.map(({ definition }) => new Map(questionsOf(definition).map((question) => [question.id, question])));
  const shared = new Set(own.filter((question) => asked.every((form) => isDeepStrictEqual(form.get(question.id), question))).map(({ id }) => id));
  if (shared.size === 0) return null;
  const only = ({ id }: Question) => shared.has(id);
  const [then, now] = await Promise.all([
    readSource(tenant, earlier.source, earlier.versions, { ...earlier, only }),
    own.every(({ id, scale }) => scale.kind !== "agree7" || shared.has(id))
      ? whole
      : readSource(tenant, { campaignId: campaign.id }, [{ id: campaign.formVersionId, definition: campaign.definition }], { leaveOutFrom: campaign.leaveOutFrom, withAnonymous: campaign.anonymousOpen, only }),
  ]);
  if (!then || !now) return null;
  const figureIn = (reading: Reading) => (key: string, language: Language | null) => {
    const of = language === null ? view : { ...view, language };
    if (isIndex(key)) return INDICES[key].every((item) => shared.has(item)) ? indexFigure(reading, key, of).figure : null;
    return reading.measures.some((measure) => measure.key === key) ? measureFigure(reading, key, of).figure : null;
  };
  return { label: earlier.label, before: figureIn(then), now: figureIn(now) };
}

function isIndex(key: string): key is IndexKey {
  return Object.hasOwn(INDICES, key);
}

async function findEarlier(tenant: Tenant, campaign: CampaignHead): Promise<Earlier | null> {
  const { db, organizerId } = tenant;
  const before = await db.edition.findMany({
    where: { organizerId, showId: campaign.showId, startsOn: { lt: campaign.startsOn } }, orderBy: { startsOn: "desc" }, take: 3,
    select: { id: true, name: true, show: { select: { name: true, nameZh: true } }, campaigns: { where: { organizerId, resultsOpenedAt: { not: null }, OR: [{ responses: { some: {} } }, { anonymousResponses: { some: {} } }] }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 1, select: { id: true } } },
  });
  for (const { id, campaigns, name, show } of before) {
    const [found] = campaigns;
    if (found) {
      const head = await getCampaignHead(tenant, found.id);
      return {
        source: { campaignId: head.id }, label: { kind: "campaign", title: head.title, edition: { name, show } }, versions: [{ id: head.formVersionId, definition: head.definition }],
        leaveOutFrom: head.leaveOutFrom, withAnonymous: head.anonymousOpen,
      };
    }
    const versions = await listEditionVersions(tenant, id);
    if (versions.length > 0) return { source: { editionId: id }, label: { kind: "edition", title: name, edition: { name, show } }, versions, leaveOutFrom: null, withAnonymous: false };
  }
  return null;
}
