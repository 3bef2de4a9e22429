import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Words } from "@/components/ui/words";
import { FilterSelect } from "@/components/ui/filter-form";
import type { Planned } from "@/lib/lists/changes/types";
import type { ListNoun } from "@/lib/lists/types";
import type { FormState } from "@/lib/tenant/form-state";
import { ConfirmChange } from "./confirm-change";
import { valueText } from "./value-text";

interface Props {
  readonly noun: ListNoun;
  readonly path: string;
  readonly back: string;
  readonly plan: Planned;
  readonly action: (state: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;
}

/** Fields that end something: nothing is opened by them. */
const ENDINGS: ReadonlySet<string> = new Set(["outcome", "answer", "ending"]);

/** A change of many before it is made: what of them, to what, and what would come of it. Each step is an address, so that it works without JavaScript. */
export async function PlanChange({ noun, path, back, plan, action }: Props) {
  const [t, errors, locale] = await Promise.all([getTranslations("lists"), getTranslations("errors"), getLocale()]);
  const { field, previewed, total } = plan;
  const whole = plan.picked.length === 0 ? [["all", "yes"] as const, ...[...new URLSearchParams(plan.query)]] : [...plan.picked.map((id) => ["pick", id] as const), ...[...new URLSearchParams(plan.query)]];
  const carried = whole.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />);
  const options = field?.choices ? (plan.words[field.choices] ?? []).filter(({ value }) => !(ENDINGS.has(field.id) && value === "open")) : [];
  const problem = previewed?.status === "refused" ? previewed : null;
  const suggested = field?.id === "segment" ? (plan.words.segments ?? []) : field?.id === "tagAdd" || field?.id === "tagRemove" ? (plan.words.tags ?? []) : [];
  return (
    <>
      <p className="s13">
        <Link href={back}>{t("change.back")}</Link>
      </p>
      <h1>{t("change.title")}</h1>
      <p className="lead mt-2">{total === 0 ? t("change.none") : t("change.of", { n: total, list: t(`titles.${noun}`) })}</p>
      {total > 0 && (
        <form method="get" action={path} className="my-4 flex flex-wrap items-end gap-3">
          {carried}
          <FilterSelect name="field" label={t("change.field")} value={field?.id ?? null} any="–" options={plan.fields.map(({ id, label, title }) => ({ value: id, label: title ?? t(`fields.${label}`) }))} />
          {field && (
            <label className="field max-md:w-full">
              <span>{t("change.value")}</span>
              {field.input === "choice" ? (
                <select className="input" name="value" key={field.id} defaultValue={plan.value ?? ""} aria-invalid={problem?.fields.value !== undefined}>
                  <option value="">{field.optional ? t("change.noValue") : "–"}</option>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              ) : (
                <input className="input" name="value" key={field.id} type={field.input === "day" ? "date" : "text"} list={suggested.length > 0 ? "suggested" : undefined} defaultValue={plan.value ?? ""} maxLength={200} aria-invalid={problem?.fields.value !== undefined} aria-describedby={problem ? "value-problem" : undefined} />
              )}
            </label>
          )}
          {suggested.length > 0 && (
            <datalist id="suggested">
              {suggested.map(({ value }) => (
                <option key={value} value={value} />
              ))}
            </datalist>
          )}
          {field?.reasons && (
            <label className="field max-md:w-full">
              <span>{t("change.reason")}</span>
              <input className="input" name="reason" defaultValue={plan.reason ?? ""} maxLength={500} aria-invalid={problem?.fields.reason !== undefined} />
            </label>
          )}
          {field && <input type="hidden" name="preview" value="yes" />}
          <button className="btn">{t("change.preview")}</button>
        </form>
      )}
      {(field?.id === "outcome" || field?.id === "answer") && <p className="s13 ink2">{t(`change.speaks.${field.id}`)}</p>}
      {problem && (
        <p id="value-problem" role="alert" className="risk">
          {errors(problem.fields.value ?? problem.fields.reason ?? problem.code)}
        </p>
      )}
      {field && previewed?.status === "ready" && (
        <section className="part" aria-labelledby="preview">
          <h2 id="preview">{t("change.previewTitle")}</h2>
          <p className="mt-1">
            {t("change.summary", { looked: previewed.preview.looked, changed: previewed.preview.changed, same: previewed.preview.same, refused: previewed.preview.refused })}{" "}
            {total > previewed.preview.looked && t("change.first", { n: previewed.preview.looked, total })}
          </p>
          {previewed.preview.rows.length > 0 && (
            <>
              <p className="s13 ink3 mt-3">{t("change.shownFirst", { n: previewed.preview.rows.length })}</p>
              <table className="fold mt-1 max-w-[820px]">
                <thead>
                  <tr>
                    <th>{t("changes.record")}</th>
                    <th>{t("change.before")}</th>
                    <th>{t("change.after")}</th>
                  </tr>
                </thead>
                <tbody>
                  {previewed.preview.rows.map((row) => (
                    <tr key={row.id}>
                      <td>{row.name}</td>
                      <td data-h={t("change.before")}>{valueText(field, row.before, plan.words, t("rows.empty"), locale)}</td>
                      <td data-h={t("change.after")}>{row.problem ? <span className="ink3">{t("changes.refused", { problem: errors(row.problem) })}</span> : valueText(field, row.after, plan.words, t("rows.empty"), locale)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
          {previewed.preview.changed === 0 && total <= previewed.preview.looked ? (
            <p className="mt-3">{t("change.nothing")}</p>
          ) : (
            <div className="mt-4">
              <Words of={[]}>
                <ConfirmChange
                  action={action}
                  submit={t("change.submit", { n: total > previewed.preview.looked ? total : previewed.preview.changed })}
                  hidden={{ noun, field: field.id, value: plan.value ?? "", reason: plan.reason ?? "", picked: plan.picked.join(), query: plan.query, asked: String(total) }}
                />
              </Words>
            </div>
          )}
        </section>
      )}
    </>
  );
}
