import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

import { ChannelTable } from "@/components/measurement/channel-table";
import { HonestyPart } from "@/components/measurement/honesty-part";
import { MovedPart } from "@/components/measurement/moved-part";
import { NormalsTable } from "@/components/measurement/normals-table";
import { QuartersPart } from "@/components/measurement/quarters-part";
import { Crumbs } from "@/components/ui/crumbs";
import { dayText } from "@/lib/format/day-text";
import { loadCalibrationPage } from "@/lib/relationships/measurement/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary.calibration"))("title") };
}

export default async function CalibrationPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "read", "desk");
  const locale = await getLocale();
  const t = await getTranslations("glossary");
  const { version, madeOn, own, outdated, constructs, channels, moved, honesty, quarters } = await loadCalibrationPage(member, locale);
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/measurement`, label: t("title") }]} />
      <h1>{t("calibration.title")}</h1>
      <p className="ink2">{t(own ? "calibration.metaOwn" : "calibration.metaStart", { version, day: dayText(madeOn, locale) })}</p>
      <p className="lead mt-3">{t("calibration.lead")}</p>
      {outdated > 0 && <p className="watch mt-2">{t("calibration.outdated", { n: outdated })}</p>}
      <HonestyPart honesty={honesty} />
      <section className="part">
        <h2 className="mb-3">{t("normals.title")}</h2>
        <NormalsTable workspace={member.workspace} constructs={constructs} />
        <p className="s12 ink3 mt-2 max-w-[76ch]">{t("normals.note")}</p>
      </section>
      <section className="part">
        <h2 className="mb-3">{t("evidence.title")}</h2>
        <ChannelTable channels={channels} />
        <p className="s12 ink3 mt-2 max-w-[76ch]">{t("evidence.note")}</p>
      </section>
      <QuartersPart quarters={quarters} />
      {moved && moved.total > 0 && <MovedPart moved={moved} />}
    </>
  );
}
