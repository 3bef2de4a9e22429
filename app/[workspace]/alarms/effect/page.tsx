import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AlarmPages } from "@/components/alarms/alarm-pages";
import { EffectPart } from "@/components/alarms/effect";
import { Crumbs } from "@/components/ui/crumbs";
import { loadEffect, loadRules } from "@/lib/alarms/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("alarms.pages"))("effect") };
}

export default async function AlarmEffectPage({ params }: { params: Promise<{ workspace: string }> }) {
  const member = await requireRight((await params).workspace, "read", "alarms");
  const [effect, rules, t] = await Promise.all([loadEffect(member), loadRules(member), getTranslations("alarms")]);
  const share = (name: "acted" | "not_acted") => effect.arms.find(({ arm }) => arm === name)?.share ?? null;
  const [acted, not] = [share("acted"), share("not_acted")];
  return (
    <>
      <Crumbs trail={[{ href: `/${member.workspace}/alarms`, label: t("title") }]} />
      <h1>{acted && not ? t("effect.titleFound", { acted: Math.round(acted.share), not: Math.round(not.share) }) : t("effect.title")}</h1>
      <AlarmPages workspace={member.workspace} current="effect" />
      <section className="part">
        <EffectPart effect={effect} holdsOut={rules.settings.heldOutPercent > 0} />
      </section>
    </>
  );
}
