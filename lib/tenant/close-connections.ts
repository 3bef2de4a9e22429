/** For scripts that end: gives all connections back. A server keeps its own until it stops. */
export { closeConnections } from "@/lib/db/client";
