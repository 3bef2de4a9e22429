import type pg from "pg";

export function copyIn(client: pg.Client, statement: string, text: string): Promise<void>;
