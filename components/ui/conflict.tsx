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
  return Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
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
    const [own, other, was] = [mine[name] ?? "", theirs[name] ?? "", before?.[name]];
    if (own === other) return [];
    const changed = was === undefined || (was !== own && was !== other) ? "both" : was === own ? "theirs" : "mine";
    return [{ name, label: labelOf(form, name), mine: shown(form, name, own), theirs: shown(form, name, other), changed }];
  });
}

/** The boxes of a field that can have several values: their names travel as a list. */
function boxes(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("fieldset input[type=checkbox]")].filter((box) => box.name === name);
}

function labelOf(form: HTMLFormElement, name: string): string {
  const [box] = boxes(form, name);
  if (box) return box.closest("fieldset")?.querySelector("legend")?.textContent ?? name;
  const field = form.elements.namedItem(name);
  const label = field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement ? field.labels?.[0]?.firstChild?.textContent : null;
  return label ?? name;
}

/** A choice by its words. */
function shown(form: HTMLFormElement, name: string, value: string): string {
  const several = boxes(form, name);
  if (several.length > 0) return several.filter((box) => value.includes(JSON.stringify(box.value))).map((box) => box.labels?.[0]?.textContent ?? box.value).join(", ");
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? ([...field.options].find((option) => option.value === value)?.text ?? value) : value;
}

function put(form: HTMLFormElement, name: string, value: string): void {
  for (const box of boxes(form, name)) box.checked = value.includes(JSON.stringify(box.value));
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement) field.value = value;
}
