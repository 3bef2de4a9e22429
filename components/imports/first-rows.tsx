import { useTranslations } from "next-intl";

import type { FileHead } from "@/lib/imports/types";

/** The first rows exactly as read, so that wrong letters or a wrong delimiter show at once. Scrolls inside its own box. */
export function FirstRows({ head, used, title }: { head: FileHead; used: ReadonlySet<string>; title: string | null }) {
  const t = useTranslations("imports.preview");
  return (
    <section className="part">
      <h2 className="mb-2 break-words">{title === null ? t("firstRows") : `${t("firstRows")} · ${title}`}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={title === null ? t("firstRows") : `${t("firstRows")} · ${title}`}>
        <table>
          <thead>
            <tr>
              <th className="num">#</th>
              {head.headers.map((header) => (
                <th key={header} className={used.has(header) ? "!text-ink" : undefined}>
                  <bdi>{header}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {head.rows.map((row) => (
              <tr key={row.number}>
                <td className="num ink3">{row.number}</td>
                {head.headers.map((header, i) => (
                  <td key={header} className={used.has(header) ? undefined : "ink3"}>
                    <bdi className="block max-w-60 truncate" title={(row.cells[i] ?? "").slice(0, 500)}>
                      {(row.cells[i] ?? "").slice(0, 120)}
                    </bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
