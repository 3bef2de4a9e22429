"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";

import { Preview } from "@/components/ui/preview";
import type { Likely } from "@/lib/duplicates/types";
import { Reasons } from "./reasons";

const FIELDS = ["name", "nameLocal", "website"];

interface Props {
  readonly workspace: string;
  readonly find: (form: FormData) => Promise<readonly Likely[] | null>;
}

/** Stands in the form of a new exhibitor and says which ones it may be. It warns and never holds anybody up. */
export function LikelyDuplicates({ workspace, find }: Props) {
  const t = useTranslations("duplicates.likely");
  return (
    <Preview preview={find} of={FIELDS}>
      {(found) => (
        <section className="rounded border border-line p-3" role="status">
          <h2 className="s13 font-medium">{t("title")}</h2>
          <ul className="rows">
            {found.map(({ id, name, nameLocal, city, reasons }) => (
              <li key={id}>
                <Link href={`/${workspace}/exhibitors/${id}`} target="_blank" className="break-words">
                  {name}
                </Link>
                <span className="s13 ink3"> {[nameLocal, city].filter(Boolean).join(" · ")}</span>
                <Reasons reasons={reasons} />
              </li>
            ))}
          </ul>
          <p className="s12 ink3">{t("note")}</p>
        </section>
      )}
    </Preview>
  );
}
