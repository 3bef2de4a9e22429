"use client";

import { useTranslations } from "next-intl";
import { useContext } from "react";

import { ChoiceField, SelectField } from "@/components/ui/fields";
import { FormContext } from "@/components/ui/form-context";
import { editionTitle } from "@/lib/format/edition-title";
import type { Construct } from "@/lib/interactions/types";
import type { EditionChoice } from "@/lib/shows/editions/types";
import { CODED_VALUES, PHASES } from "./choices";

interface Props {
  readonly editions: readonly EditionChoice[];
  readonly constructs: readonly Construct[];
  readonly initial?: { readonly editionId: string; readonly phase: string; readonly codedConstruct: string; readonly codedValue: string };
}

const RARE = ["editionId", "phase", "codedConstruct", "codedValue"] as const;

/** What is seldom said: folded away, unless something is wrong or filled in there. */
export function MoreFields({ editions, constructs, initial }: Props) {
  const t = useTranslations("interactions");
  const names = useTranslations("relationships");
  const { values, errors } = useContext(FormContext);
  const open = RARE.some((name) => errors[name] !== undefined || (values[name] ?? initial?.[name] ?? "") !== "");
  return (
    <details open={open}>
      <summary className="cursor-pointer s13 text-accent">{t("log.more")}</summary>
      <div className="mt-3 grid gap-4">
        <SelectField name="editionId" label={t("fields.edition")} empty={t("fields.noEdition")} options={editions.map(({ id, name, showName }) => ({ value: id, label: editionTitle(showName, name) }))} initial={initial?.editionId} />
        <ChoiceField
          name="phase"
          label={t("fields.phase")}
          initial={initial?.phase ?? ""}
          options={[{ value: "", label: t("fields.autoPhase") }, ...PHASES.map((value) => ({ value, label: t(`phases.${value}`) }))]}
        />
        <SelectField
          name="codedConstruct"
          label={t("fields.codedConstruct")}
          empty={t("fields.noConstruct")}
          options={constructs.map((value) => ({ value, label: names(`constructs.${value}`) }))}
          initial={initial?.codedConstruct}
        />
        <ChoiceField
          name="codedValue"
          label={t("fields.codedValue")}
          initial={initial?.codedValue ?? ""}
          options={[{ value: "", label: t("fields.noValue") }, ...CODED_VALUES.map((value) => ({ value, label: t(`codedValues.${value}`) }))]}
        />
      </div>
    </details>
  );
}
