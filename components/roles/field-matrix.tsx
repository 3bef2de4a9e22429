import { getLocale, getTranslations } from "next-intl/server";

import { type OwnField, ownLabel, ownName } from "@/lib/fields/types";
import { FIELD_GROUPS, fieldLevel } from "@/lib/rights/fields";
import type { RoleRow } from "@/lib/roles/types";

/** What each role does with each group of fields and each own field. On a phone each is a block with a line a role. */
export async function FieldMatrix({ roles, own }: { roles: readonly RoleRow[]; own: readonly OwnField[] }) {
  const [t, common, locale] = await Promise.all([getTranslations("roles"), getTranslations("common"), getLocale()]);
  const nameOf = ({ name, begunAs }: RoleRow) => name ?? common(`roles.${begunAs}`);
  const rows = [
    ...FIELD_GROUPS.map((group) => ({ field: String(group), label: t(`fieldGroups.${group}`), of: null })),
    ...own.map((field) => ({ field: ownName(field.id), label: ownLabel(field, locale), of: t(`nouns.${field.noun}`) })),
  ];
  return (
    <div className="scroll" role="region" aria-label={t("fieldMatrix")} tabIndex={0}>
      <table className="fold">
        <thead>
          <tr>
            <th scope="col">{t("field")}</th>
            {roles.map((role) => (
              <th key={role.key} scope="col">
                {nameOf(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, label, of }) => (
            <tr key={field}>
              <td className="font-medium">
                {label} {of && <span className="ink3 s13 font-normal">{of}</span>}
              </td>
              {roles.map((role) => {
                const level = fieldLevel(role, field);
                return (
                  <td key={role.key} data-h={nameOf(role)} className={level === "none" ? "ink3" : undefined}>
                    {t(`fieldLevelsShort.${level}`)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
