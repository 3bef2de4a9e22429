import { useTranslations } from "next-intl";

import { ERROR_CODES } from "@/lib/errors";

interface Props {
  /** What was just done, in words, with what undoes it. */
  readonly moved: { readonly text: string; readonly hidden: Readonly<Record<string, string>> } | null;
  readonly problem: string | null;
  readonly undo: (form: FormData) => Promise<void>;
}

/** What the last move came to, and the way back. */
export function Told({ moved, problem, undo }: Props) {
  const t = useTranslations("lists.boards");
  const errors = useTranslations("errors");
  const code = problem === null ? null : (ERROR_CODES.find((each) => each === problem) ?? "unexpected");
  return (
    <>
      {moved && (
        <div role="status" className="effect mt-3 flex flex-wrap items-center gap-4">
          <span>{moved.text}</span>
          <form action={undo}>
            {Object.entries(moved.hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <button className="btn">{t("undo")}</button>
          </form>
        </div>
      )}
      {code && (
        <p role="alert" className="risk mt-3">
          {errors(code)}
        </p>
      )}
    </>
  );
}
