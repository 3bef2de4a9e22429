import { publicAddress } from "@/lib/env";

/** By https a name says that this host alone has set the cookie, for all of its pages: a neighbour under the same domain can plant none. Over http there is no such name. */
export const cookieName = (name: string): string => (publicAddress()?.startsWith("https:") ? `__Host-${name}` : name);

/** next-auth's own handler ends and reads the same one (options.ts). */
export const sessionCookie = (): string => cookieName("next-auth.session-token");
