import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { InteractionFacts } from "@/components/interactions/interaction-facts";
import { WithdrawForm } from "@/components/interactions/withdraw-form";
import { RecordEffect } from "@/components/relationships/record-effect";
import { Crumbs } from "@/components/ui/crumbs";
import { Fold } from "@/components/ui/fold";
import { Words } from "@/components/ui/words";
import { loadInteraction } from "@/lib/interactions/loaders";
import { loadEffects } from "@/lib/relationships/effects/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";
import { loadEditionChoices } from "@/lib/shows/editions/loaders";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { exhibitorName } = await loadInteraction(await requireRight(workspace, "read", "interactions"), id);
  return { title: (await getTranslations("interactions"))("of", { exhibitor: exhibitorName }) };
}

export default async function InteractionPage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "interactions");
  const interaction = await loadInteraction(member, id);
  const t = await getTranslations("interactions");
  const names = await getTranslations("relationships");
  const common = await getTranslations("common");
  const moves = await loadEffects(member, "interaction", id);
  const editions = await loadEditionChoices(member);
  const keeper = may(member, "edit", "interactions") && !interaction.withdrawn;
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/interactions`, label: t("title") }, { href: `/${workspace}/exhibitors/${interaction.exhibitorId}`, label: interaction.exhibitorName }]} />
      <div className="top">
        <h1>
          {t(`channels.${interaction.channel}`)} {interaction.withdrawn && <span className="flag calm">{t("withdrawn")}</span>}
        </h1>
        {keeper && (
          <div className="acts">
            <Link className="btn" href={`/${workspace}/tasks/new?exhibitor=${interaction.exhibitorId}&interaction=${id}`}>
              {t("toTask")}
            </Link>
            <Link className="btn" href={`/${workspace}/interactions/${id}/edit`}>
              {common("edit")}
            </Link>
          </div>
        )}
      </div>
      {interaction.withdrawn && <p className="mt-2 ink2">{t("withdrawnText")}</p>}
      <p className={`mt-3 max-w-[66ch] whitespace-pre-line break-words ${interaction.note ? "" : "ink3"}`}>{interaction.note ?? t("noNote")}</p>
      <InteractionFacts workspace={workspace} interaction={interaction} />
      <section className="part max-w-[640px]">
        <RecordEffect
          moves={moves}
          causes={{
            mood: interaction.mood === null ? undefined : t("causes.mood", { mood: t(`moods.${interaction.mood}`) }),
            staff_note: interaction.codedConstruct === null ? undefined : t("causes.note", { construct: names(`inSentence.${interaction.codedConstruct}`) }),
          }}
          shows={Object.fromEntries(editions.map((edition) => [edition.showId, edition.showName]))}
        />
        {!interaction.withdrawn && interaction.mood === null && interaction.codedConstruct === null && <p className="s13 ink2">{names("recorded.waits")}</p>}
      </section>
      {keeper && (
        <Fold title={t("withdraw.title")}>
          <Words of={["interactions"]}>
            <WithdrawForm workspace={workspace} id={id} />
          </Words>
        </Fold>
      )}
    </>
  );
}
