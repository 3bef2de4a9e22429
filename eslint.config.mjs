import nextVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";
import { defineConfig, globalIgnores } from "eslint/config";

import house from "./scripts/lint/import-rules.mjs";

export default defineConfig([
  globalIgnores([".next/", ".data/", ".cache/", "lib/db/generated/", "next-env.d.ts", "playwright-report/", "test-results/", "coverage/"]),
  ...nextVitals,
  ...nextTypescript,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { house },
    rules: {
      "house/downwards": "error",
      "house/no-circles": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "CallExpression[callee.property.name='waitForTimeout']", message: "Wait for what the person would see, not for time to pass." },
      ],
    },
  },
  {
    // The survey is sent as plain HTML with one script, without the framework that these rules are about.
    files: ["components/surveys/door/**", "app/s/**"],
    rules: { "@next/next/no-head-element": "off", "@next/next/no-css-tags": "off", "@next/next/no-sync-scripts": "off" },
  },
  {
    files: ["*.config.mjs"],
    rules: { "import/no-anonymous-default-export": "off" },
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", prefer: "type-imports" }],
    },
  },
]);
