"use client";

import { signIn } from "next-auth/react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState, useSyncExternalStore } from "react";

interface Labels {
  readonly email: string;
  readonly password: string;
  readonly submit: string;
  readonly failed: string;
  readonly unexpected: string;
}

const never = () => () => undefined;

export function SignInForm({ labels }: { labels: Labels }) {
  const router = useRouter();
  // false in the page as the server sent it, true once the browser runs it
  const ready = useSyncExternalStore(never, () => true, () => false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const result = await signIn("credentials", { redirect: false, email: form.get("email"), password: form.get("password") }).catch(() => undefined);
    if (result?.ok) {
      router.replace("/organizers");
      router.refresh();
      return;
    }
    setProblem(result?.status === 401 ? labels.failed : labels.unexpected);
    setBusy(false);
  }

  return (
    <form method="post" data-ready={ready} onSubmit={submit} className="grid gap-4" aria-busy={busy}>
      <label className="field">
        <span>{labels.email}</span>
        <input className="input" type="email" name="email" autoComplete="username" required autoFocus />
      </label>
      <label className="field">
        <span>{labels.password}</span>
        <input className="input" type="password" name="password" autoComplete="current-password" required />
      </label>
      {problem && (
        <p role="alert" className="risk">
          {problem}
        </p>
      )}
      <button className="btn main justify-center" type="submit">
        {labels.submit}
      </button>
    </form>
  );
}
