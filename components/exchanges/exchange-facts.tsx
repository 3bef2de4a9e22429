import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import type { ExchangeDetail } from "@/lib/exchanges/types";
import { money } from "@/lib/format/money";
import type { MemberSession } from "@/lib/tenant/require-member";

/** Everything that is known of an entry. */
export function ExchangeFacts({ member, exchange }: { member: MemberSession; exchange: ExchangeDetail }) {
  const t = useTranslations("exchanges");
  const locale = useLocale();
  return (
    <Facts
      rows={[
        { label: t("facts.kind"), value: t("kindFrom", { kind: t(`kinds.${exchange.kind}`), direction: t(`directions.${exchange.direction}`) }) },
        { label: t("facts.withdrawn"), value: exchange.withdrawnOn && <Day date={exchange.withdrawnOn} /> },
        { label: t("facts.reason"), value: exchange.withdrawnReason },
        { label: t("facts.on"), value: <Day date={exchange.occurredOn} /> },
        { label: t("facts.confidentiality"), value: exchange.confidentiality && t(`confidentialities.${exchange.confidentiality}`) },
        { label: t("facts.until"), value: exchange.untilOn && <Day date={exchange.untilOn} /> },
        { label: t("facts.worth"), value: exchange.worth !== null && money(exchange.worth, member.currency, locale) },
        { label: t("facts.contact"), value: exchange.contactName },
        { label: t("facts.edition"), value: exchange.editionName },
        { label: t("facts.by"), value: exchange.memberName },
        { label: t("facts.interaction"), value: exchange.interactionId && <Link href={`/${member.workspace}/interactions/${exchange.interactionId}`}>{t("facts.thisInteraction")}</Link> },
      ]}
    />
  );
}
