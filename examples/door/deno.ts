// Deno: deno run --allow-read deno.ts, with tokenlock in node_modules or as npm:tokenlock. Answers have types.

import init, { type Evaluation, evaluate, price } from "tokenlock";

await init();

const carry = { kind: "carry", spot: 2, rate: 0.03, storage: 0, convenience: 0.01, years: 0.5 };
const { forward } = JSON.parse(price(JSON.stringify(carry))) as { forward: number };
console.log(`one million tokens in half a year: ${forward.toFixed(4)}`);

const scenario = { v: 1, as_of: "2026-11-22", move: { change: "1" }, lock: { share: "0.5" }, risk: { paths: 0 } };
const { study, errors }: Evaluation = JSON.parse(evaluate(JSON.stringify(scenario)));
if (!study) throw new Error(JSON.stringify(errors));
const { unhedged, locked } = study.cases.chosen;
console.log(`the price doubles: ${unhedged} without a lock, ${locked} with half locked`);
