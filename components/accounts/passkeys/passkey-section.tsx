import { getTranslations } from "next-intl/server";

import type { OwnPasskey } from "@/lib/accounts/passkeys/types";
import { AddPasskeyForm } from "./add-passkey-form";
import { PasskeyTable } from "./passkey-table";

interface Props {
  readonly passkeys: readonly OwnPasskey[];
  /** What a new one is called where its owner calls it nothing else. */
  readonly device: string;
  /** Adding and removing ask for a proof of the last ten minutes. */
  readonly fresh: boolean;
}

/** A person's passkeys, on their own page. */
export async function PasskeySection({ passkeys, device, fresh }: Props) {
  const t = await getTranslations("accounts.passkeys");
  return (
    <section className="part" aria-labelledby="passkeys">
      <h2 id="passkeys" className="mb-1">
        {t("title")}
      </h2>
      <p className="s13 ink2 mb-3">{t("text")}</p>
      {passkeys.length > 0 ? <PasskeyTable passkeys={passkeys} fresh={fresh} /> : <p className="mb-3">{t("empty")}</p>}
      {fresh ? (
        <div className="mt-4">
          <AddPasskeyForm device={device} labels={{ name: t("name"), hint: t("nameHint"), submit: t("add"), none: t("unknownHere") }} />
        </div>
      ) : (
        <p className="s13 ink2 mt-3">
          {t("confirmFirst")} <a href="#secret">{t("confirm")}</a>
        </p>
      )}
    </section>
  );
}
