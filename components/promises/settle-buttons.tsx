"use client";

import { useTranslations } from "next-intl";

import { OutcomeButtons } from "@/components/ui/outcome-buttons";
import type { Settlement } from "@/lib/promises/types";
import type { FormState } from "@/lib/tenant/form-state";
import { SettlementPanel } from "./settlement-panel";

interface Props {
  readonly action: (state: FormState<Settlement>, form: FormData) => Promise<FormState<Settlement>>;
  readonly id: string;
  readonly text: string;
  readonly overdue: boolean;
  readonly href: string;
}

/** The usual ends of a promise; the rest (another day, withdrawn) is on its page. */
export function SettleButtons({ action, id, text, overdue, href }: Props) {
  const all = useTranslations("promises");
  const t = useTranslations("promises.settle");
  const late = overdue ? [{ value: "late", label: t("lateToday") }] : [];
  return (
    <OutcomeButtons
      action={action}
      id={id}
      label={t("group", { text })}
      field="outcome"
      outcomes={[{ value: "kept", label: overdue ? t("keptOnTime") : t("kept") }, ...late, { value: "broken", label: t("broken") }]}
      href={href}
      more={t("more")}
      correct={all("correct.title")}
      done={(settlement) => <SettlementPanel settlement={settlement} />}
    />
  );
}
