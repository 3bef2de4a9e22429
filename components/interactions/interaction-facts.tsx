import { useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import type { InteractionDetail } from "@/lib/interactions/types";

/** Everything that was said of an interaction beside its note. */
export function InteractionFacts({ workspace, interaction }: { workspace: string; interaction: InteractionDetail }) {
  const t = useTranslations("interactions");
  const names = useTranslations("relationships");
  const { mood, codedConstruct, codedValue } = interaction;
  const links = (noun: "promises" | "requests" | "complaints" | "exchanges" | "tasks") =>
    interaction[noun].length > 0 && interaction[noun].map(({ id, text }) => (
      <Link key={id} className="block" href={`/${workspace}/${noun}/${id}`}>
        {text}
      </Link>
    ));
  return (
    <Facts
      rows={[
        { label: t("facts.day"), value: <Day date={interaction.occurredOn} /> },
        { label: t("facts.direction"), value: t(`directions.${interaction.direction}`) },
        { label: t("facts.contact"), value: interaction.contactName },
        { label: t("facts.mood"), value: mood !== null && t(`moods.${mood}`) },
        { label: t("facts.coded"), value: codedConstruct !== null && codedValue !== null && t("codedAs", { construct: names(`constructs.${codedConstruct}`), value: t(`codedValues.${codedValue}`) }) },
        { label: t("facts.functions"), value: interaction.functions.length > 0 && interaction.functions.map((name) => t(`functions.${name}`)).join(" · ") },
        { label: t("facts.edition"), value: interaction.editionName },
        { label: t("facts.phase"), value: interaction.phase && t(`phases.${interaction.phase}`) },
        { label: t("facts.by"), value: interaction.memberName },
        { label: t("facts.promises"), value: links("promises") },
        { label: t("facts.requests"), value: links("requests") },
        { label: t("facts.complaints"), value: links("complaints") },
        { label: t("facts.exchanges"), value: links("exchanges") },
        { label: t("facts.tasks"), value: links("tasks") },
      ]}
    />
  );
}
