import { handle } from "@/lib/api/handle";

/** Every address and method of the API: lib/api/nouns says which there are, and what is no route is answered as a problem too. */
export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT };
