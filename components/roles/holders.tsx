import { getTranslations } from "next-intl/server";

import { ConfirmForm } from "@/components/accounts/confirm-form";
import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, SelectField } from "@/components/ui/fields";
import type { Asked } from "@/lib/accounts/types";
import { rightsOf } from "@/lib/rights/access";
import { coversAll } from "@/lib/rights/compose";
import { giveRoleAction } from "@/lib/roles/actions";
import type { RoleRow } from "@/lib/roles/types";
import type { MemberSession } from "@/lib/tenant/require-member";

interface Props {
  readonly member: MemberSession;
  readonly roles: readonly RoleRow[];
  readonly holders: readonly { readonly id: string; readonly name: string; readonly role: string }[];
  readonly manages: boolean;
  /** Whether the reader has proven lately who they are: without it nobody becomes or ceases to be an owner. */
  readonly fresh: boolean;
  readonly asked: Asked;
}

/** Who has which role; whoever manages roles gives them, as far as their own rights go. */
export async function Holders({ member, roles, holders, manages, fresh, asked }: Props) {
  const [t, common] = await Promise.all([getTranslations("roles"), getTranslations("common")]);
  const nameOf = ({ name, begunAs }: RoleRow) => name ?? common(`roles.${begunAs}`);
  const power = { rights: rightsOf(member), scope: member.scope ?? "all", fields: member.fields };
  const open = roles.filter((role) => coversAll(power, role) && (role.key !== "owner" || (member.role === "owner" && fresh)));
  return (
    <section className="part" aria-labelledby="holders">
      <h2 id="holders" className="mb-3">
        {t("holders")}
      </h2>
      <ul className="rows">
        {holders.map(({ id, name, role: key }) => {
          const role = roles.find((each) => each.key === key);
          return (
            <li key={id}>
              {manages && open.some((each) => each.key === key) ? (
                <ActionForm action={giveRoleAction.bind(null, member.workspace)} quiet submit={<>{t("giveDo")} <span className="sr-only">{t("giveTo", { name })}</span></>}>
                  <HiddenField name="memberId" value={id} />
                  <SelectField name="role" label={t("give", { name })} initial={key} required options={open.map((each) => ({ value: each.key, label: nameOf(each) }))} />
                </ActionForm>
              ) : (
                <>
                  {name} <span className="ink3 s13">{role ? nameOf(role) : null}</span>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {manages && member.role === "owner" && !fresh && (
        <>
          <h3 className="mt-6 mb-1">{t("owners")}</h3>
          <ConfirmForm path={`/${member.workspace}/roles`} asked={asked} />
        </>
      )}
    </section>
  );
}
