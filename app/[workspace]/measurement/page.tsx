import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { MeasureLink } from "@/components/measurement/measure-link";
import { loadGlossary } from "@/lib/relationships/measurement/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("glossary"))("title") };
}

export default async function MeasurementPage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await requireRight((await params).workspace, "read", "desk");
  const t = await getTranslations("glossary");
  return (
    <>
      <h1>{t("title")}</h1>
      <p className="lead mt-2">{t("lead")}</p>
      <p className="mt-2">
        <Link href={`/${workspace}/measurement/calibration`}>{t("calibrationLink")}</Link>
      </p>
      {loadGlossary(await getLocale()).map(({ id, title, entries }) => (
        <section key={id} id={id} className="part">
          <h2 className="mb-2">{title}</h2>
          <dl className="grid gap-x-10 gap-y-3 md:grid-cols-2">
            {entries.map(({ key, title: name, meaning }) => (
              <div key={key}>
                <dt className="font-medium">
                  <MeasureLink workspace={workspace} construct={key}>
                    {name}
                  </MeasureLink>
                </dt>
                <dd className="s13 ink2">{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
