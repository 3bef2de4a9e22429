import { getTranslations } from "next-intl/server";

import type { Processor } from "@/lib/privacy/types";

/** Who gets something of it to work on: the machines that this server is set up with, by name. */
export async function Processors({ places }: { places: readonly Processor[] }) {
  const t = await getTranslations("privacy.processors");
  return (
    <section className="part">
      <h2 className="mb-3">{t("title")}</h2>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("where")}</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ what, host }) => (
            <tr key={what}>
              <td>{t(what)}</td>
              <td className="break-words">{host ?? t("none")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 ink2">{t("text")}</p>
    </section>
  );
}
