import path from "node:path";
import type { Columns, PathModel } from "@/lib/relationship-quality";
import { items, numericCsv } from "../reference/read-reference";

/** 250 real respondents of the European Customer Satisfaction Index, mobile phones. The file is not ours to publish, so it is read from beside the repository. */
export function mobiColumns(): Columns {
  const shared = process.env.FAIRBOND_SHARED ?? "../shared";
  return numericCsv(path.resolve(import.meta.dirname, "../..", shared, "reference/mobi.csv"));
}

export const MOBI_CONSTRUCTS = {
  Image: items("IMAG", 5),
  Expectation: items("CUEX", 3),
  Quality: items("PERQ", 7),
  Value: items("PERV", 2),
  Satisfaction: items("CUSA", 3),
  Complaints: ["CUSCO"],
  Loyalty: items("CUSL", 3),
};

export const MOBI_MODEL: PathModel = {
  constructs: MOBI_CONSTRUCTS,
  paths: [
    ["Image", "Expectation"],
    ["Image", "Satisfaction"],
    ["Image", "Loyalty"],
    ["Expectation", "Quality"],
    ["Expectation", "Value"],
    ["Expectation", "Satisfaction"],
    ["Quality", "Value"],
    ["Quality", "Satisfaction"],
    ["Value", "Satisfaction"],
    ["Satisfaction", "Complaints"],
    ["Satisfaction", "Loyalty"],
    ["Complaints", "Loyalty"],
  ],
};
