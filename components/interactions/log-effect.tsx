"use client";

import { useTranslations } from "next-intl";

import { ChangePanel } from "@/components/relationships/change-panel";
import { Preview } from "@/components/ui/preview";
import type { LoggedInteraction } from "@/lib/interactions/types";
import { useCauses } from "./causes";

/** What of the form speaks of the relationship; the words of the note do not. */
const SPEAKING = ["mood", "codedConstruct", "codedValue", "occurredOn", "editionId", "direction", "contactId", "also"] as const;

interface Props {
  readonly preview: (form: FormData) => Promise<LoggedInteraction | null>;
  readonly shows: Readonly<Record<string, string>>;
}

/** What saving would do to the relationship, before it is saved. */
export function LogEffect({ preview, shows }: Props) {
  const t = useTranslations("relationships.recorded");
  const causes = useCauses();
  return (
    <Preview preview={preview} of={SPEAKING}>
      {(logged) => <ChangePanel change={logged.change} labels={{ title: t("would"), shows, causes: causes(logged) }} />}
    </Preview>
  );
}
