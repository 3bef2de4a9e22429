import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";

import { AlarmPages } from "@/components/alarms/alarm-pages";
import { PlaybookForm } from "@/components/alarms/playbook-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { writePlaybookAction } from "@/lib/alarms/actions";
import { loadPlaybooks } from "@/lib/alarms/loaders";
import { stepText } from "@/lib/alarms/step-words";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alarms.playbooks"))("title") };
}

export default async function PlaybooksPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "read", "alarms");
  const [playbooks, t, locale] = await Promise.all([loadPlaybooks(member), getTranslations("alarms"), getLocale()]);
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/alarms`, label: t("title") }]} />
      <h1>{t("playbooks.title")}</h1>
      <AlarmPages workspace={member.workspace} current="playbooks" />
      <p className="lead mt-3.5">{t("playbooks.intro")}</p>
      <Words of={["alarms"]}>
        {playbooks.map(({ family, steps, own, version }) => (
          <section key={family} className="part max-w-[760px]">
            <header>
              <h2>{t(`families.${family}`)}</h2>
              <span className="s12 ink3">{t(`familyMeaning.${family}`)}</span>
            </header>
            <ol className="grid gap-1.5 list-decimal pl-5">
              {steps.map((step, index) => (
                <li key={index}>{stepText(step, locale)}</li>
              ))}
            </ol>
            <p className="s12 ink3 mt-2">{t(own ? "playbooks.own" : "playbooks.default")}</p>
            {may(member, "manage", "alarms") && (
              <details className="mt-3">
                <summary className="cursor-pointer text-accent s13">{t("playbooks.edit")}</summary>
                <div className="mt-3">
                  <PlaybookForm save={writePlaybookAction.bind(null, member.workspace)} family={family} steps={steps.map((step) => stepText(step, locale))} version={version} />
                </div>
              </details>
            )}
          </section>
        ))}
      </Words>
    </>
  );
}
