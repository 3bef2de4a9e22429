"use client";

import { useTranslations } from "next-intl";

import { OutcomeButtons } from "@/components/ui/outcome-buttons";
import type { Answered } from "@/lib/requests/types";
import type { FormState } from "@/lib/tenant/form-state";
import { AnsweredPanel } from "./answered-panel";

interface Props {
  readonly action: (state: FormState<Answered>, form: FormData) => Promise<FormState<Answered>>;
  readonly id: string;
  readonly text: string;
  readonly href: string;
}

const QUICK = ["granted", "partly", "declined"] as const;

/** The answers that need no further word; the rest is on the request's page. */
export function AnswerButtons({ action, id, text, href }: Props) {
  const all = useTranslations("requests");
  const t = useTranslations("requests.answer");
  return (
    <OutcomeButtons
      action={action}
      id={id}
      label={t("group", { text })}
      field="answer"
      outcomes={QUICK.map((value) => ({ value, label: t(value) }))}
      href={href}
      more={t("more")}
      correct={all("correct.title")}
      done={(answered) => <AnsweredPanel answered={answered} />}
    />
  );
}
