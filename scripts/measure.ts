import { runMeasure } from "./measure/run";

/**
 * The analyst's command line: any result of lib/relationship-quality as JSON, so that it can be checked against R.
 *
 *   npm run --silent measure -- reliability|scores|nps|paths|backtest --data answers.csv --model model.json
 *
 * JSON only on stdout, and exit code 0. A mistake in the arguments, the data or the model prints {"error": {code, message, column, row, line}} on
 * stderr, nothing on stdout, and exit code 1. Too little data is no mistake: the number is null and its reason stands beside it.
 */
const outcome = await runMeasure(process.argv.slice(2));
if (outcome.ok) {
  process.stdout.write(`${JSON.stringify(outcome.result, null, 2)}\n`);
} else {
  process.stderr.write(`${JSON.stringify({ error: outcome.error }, null, 2)}\n`);
  process.exitCode = 1;
}
