"use client";

import { useTranslations } from "next-intl";

import { OutcomeButtons } from "@/components/ui/outcome-buttons";
import type { TaskEnded } from "@/lib/tasks/types";
import type { FormState } from "@/lib/tenant/form-state";
import { EndedPanel } from "./ended-panel";

interface Props {
  readonly action: (state: FormState<TaskEnded>, form: FormData) => Promise<FormState<TaskEnded>>;
  readonly id: string;
  readonly title: string;
  readonly href: string;
}

/** The usual end of a task in a list, one press; the rest (withdrawn, left out) is on its page. */
export function EndButtons({ action, id, title, href }: Props) {
  const t = useTranslations("tasks");
  return (
    <OutcomeButtons
      action={action}
      id={id}
      label={t("end.group", { title })}
      field="ending"
      outcomes={[{ value: "done", label: t("end.done") }]}
      href={href}
      more={t("end.more")}
      correct={t("reopen.title")}
      done={(ended) => <EndedPanel ended={ended} />}
    />
  );
}
