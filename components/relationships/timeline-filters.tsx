import { getTranslations } from "next-intl/server";

import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { type SearchParams, single } from "@/lib/format/address";
import { TIMELINE_NAMES } from "@/lib/relationships/timeline/schema";
import type { EVENT_GROUPS } from "@/lib/relationships/timeline/types";
import { Phase } from "@/lib/tenant/enums";

interface Person {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly path: string;
  readonly address: SearchParams;
  readonly ours: readonly Person[];
  readonly theirs: readonly Person[];
}

/** Narrows a timeline to a kind of event, a phase of the show or a person; what else the address says is kept. */
export async function TimelineFilters({ path, address, ours, theirs }: Props) {
  const t = await getTranslations("relationships.timeline");
  const { group, phase, person } = TIMELINE_NAMES;
  const why = single(address, "why");
  return (
    <FilterForm path={`${path}#timeline`} filtered={[group, phase, person].some((name) => single(address, name) !== null)}>
      {why !== null && <input type="hidden" name="why" value={why} />}
      <FilterSelect name={group} label={t("kind")} value={single(address, group)} any={t("anyKind")} options={groups().map((value) => ({ value, label: t(`groups.${value}`) }))} />
      <FilterSelect name={phase} label={t("phase")} value={single(address, phase)} any={t("anyPhase")} options={Object.values(Phase).map((value) => ({ value, label: t(`phases.${value}`) }))} />
      <FilterSelect
        name={person}
        label={t("person")}
        value={single(address, person)}
        any={t("anyPerson")}
        options={[...ours.map(({ id, name }) => ({ value: `m.${id}`, label: name })), ...theirs.map(({ id, name }) => ({ value: `c.${id}`, label: t("theirs", { name }) }))]}
      />
    </FilterForm>
  );
}

function groups(): (keyof typeof EVENT_GROUPS)[] {
  return ["interactions", "promises", "requests", "complaints", "exchanges", "surveys", "participations", "invoices", "tasks", "files", "stages", "alarms", "imports", "merges"];
}
