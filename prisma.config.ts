import path from "node:path";
import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: path.join("prisma", "schema"),
  migrations: { path: path.join("prisma", "migrations") },
  ...(process.env.MIGRATION_DATABASE_URL ? { datasource: { url: process.env.MIGRATION_DATABASE_URL } } : {}),
});
