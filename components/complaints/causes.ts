import { useTranslations } from "next-intl";

import type { Advanced, Standing } from "@/lib/complaints/types";

type Labels = Readonly<Partial<Record<string, string>>>;

/** What a complaint said of the relationship, in words, by channel. */
export function useComplaintCauses(): (complaint: Pick<Advanced, "text" | "standing">) => Labels {
  const t = useTranslations("complaints");
  return ({ text, standing }) => {
    const end = t(`ends.${endOf(standing)}`);
    return { first_answer: t("causes.first_answer", { text }), problem_solved: t("causes.problem_solved", { text, end }), complaint: t("causes.complaint", { text, end }) };
  };
}

function endOf(standing: Standing) {
  return standing === "unanswered" || standing === "answered" || standing === "withdrawn" ? "open" : standing;
}
