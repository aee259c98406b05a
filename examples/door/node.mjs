// Node: npm install tokenlock, or dist/api in node_modules/tokenlock; then node node.mjs.

import init, { evaluate, price } from "tokenlock";

await init();

const carry = { kind: "carry", spot: 2, rate: 0.03, storage: 0, convenience: 0.01, years: 0.5 };
const { forward } = JSON.parse(price(JSON.stringify(carry)));
console.log(`one million tokens in half a year: ${forward.toFixed(4)}`);

const scenario = { v: 1, as_of: "2026-11-22", move: { change: "1" }, lock: { share: "0.5" }, risk: { paths: 0 } };
const { study, errors } = JSON.parse(evaluate(JSON.stringify(scenario)));
if (errors) throw new Error(JSON.stringify(errors));
const { unhedged, locked } = study.cases.chosen;
console.log(`the price doubles: ${unhedged} without a lock, ${locked} with half locked`);
