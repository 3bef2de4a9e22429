import type { Client } from "pg";

export function createDatabase(admin: Client, name: string, options?: { template?: string }): Promise<void>;
export function dropDatabase(admin: Client, name: string): Promise<void>;
