"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField, HiddenField, TextField } from "@/components/ui/fields";
import { useReopened } from "@/components/ui/use-reopened";
import type { TaskEnded } from "@/lib/tasks/types";
import type { FormState } from "@/lib/tenant/form-state";
import { EndedPanel } from "./ended-panel";

interface Props {
  readonly end: (state: FormState<TaskEnded>, form: FormData) => Promise<FormState<TaskEnded>>;
  readonly id: string;
  readonly repeats: boolean;
  /** Whether there is something to end; once it is ended, only what this form did stands here. */
  readonly open: boolean;
}

/** Ends an open task: done, withdrawn with a reason, or this time left out. */
export function EndForm({ end, id, repeats, open }: Props) {
  const t = useTranslations("tasks.end");
  const reopened = useReopened(open);
  const endings = repeats ? (["done", "skipped", "withdrawn"] as const) : (["done", "withdrawn"] as const);
  return (
    <ActionForm key={reopened} action={end} submit={t("submit")} done={(ended) => <Ended ended={ended} />} instead={open ? undefined : null}>
      <HiddenField name="id" value={id} />
      <ChoiceField name="ending" label={t("ending")} initial="done" options={endings.map((value) => ({ value, label: t(value) }))} />
      <TextField name="reason" label={t("reason")} hint={t("reasonHint")} />
    </ActionForm>
  );
}

/** The page around still shows the task as it was: it is read anew. */
function Ended({ ended }: { ended: TaskEnded }) {
  const router = useRouter();
  useEffect(() => router.refresh(), [router]);
  return <EndedPanel ended={ended} />;
}
