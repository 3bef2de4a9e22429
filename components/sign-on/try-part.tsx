import { getTranslations } from "next-intl/server";

import { Moment } from "@/components/accounts/moment";
import type { SignOnState } from "@/lib/sign-on/types";

/** Whether it works, found out by the one who set it up before anybody depends on it. */
export async function TryPart({ workspace, timeZone, state }: { workspace: string; timeZone: string; state: SignOnState }) {
  const t = await getTranslations("signOn.try");
  return (
    <section className="part" aria-labelledby="try">
      <h2 id="try" className="mb-1">
        {t("title")}
      </h2>
      <p className="ink2 mb-3">{t("text")}</p>
      <p className="mb-3">
        {state.triedAt ? (
          <>
            {t("at")}: <Moment at={state.triedAt} timeZone={timeZone} />
          </>
        ) : (
          t("not")
        )}{" "}
        {t("bound", { count: state.bound })}
      </p>
      <a className={state.triedAt ? "btn" : "btn main"} href={`/sign-on/${workspace}/start?for=try`}>
        {t("go")}
      </a>
    </section>
  );
}
