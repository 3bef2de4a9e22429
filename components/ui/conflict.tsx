"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";

import type { Theirs } from "@/lib/tenant/form-state";

type Values = Readonly<Record<string, string>>;

interface Row {
  readonly name: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Who has changed the field since the form was opened. */
  readonly changed: "mine" | "theirs" | "both";
}

interface Props {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly mine: Values;
  readonly theirs: Theirs;
  /** What the form was opened with; null without a script. */
  readonly before: RefObject<Values | null>;
}

/** What a form holds now, as it would be sent. */
export function typed(form: HTMLFormElement): Values {
  const data = new FormData(form);
  const several = new Set([...form.elements].filter(isOneOfSeveral).map((box) => box.getAttribute("name")));
  const texts = [...data].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.map(([name, text]) => [name, several.has(name) ? JSON.stringify(data.getAll(name)) : text]));
}

/**
 * Two people changed one record: both versions side by side, field by field, and who changed what. What only the other changed is taken
 * over; where both did, one's own text stays until theirs is chosen. Nothing is lost either way, and the next save is upon their version.
 */
export function Conflict({ form, mine, theirs, before }: Props) {
  const t = useTranslations("common.conflict");
  const [rows, setRows] = useState<readonly Row[]>([]);
  useEffect(() => {
    // a frame later: React first puts what was typed back into the form
    const frame = requestAnimationFrame(() => {
      const element = form.current;
      if (!element) return;
      const found = rowsOf(element, mine, theirs.values, before.current);
      for (const row of found) if (row.changed === "theirs") put(element, row.name, theirs.values[row.name] ?? "");
      setRows(found);
    });
    return () => cancelAnimationFrame(frame);
  }, [form, mine, theirs, before]);
  if (rows.length === 0) return null;
  return (
    <div className="scroll">
      <table>
        <caption className="text-left s13 ink2 mb-2">{t("text")}</caption>
        <thead>
          <tr>
            <th>{t("field")}</th>
            <th>{t("mine")}</th>
            <th>{t("theirs")}</th>
            <th>{t("who")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" className="font-medium">
                {row.label}
              </th>
              <td className="break-words">{row.mine === "" ? "–" : row.mine}</td>
              <td className="break-words">{row.theirs === "" ? "–" : row.theirs}</td>
              <td>
                {t(`changed.${row.changed}`)}
                {row.changed === "both" && (
                  <button type="button" className="btn quiet !h-8" aria-label={`${t("take")}: ${row.label}`} onClick={() => form.current && put(form.current, row.name, theirs.values[row.name] ?? "")}>
                    {t("take")}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf(form: HTMLFormElement, mine: Values, theirs: Values, before: Values | null): Row[] {
  return Object.keys(theirs).flatMap((name): Row[] => {
    const label = labelOf(form, name);
    if (label === null) return [];
    // without a script nobody knows what the form was opened with; an unticked box is not in what is sent
    const text = (value: string | undefined) => (value === undefined || value === "[]" ? "" : value);
    const [own, other, was] = [text(mine[name]), text(theirs[name]), before ? text(before[name]) : undefined];
    if (own === other || sameFigure(own, other)) return [];
    const changed = was === undefined || (was !== own && was !== other) ? "both" : was === own ? "theirs" : "mine";
    return [{ name, label, mine: shown(form, name, own), theirs: shown(form, name, other), changed }];
  });
}

/** The fields of a name: one, or the choices of a group. Hidden ones are nobody's to compare. */
function fieldsOf(form: HTMLFormElement, name: string): (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] {
  return [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement =>
      (field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) && field.name === name && field.type !== "hidden",
  );
}

/** A box of a field that can have several values: their names travel as a list. A box of its own says "on". */
function isOneOfSeveral(field: Element): boolean {
  return field instanceof HTMLInputElement && field.type === "checkbox" && field.value !== "on";
}

/** What a field is called; null for what the form does not have. Of a choice among several the group's words. */
function labelOf(form: HTMLFormElement, name: string): string | null {
  const [field] = fieldsOf(form, name);
  if (!field) return null;
  const own = field.labels?.[0]?.innerText.trim();
  if (isOneOfSeveral(field)) return field.closest("fieldset")?.querySelector("legend")?.textContent ?? name;
  const group = field instanceof HTMLInputElement && (field.type === "radio" || (field.type === "checkbox" && field.closest(".seg"))) ? field.closest("fieldset")?.querySelector("legend")?.firstChild?.textContent?.trim() : undefined;
  if (field.type === "radio") return group ?? name;
  if (field.type === "checkbox") return group ? `${group}: ${own ?? name}` : (own ?? name);
  return field.labels?.[0]?.firstChild?.textContent ?? name;
}

/** A choice by its words, a box by a tick. */
function shown(form: HTMLFormElement, name: string, value: string): string {
  const fields = fieldsOf(form, name);
  const [field] = fields;
  if (field instanceof HTMLSelectElement) return [...field.options].find((option) => option.value === value)?.text ?? value;
  if (field && isOneOfSeveral(field)) return fields.filter((box) => value.includes(JSON.stringify(box.value))).map((box) => box.labels?.[0]?.textContent ?? box.value).join(", ");
  if (field?.type === "checkbox") return value === "" ? "" : "✓";
  if (field?.type === "radio") return fields.find((radio) => radio.value === value)?.labels?.[0]?.innerText.trim() ?? value;
  return value;
}

function put(form: HTMLFormElement, name: string, value: string): void {
  for (const field of fieldsOf(form, name)) {
    if (field instanceof HTMLInputElement && isOneOfSeveral(field)) field.checked = value.includes(JSON.stringify(field.value));
    else if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) field.checked = field.value === value;
    else field.value = value;
  }
}

/** 9600 and 9600.00 are the same sum. */
function sameFigure(own: string, other: string): boolean {
  const figure = (text: string) => (/^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null);
  return figure(own) !== null && figure(own) === figure(other);
}
