"use client";

import { useTranslations } from "next-intl";
import { useActionState, useState } from "react";

import { ActionForm } from "@/components/ui/action-form";
import { useField } from "@/components/ui/form-context";
import { HiddenField, SelectField } from "@/components/ui/fields";
import type { FormState } from "@/lib/tenant/form-state";

type Act = (state: FormState<null>, form: FormData) => Promise<FormState<null>>;

interface Props {
  readonly id: string;
  readonly frequency: "weekly" | "monthly";
  readonly day: number;
  readonly hour: number;
  readonly chosen: readonly string[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly isSet: boolean;
  readonly set: Act;
  readonly end: Act;
}

const DAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;
const numbers = (from: number, to: number, text: (n: number) => string) => Array.from({ length: to - from + 1 }, (_, index) => ({ value: String(from + index), label: text(from + index) }));

/** When the board is sent as a letter with a PDF, and to which members. */
export function ScheduleForm({ id, frequency, day, hour, chosen, members, isSet, set, end }: Props) {
  const t = useTranslations("explore.schedule");
  const [how, setHow] = useState(frequency);
  const [, stop] = useActionState(end, { status: "idle" });
  return (
    <div className="grid gap-4">
      <ActionForm action={set} submit={t(isSet ? "change" : "begin")} quiet key={`${frequency} ${day} ${hour} ${chosen.join()}`}>
        <HiddenField name="id" value={id} />
        <div className="field" onChange={(event) => event.target instanceof HTMLSelectElement && setHow(event.target.value === "monthly" ? "monthly" : "weekly")}>
          <SelectField name="frequency" label={t("frequency")} initial={frequency} required options={[{ value: "weekly", label: t("weekly") }, { value: "monthly", label: t("monthly") }]} />
        </div>
        <div hidden={how !== "weekly"}>
          <SelectField name="weekday" label={t("weekday")} initial={String(frequency === "weekly" ? day : 1)} required options={DAYS.map((value) => ({ value, label: t(`days.${value}`) }))} />
        </div>
        <div hidden={how !== "monthly"}>
          <SelectField name="monthday" label={t("monthday")} initial={String(frequency === "monthly" ? day : 1)} required options={numbers(1, 28, String)} />
        </div>
        <SelectField name="hour" label={t("hour")} initial={String(hour)} required options={numbers(0, 23, (n) => `${String(n).padStart(2, "0")}:00`)} />
        <Members label={t("members")} members={members} chosen={chosen} />
      </ActionForm>
      {isSet && (
        <form action={stop}>
          <input type="hidden" name="id" value={id} />
          <button className="btn quiet !px-0">{t("end")}</button>
        </form>
      )}
    </div>
  );
}

function Members({ label, members, chosen }: { label: string; members: Props["members"]; chosen: readonly string[] }) {
  const t = useTranslations("errors");
  const { error } = useField("members", "");
  return (
    <fieldset>
      <legend className="mb-1 s13 font-medium">{label}</legend>
      <div className="grid gap-1">
        {members.map((member) => (
          <label key={member.id} className="flex items-center gap-2">
            <input type="checkbox" name="member" value={member.id} defaultChecked={chosen.includes(member.id)} />
            {member.name}
          </label>
        ))}
      </div>
      {error && <p className="s13 risk mt-1">{t(error)}</p>}
    </fieldset>
  );
}
