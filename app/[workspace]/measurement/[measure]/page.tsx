import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { ChannelTable } from "@/components/measurement/channel-table";
import { Crumbs } from "@/components/ui/crumbs";
import { loadMeasure } from "@/lib/relationships/measurement/loaders";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; measure: string }>;
}

async function measureOf({ params }: Props) {
  const { workspace, measure: key } = await params;
  const member = await requireRight(workspace, "read", "desk");
  const measure = await loadMeasure(member, key, await getLocale());
  if (!measure) notFound();
  return { workspace, measure };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await measureOf(props)).measure.title };
}

export default async function MeasurePage(props: Props) {
  const { workspace, measure } = await measureOf(props);
  const t = await getTranslations("glossary");
  const home = `/${workspace}/measurement`;
  return (
    <>
      <Crumbs trail={[{ href: home, label: t("title") }, { href: `${home}#${measure.group.id}`, label: measure.group.title }]} />
      <h1>{measure.title}</h1>
      <p className="lead mt-2">{measure.meaning}</p>
      {(["measured", "certainty", "source"] as const).map((part) => (
        <section key={part} className="part">
          <h2 className="mb-1">{t(part)}</h2>
          <p className="max-w-[76ch]" lang={part === "source" ? "en" : undefined}>
            {measure[part]}
          </p>
          {part === "source" && measure.labels.length > 0 && <p className="s12 ink3 mt-2">{measure.labels.map(({ label, text }) => t("sourceNote", { label: `[${label}]`, text })).join(" ")}</p>}
        </section>
      ))}
      {measure.channels.length > 0 && (
        <section className="part">
          <h2 className="mb-3">{t("channels")}</h2>
          <ChannelTable channels={measure.channels} reads={measure.key === "TRUST"} />
          <p className="s12 ink3 mt-2 max-w-[76ch]">{t("evidence.note")}</p>
        </section>
      )}
    </>
  );
}
