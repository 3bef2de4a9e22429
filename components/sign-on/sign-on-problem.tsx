import { getTranslations } from "next-intl/server";

const PROBLEMS = ["unknown", "unreachable", "expired", "declined", "refused", "unverified", "no_place", "another", "gone", "too_many_tries"] as const;

/** Why somebody did not come through the provider, as the address says it; nothing for any other word. */
export async function SignOnProblem({ problem }: { problem: string | null }) {
  const known = PROBLEMS.find((word) => word === problem);
  if (known === undefined) return null;
  const t = await getTranslations("signOn.problems");
  return (
    <p role="alert" className="risk mb-4">
      {t(known)}
    </p>
  );
}
