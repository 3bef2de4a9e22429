import { getTranslations } from "next-intl/server";

import { Moment } from "@/components/accounts/moment";
import { OutcomeButton } from "@/components/accounts/outcome-button";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/fields";
import { addDomainAction, checkDomainAction, removeDomainAction } from "@/lib/sign-on/actions";
import type { DomainRow } from "@/lib/sign-on/types";

/** The organizer's domains, each with the record that proves it. */
export async function Domains({ workspace, timeZone, domains }: { workspace: string; timeZone: string; domains: readonly DomainRow[] }) {
  const t = await getTranslations("signOn.domains");
  return (
    <section className="part" aria-labelledby="domains">
      <h2 id="domains" className="mb-1">
        {t("title")}
      </h2>
      <p className="ink2 mb-3">{t("text")}</p>
      {domains.length === 0 && <p className="mb-4">{t("none")}</p>}
      {domains.length > 0 && (
        <table className="fold mb-6">
          <thead>
            <tr>
              <th>{t("domain")}</th>
              <th>{t("record")}</th>
              <th>{t("state")}</th>
              <th>
                <span className="sr-only">{t("acts")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {domains.map(({ id, domain, record, provenAt, checkedAt }) => (
              <tr key={id}>
                <td>{domain}</td>
                <td data-h={t("record")}>
                  <span className="s12 ink3">{t("recordName")}</span> <code className="break-all">{record.name}</code>
                  <br />
                  <span className="s12 ink3">{t("recordText")}</span> <code className="break-all">{record.text}</code>
                </td>
                <td data-h={t("state")}>
                  {provenAt ? t("proven") : t("notYet")}
                  {checkedAt && (
                    <span className="s12 ink3">
                      {" "}
                      · {t("checked")} <Moment at={checkedAt} timeZone={timeZone} />
                    </span>
                  )}
                </td>
                <td>
                  <OutcomeButton action={checkDomainAction.bind(null, workspace)} fields={{ id }} label={t("check")} /> <OutcomeButton action={removeDomainAction.bind(null, workspace)} fields={{ id }} label={t("remove")} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ActionForm action={addDomainAction.bind(null, workspace)} submit={t("add")} quiet>
        <TextField name="domain" label={t("domain")} hint={t("hint")} autoComplete="off" required />
      </ActionForm>
    </section>
  );
}
