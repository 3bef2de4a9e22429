import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import type { Option } from "@/components/ui/fields";

interface Props {
  readonly header: string;
  readonly examples: readonly string[];
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What the column can be read as. */
  readonly children: readonly Option[];
  readonly more?: ReactNode;
}

/** One column of the file: its name, its first cells, and what it is read as. */
export function ColumnRow({ header, examples, name, label, value, children: options, more }: Props) {
  const t = useTranslations("imports.fields");
  const filled = examples.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return (
    <tr>
      <td className="font-medium break-words">
        <bdi>{header}</bdi>
      </td>
      <td className="ink3">
        <bdi className="block max-w-[300px] truncate">{filled.slice(0, 3).map((cell) => cell.slice(0, 40)).join(" · ") || "–"}</bdi>
      </td>
      <td>
        <select name={name} aria-label={`${label}: ${header}`} defaultValue={value} className="input !w-auto max-w-full">
          <option value="">{t("ignore")}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </td>
      {more}
    </tr>
  );
}
