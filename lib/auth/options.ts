import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";

import { webEnv } from "@/lib/env";
import { noteSignIn } from "./note-sign-in";
import { checkPassword } from "./door";

const credentials = z.object({ email: z.email().max(254), password: z.string().min(1).max(200) });

/** The one place that knows next-auth's options. The session token carries the user's id and nothing of any organizer. */
export function authOptions(): NextAuthOptions {
  return {
    secret: webEnv().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: async (input) => {
          const parsed = credentials.safeParse(input);
          return parsed.success ? await checkPassword(parsed.data.email, parsed.data.password) : null;
        },
      }),
    ],
    events: { signIn: ({ user }) => noteSignIn(user.id) },
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...token, sub: user.id } : token),
      session: ({ session, token }) => ({ ...session, userId: token.sub ?? null }),
    },
  };
}
