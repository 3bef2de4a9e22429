import { run as filter } from "../../tests/bench/filter.bench";
import { run as paths } from "../../tests/bench/paths.bench";

/** The benches of lib/relationship-quality, as JSON. */
console.log(JSON.stringify([...filter(), ...(await paths())]));
