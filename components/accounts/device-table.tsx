import { getTranslations } from "next-intl/server";

import { OutcomeButton } from "@/components/accounts/outcome-button";
import { Moment } from "@/components/accounts/moment";
import { endSessionAction } from "@/lib/accounts/actions";
import type { SignedInDevice } from "@/lib/accounts/types";

/** Where a person is signed in, this device first among equals. */
export async function DeviceTable({ devices }: { devices: readonly SignedInDevice[] }) {
  const t = await getTranslations("accounts.devices");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("device")}</th>
          <th>{t("since")}</th>
          <th>{t("seen")}</th>
          <th>
            <span className="sr-only">{t("end")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {devices.map(({ id, device, createdAt, lastSeenAt, current }) => (
          <tr key={id}>
            <td>
              {device || t("unknown")} {current && <span className="ink3 s13">· {t("this")}</span>}
            </td>
            <td data-h={t("since")}>
              <Moment at={createdAt} />
            </td>
            <td data-h={t("seen")}>
              <Moment at={lastSeenAt} />
            </td>
            <td>{!current && <OutcomeButton action={endSessionAction} fields={{ id }} label={t("end")} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
