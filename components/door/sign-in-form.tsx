"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef, useSyncExternalStore } from "react";

import { useOnce } from "@/components/ui/use-once";
import { signInAction } from "@/lib/accounts/actions";

interface Labels {
  readonly email: string;
  readonly password: string;
  readonly submit: string;
}

const never = () => () => undefined;

/** Works without JavaScript too; the password is never sent back into the page. */
export function SignInForm({ labels, next }: { labels: Labels; next: string | null }) {
  // false in the page as the server sent it, true once the browser runs it
  const ready = useSyncExternalStore(never, () => true, () => false);
  const [state, send, pending] = useActionState(signInAction, { status: "idle" });
  const once = useOnce(pending);
  const t = useTranslations("errors");
  const problem = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.status === "failed") problem.current?.focus();
  }, [state]);
  const failed = state.status === "failed" ? state : null;
  return (
    <form action={send} onSubmit={once} data-ready={ready} className="grid gap-4" aria-busy={pending}>
      {next !== null && <input type="hidden" name="next" value={next} />}
      <label className="field">
        <span>{labels.email}</span>
        <input className="input" type="email" name="email" autoComplete="username" required autoFocus defaultValue={failed?.values.email ?? ""} />
      </label>
      <label className="field">
        <span>{labels.password}</span>
        <input className="input" type="password" name="password" autoComplete="current-password" required />
      </label>
      {failed && (
        <p ref={problem} role="alert" tabIndex={-1} className="risk">
          {failed.code === "invalid" ? t("sign_in_failed") : t(failed.code, { minutes: Math.ceil((failed.seconds ?? 60) / 60) })}
        </p>
      )}
      <button className="btn main justify-center" type="submit" aria-disabled={pending}>
        {labels.submit}
      </button>
    </form>
  );
}
