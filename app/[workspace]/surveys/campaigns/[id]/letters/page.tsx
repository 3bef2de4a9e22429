import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { MessageTable } from "@/components/campaigns/message-table";
import { Empty } from "@/components/ui/empty";
import { FilterForm, FilterSelect, FilterText } from "@/components/ui/filter-form";
import { Paging } from "@/components/ui/paging";
import { Words } from "@/components/ui/words";
import { loadCampaign, loadMessages } from "@/lib/campaigns/loaders";
import { MESSAGE_STATES } from "@/lib/campaigns/messages/types";
import { type SearchParams, withParams } from "@/lib/format/address";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const campaign = await loadCampaign(await requireRight(workspace, "read", "campaigns"), id);
  return { title: (await getTranslations("campaigns.letters"))("pageTitle", { title: campaign.title }) };
}

/** Every letter of a campaign, what needs a person first. */
export default async function LettersPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "campaigns");
  const campaign = await loadCampaign(member, id);
  const wish = await searchParams;
  const t = await getTranslations("campaigns.letters");
  const { rows, total, page, pageSize, filter } = await loadMessages(member, id, wish);
  const path = `/${workspace}/surveys/campaigns/${id}/letters`;
  const filtered = Object.values(filter).some((value) => value !== null);
  if (total === 0 && !filtered) return <Empty text={t("empty")} />;
  return (
    <>
      <FilterForm path={path} filtered={filtered}>
        <FilterText name="q" label={t("search")} value={filter.text} />
        <FilterSelect name="round" label={t("round")} value={filter.round === null ? null : String(filter.round)} any={t("allRounds")} options={[0, 1, 2, 3].map((round) => ({ value: String(round), label: t("roundName", { round }) }))} />
        <FilterSelect name="state" label={t("state")} value={filter.state} any={t("allStates")} options={MESSAGE_STATES.map((value) => ({ value, label: t(`states.${value}`) }))} />
      </FilterForm>
      {filter.state === "unclear" && <p className="max-w-[720px] ink2 mb-4">{t("unclearText")}</p>}
      {total === 0 ? (
        <Empty text={t("nothingFound")} />
      ) : (
        <Words of={["campaigns"]}>
          <MessageTable workspace={workspace} rows={rows} mayAct={may(member, "manage", "invitations")} running={campaign.status === "running"} timeZone={member.timeZone} />
        </Words>
      )}
      <Paging page={page} pageSize={pageSize} total={total} href={(to) => withParams(path, wish, { page: String(to) })} />
    </>
  );
}
