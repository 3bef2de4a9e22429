import { getLocale, getTranslations } from "next-intl/server";
import { v7 as uuidv7 } from "uuid";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField } from "@/components/ui/fields";
import { Words } from "@/components/ui/words";
import { mergeExhibitorsAction } from "@/lib/duplicates/actions";
import type { ExhibitorChoices } from "@/lib/duplicates/schema";
import type { MergePreview } from "@/lib/duplicates/types";
import type { OwnFact, OwnValues } from "@/lib/fields/types";
import type { ScoreKey } from "@/lib/relationships/types";
import { exhibitorFields } from "./exhibitor-fields";
import { JointScores } from "./joint-scores";
import { ClashFields } from "./clash-fields";
import { MovedList } from "./moved-list";
import { ownSides } from "./own-sides";
import { SideFields } from "./side-fields";

interface Props {
  readonly workspace: string;
  readonly preview: MergePreview;
  readonly choices: ExhibitorChoices;
  readonly stays: Readonly<Record<string, "kept" | "lost">>;
  readonly keys: readonly ScoreKey[];
  readonly memberName: (id: string) => string;
  readonly currency: string;
  /** A record's own fields in words. */
  readonly ownFacts: (own: OwnValues) => readonly OwnFact[];
}

/** Everything about merging two exhibitors on one form: what to keep of each field, what moves, what cannot, and what the joint relationship will be. */
export async function MergeForm({ workspace, preview, choices, stays, keys, memberName, currency, ownFacts }: Props) {
  const [t, form] = await Promise.all([getTranslations("duplicates.merge"), getTranslations("exhibitors.form"), getLocale()]);
  const { kept, lost } = preview;
  const label = (field: Parameters<Parameters<typeof exhibitorFields>[3]["label"]>[0]) => form(field === "ownerMemberId" ? "owner" : field);
  const again = (
    <button type="submit" className="btn" formMethod="get" formAction={`/${workspace}/duplicates/merge`}>
      {t("again")}
    </button>
  );
  return (
    <Words of={["duplicates"]}>
      <ActionForm wide action={mergeExhibitorsAction.bind(null, workspace)} submit={t("submit")} extra={again}>
        <HiddenField name="id" value={uuidv7()} />
        <HiddenField name="keptId" value={kept.id} />
        <HiddenField name="lostId" value={lost.id} />
        <input type="hidden" name="keep" value={kept.id} />
        <input type="hidden" name="other" value={lost.id} />
        <input type="hidden" name="seenKept" value={kept.version.toISOString()} />
        <input type="hidden" name="seenLost" value={lost.version.toISOString()} />
        <section>
          <div className="hidden gap-4 border-b border-line pb-2 s13 ink3 md:grid md:grid-cols-[160px_minmax(0,1fr)_minmax(0,1fr)]">
            <span />
            <span>{t("stays")}</span>
            <span>{t("goes")}</span>
          </div>
          <SideFields fields={[...exhibitorFields(kept, lost, choices, { label, member: memberName, separator: t("separator") }), ...ownSides(ownFacts(kept.own), ownFacts(lost.own), choices.own, t("separator"))]} names={{ kept: kept.name, lost: lost.name }} />
        </section>
        {(preview.participations.length > 0 || preview.contacts.length > 0) && <ClashFields preview={preview} stays={stays} currency={currency} />}
        <section>
          <h2 className="mb-2">{t("moves")}</h2>
          <MovedList counts={preview.counts} />
          <p className="s13 ink2 mt-2 max-w-[76ch]">{t("rules")}</p>
        </section>
        <JointScores preview={preview} keys={keys} />
      </ActionForm>
    </Words>
  );
}
