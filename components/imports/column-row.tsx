import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { Option } from "@/components/ui/fields";

export interface OptionGroup {
  readonly group: string;
  readonly options: readonly Option[];
}

interface Props {
  readonly header: string;
  /** Its first cells, or what it asks word for word. */
  readonly examples: string | readonly string[];
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What the column can be read as; several kinds of it stand under their names. */
  readonly children: readonly Option[] | readonly OptionGroup[];
  readonly more?: ReactNode;
}

/** One column of the file: its name, its first cells, and what it is read as. */
export function ColumnRow({ header, examples, name, label, value, children: options, more }: Props) {
  const t = useTranslations("imports.fields");
  const text = typeof examples === "string" ? examples : firstCells(examples);
  return (
    <tr className="group [&>td]:align-middle">
      <td className="font-medium break-words">
        <bdi>{header}</bdi>
      </td>
      <td className="ink3">
        <bdi className={typeof examples === "string" ? "block max-w-[300px]" : "block max-w-[300px] truncate"}>{text || "–"}</bdi>
      </td>
      <td>
        <select name={name} aria-label={`${label}: ${header}`} defaultValue={value} className="input !w-auto max-w-full">
          <option value="">{t("ignore")}</option>
          {options.map((option) =>
            "group" in option ? (
              <optgroup key={option.group} label={option.group}>
                {option.options.map((one) => (
                  <OptionLine key={one.value} {...one} />
                ))}
              </optgroup>
            ) : (
              <OptionLine key={option.value} {...option} />
            ),
          )}
        </select>
      </td>
      {more}
    </tr>
  );
}

function OptionLine({ value, label }: Option) {
  return <option value={value}>{label}</option>;
}

function firstCells(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .slice(0, 3)
    .map((cell) => cell.slice(0, 40))
    .join(" · ");
}
