import { useTranslations } from "next-intl";

import type { Side } from "@/lib/duplicates/schema";

export interface SideField {
  readonly name: string;
  readonly label: string;
  readonly kept: string | null;
  readonly lost: string | null;
  /** What is chosen when the page opens. */
  readonly chosen: Side;
  /** The two put together, where both may stay. */
  readonly both: string | null;
}

/** Two records side by side, a field a row, and which of the two values stays. Where both say the same there is nothing to choose. */
export function SideFields({ fields, names }: { fields: readonly SideField[]; names: { readonly kept: string; readonly lost: string } }) {
  const t = useTranslations("duplicates.merge");
  return (
    <div className="grid gap-0">
      {fields.map(({ name, label, kept, lost, chosen, both }) => (
        <fieldset key={name} className="grid gap-1 border-b border-line py-3 md:grid-cols-[160px_minmax(0,1fr)_minmax(0,1fr)] md:gap-4">
          <legend className="contents">
            <span className="s13 ink3 md:float-left">{label}</span>
          </legend>
          {kept === lost ? (
            <p className="break-words whitespace-pre-line md:col-span-2">{kept ?? "–"}</p>
          ) : (
            <>
              <SideChoice name={name} side="kept" chosen={chosen} label={t("valueOf", { field: label, name: names.kept })} text={kept} />
              <SideChoice name={name} side="lost" chosen={chosen} label={t("valueOf", { field: label, name: names.lost })} text={lost} />
              {both !== null && (
                <div className="md:col-span-2 md:col-start-2">
                  <SideChoice name={name} side="both" chosen={chosen} label={t("bothOf", { field: label })} text={`${t("both")}${both}`} />
                </div>
              )}
            </>
          )}
        </fieldset>
      ))}
    </div>
  );
}

function SideChoice({ name, side, chosen, label, text }: { name: string; side: Side; chosen: Side; label: string; text: string | null }) {
  const t = useTranslations("duplicates.merge");
  return (
    <label className="flex items-start gap-2 min-w-0">
      <input type="radio" name={name} value={side} defaultChecked={side === chosen} aria-label={`${label}: ${text ?? t("empty")}`} className="mt-1 size-4 flex-none accent-accent" />
      <span className={text === null ? "ink3" : "min-w-0 break-words whitespace-pre-line"}>{text ?? t("empty")}</span>
    </label>
  );
}
