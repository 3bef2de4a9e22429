import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { RecordEffect } from "@/components/relationships/record-effect";
import type { ExchangeDetail, Told } from "@/lib/exchanges/types";
import { dayText } from "@/lib/format/day-text";

interface Props {
  readonly workspace: string;
  readonly exchange: ExchangeDetail;
  readonly told: Told;
  /** The names of the shows that attachment can be about. */
  readonly shows: Readonly<Record<string, string>>;
}

/** What channels read, by the construct they speak of. */
const CONSTRUCT = { favours: "TOG", disclosure: "AFF" } as const;

/** What an entry says of the relationship, or why it says nothing: no figure that nobody can check. */
export function ToldPart({ workspace, exchange, told, shows }: Props) {
  const t = useTranslations("exchanges.told");
  const constructs = useTranslations("relationships.constructs");
  const locale = useLocale();
  return (
    <section className="part grid max-w-[720px] gap-3" aria-labelledby="told">
      <h2 id="told">{t("title")}</h2>
      <p className="ink2">
        {sentence()} {exchange.kind === "disclosure" && exchange.withdrawnOn === null && t("signs")}
      </p>
      {told.how === "read" && <RecordEffect moves={told.moves} shows={shows} causes={{ [told.channel]: t("cause", { count: told.count }) }} />}
      {(told.how === "unread" || told.how === "read") && (
        <p className="s13">
          <Link href={`/${workspace}/measurement#quarters`}>{t("where")}</Link>
        </p>
      )}
    </section>
  );

  function sentence(): string {
    switch (told.how) {
      case "none":
        return t(exchange.withdrawnOn ? "withdrawn" : "none");
      case "stage":
        return t("stage");
      case "waits":
        return t("waits", { construct: constructs(CONSTRUCT[told.channel]), day: dayText(told.closesOn, locale) });
      case "unread":
        return t("unread", { active: told.active, withEntry: told.withEntry, median: told.median });
      case "read":
        return t("read", { count: told.count, median: told.median });
    }
  }
}
