// The door as programs use it: dist/api in Node, without the page and without any package.
//
// cargo xtask dist (or api) builds it; then: node --test tests/door/door.test.mjs

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import init, * as door from "../../dist/api/tokenlock.js";

const file = (name) => new URL(name, import.meta.url);
const read = (name) => readFileSync(file(name), "utf8").replaceAll("\r\n", "\n");
const price = (request) => JSON.parse(door.price(JSON.stringify(request)));
const names = (answer) => answer.errors.map(({ field, message }) => `${field} ${message.split(": ")[0]}`.trim());
const carry = { kind: "carry", spot: 2, rate: 0.03, storage: 0.01, convenience: 0.02, years: 0.5 };

test("before it is ready it answers with an error", () => {
  assert.deepEqual(names(JSON.parse(door.price("[]"))), ["not_ready"]);
  assert.deepEqual(names(JSON.parse(door.evaluate("{}"))), ["not_ready"]);
});

test("init takes the wasm beside it, and may be called twice", async () => {
  await init();
  await door.init();
  door.initSync({ module: new Uint8Array() });
  assert.match(door.version(), /^\d+\.\d+\.\d+$/);
  assert.equal(door.version(), JSON.parse(read("../../dist/api/package.json")).version);
});

test("initSync takes bytes", () => {
  const folder = fileURLToPath(file("../../dist/api/"));
  const script = `import { readFileSync } from "node:fs";
    import { initSync, price } from "./tokenlock.js";
    initSync({ module: readFileSync("./tokenlock_bg.wasm") });
    console.log(price('${JSON.stringify(carry)}'));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: folder, encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.deepEqual(JSON.parse(run.stdout), price(carry));
});

test("every golden row is met at its tolerance", () => {
  const rows = JSON.parse(read("golden.json"));
  assert.ok(rows.length > 20);
  for (const { file, call, request, path, expected, tolerance } of rows) {
    const answer = JSON.parse(door[call](JSON.stringify(request)));
    const found = path.split(".").reduce((value, name) => value?.[name], answer);
    assert.ok(Math.abs(found - expected) <= tolerance, `${file}: ${path} is ${found}, not ${expected}`);
  }
});

// The same texts and lists, and numbers but for digits that a better formula may change.
const isSame = (found, expected) => {
  if (typeof found !== "number" || typeof expected !== "number") {
    if (typeof found !== "object" || found === null || expected === null) return found === expected;
    const names = Object.keys(found);
    return names.length === Object.keys(expected).length && names.every((name) => isSame(found[name], expected[name]));
  }
  return Math.abs(found - expected) <= 1e-9 * Math.abs(expected);
};

test("every example of the document is answered", () => {
  const text = read("../../docs/api.md");
  const examples = [...text.matchAll(/```json (price|explain|evaluate)\n(.*?)```.*?```json answer\n(.*?)```/gs)];
  assert.ok(examples.length > 3);
  for (const [, call, request, answer] of examples) {
    const found = door[call](request);
    assert.ok(isSame(JSON.parse(found), JSON.parse(answer)), `${request} is answered by ${found}`);
  }
});

test("the module has the functions of its declarations", () => {
  const declared = [...read("../../dist/api/tokenlock.d.ts").matchAll(/^export function (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(Object.keys(door).filter((name) => name !== "default").sort(), declared.sort());
  assert.equal(door.default, door.init);
  JSON.parse(read("../../dist/api/tokenlock.schema.json"));
});

test("hostile JSON is answered with errors", () => {
  for (const text of [
    "", " ", "nul", "NaN", "Infinity", "[NaN]", '{"kind":NaN}', "{", "[", "[1,]", "{}{}", "'a'", "\0", "\ud800",
    '{"kind":"carry","spot":-Infinity}', "[1] 2", "\ufeff{}",
  ]) {
    assert.deepEqual(names(JSON.parse(door.price(text))), ["not_json"], JSON.stringify(text));
    assert.deepEqual(names(JSON.parse(door.explain(text))), ["not_json"], JSON.stringify(text));
  }
  for (const value of [null, true, 1, "a", "NaN"]) assert.deepEqual(names(price(value)), ["wrong_type"]);
  for (const value of ["2", "NaN", "Infinity", null, true, [2], { a: 2 }]) {
    assert.deepEqual(names(price({ ...carry, spot: value })), ["spot wrong_type"]);
  }
  for (const value of [0, -1, 1e101, 1e308, 5e-324]) {
    assert.deepEqual(names(price({ ...carry, spot: value })), ["spot out_of_range"]);
  }
  assert.deepEqual(names(JSON.parse(door.price(JSON.stringify(carry).replace("0.03", "1e999")))), ["rate out_of_range"]);
  assert.deepEqual(names(price({})), ["kind missing_field"]);
  assert.deepEqual(names(price({ ...carry, kind: "swaption" })), ["kind unknown_kind"]);
  assert.deepEqual(names(price({ ...carry, "𝕏\0é": 1 })), ["𝕏\0é unknown_field"]);
  assert.deepEqual(names(price({ ...carry, years: undefined, rates: 1 })), ["years missing_field", "rates unknown_field"]);
});

test("what is no string is an error and no exception", () => {
  for (const value of [undefined, null, 1, carry, [carry], Symbol("a"), () => 1, new String("{}")]) {
    for (const call of ["price", "explain", "evaluate", "read_link"]) {
      assert.deepEqual(names(JSON.parse(door[call](value))), ["wrong_type"]);
    }
  }
});

test("a link is read as a chat hands it on", () => {
  const { scenario, warnings } = JSON.parse(door.read_link("#v=1%26as_of=2026-11-21%26move.change=0.4。&from=singlemessage"));
  assert.deepEqual([scenario.as_of, scenario.move.change, warnings], ["2026-11-21", "0.4", []]);
  assert.equal(JSON.parse(door.evaluate(JSON.stringify(scenario))).study.cases.chosen.change, "0.4");
  assert.equal(JSON.parse(door.read_link("#v=1")).warnings.length, 1);
  assert.deepEqual(names(JSON.parse(door.read_link("x".repeat(2_000_000)))), ["too_long"]);
});

test("files are bytes, in any of their forms, with options or without", () => {
  const text = "Datum;Preis\n09.03.2026;4,50\n10.03.2026;4,55\n";
  const bytes = new TextEncoder().encode(text);
  const utf16 = new Uint8Array(2 + 2 * text.length);
  [0xfeff, ...text].forEach((sign, at) => {
    const code = typeof sign === "string" ? sign.charCodeAt(0) : sign;
    utf16.set([code & 255, code >> 8], 2 * at);
  });
  for (const file of [bytes, bytes.buffer, Buffer.from(bytes), text, utf16]) {
    const { histories } = JSON.parse(door.read_prices(file));
    assert.deepEqual(histories[0].prices, [4.5, 4.55]);
  }
  const asked = "date,price\n03/08/2026,4.5\n";
  assert.deepEqual(names(JSON.parse(door.read_prices(asked))), ["day_order ambiguous_dates"]);
  for (const options of ['{"day_order":"day_first"}', { day_order: "day_first" }]) {
    assert.deepEqual(JSON.parse(door.read_prices(asked, options)).histories[0].dates, ["2026-08-03"]);
  }
  const usage = JSON.parse(door.read_usage("Date,Slug,Usage,Requests,Prompt Tokens,Completion Tokens\n2026-10-01,a,0.5,2,10,20\n", undefined));
  assert.deepEqual([usage.format, usage.months[0].lines[0].cost], ["openrouter_days", "0.5"]);
  for (const value of [undefined, null, 1, {}, [1], new Uint16Array(2)]) {
    assert.deepEqual(names(JSON.parse(door.read_prices(value))), ["wrong_type"]);
    assert.deepEqual(names(JSON.parse(door.read_usage(value))), ["wrong_type"]);
  }
  assert.deepEqual(names(JSON.parse(door.read_usage(bytes, 1))), ["wrong_type"]);
  assert.deepEqual(names(JSON.parse(door.read_prices(new Uint8Array(25_000_000)))), ["too_large"]);
});

test("a list is answered in its order", () => {
  const answers = price([carry, 1, { ...carry, spot: 4 }, [], carry]);
  assert.equal(answers.length, 5);
  assert.equal(answers[2].forward, 2 * answers[0].forward);
  assert.deepEqual(answers[4], answers[0]);
  assert.deepEqual([answers[1], answers[3]].map(names), [["wrong_type"], ["wrong_type"]]);
  assert.deepEqual(price([]), []);
});

test("ten megabytes of anything are answered", () => {
  const megabytes = 10_000_000;
  const is = (text, ...expected) => {
    const answer = JSON.parse(door.price(text));
    const found = names(Array.isArray(answer) ? answer[0] : answer);
    assert.ok(expected.includes(found[0]), `${found[0]} of ${text.slice(0, 40)}`);
  };
  is("[".repeat(megabytes), "not_json");
  is("[".repeat(megabytes / 2) + "]".repeat(megabytes / 2), "too_deep");
  is('{"a":'.repeat(megabytes / 5), "not_json");
  is(`{"kind":"${"x".repeat(megabytes)}"}`, "kind unknown_kind");
  is(`{"kind":"carry","spot":"${"é".repeat(megabytes / 2)}"}`, "spot wrong_type");
  is(`{"kind":"carry","spot":${"1".repeat(megabytes)}}`, "spot out_of_range");
  is(`{"kind":"carry","spot":0.${"1".repeat(megabytes)}}`, "rate missing_field");
  is(`{"kind":"hedge_ratio","spot_changes":[${"1,".repeat(megabytes / 2)}1]}`, "spot_changes too_long");
  is(`[${"1,".repeat(megabytes / 2)}1]`, "too_long");
  is(`{${Array.from({ length: 900_000 }, (_, index) => `"a${index}":1`)}}`, "kind missing_field");
  is(" ".repeat(megabytes), "not_json");
  is("\u{1f600}".repeat(megabytes / 4), "not_json");
  is(`{"kind":"carry"${',"spot":1'.repeat(1_000_000)}}`, "rate missing_field");
  assert.deepEqual(names(JSON.parse(door.evaluate(`{"a":"${"x".repeat(megabytes)}"}`))), ["too_long"]);
  assert.deepEqual(price(carry), price(carry));
});

test("a hundred thousand requests are answered in seconds", () => {
  const list = `[${Array.from({ length: 100_000 }, (_, index) => JSON.stringify({ ...carry, spot: 1 + index }))}]`;
  const start = performance.now();
  const answers = JSON.parse(door.price(list));
  assert.ok(performance.now() - start < 20_000);
  assert.equal(answers.length, 100_000);
  assert.ok(answers.every(({ forward }) => Number.isFinite(forward)));
  assert.equal(answers[99_999].forward, 100_000 * answers[0].forward);
});

test("a risk study is the native one to the last digit", () => {
  const scenarios = JSON.parse(read("risk.json"));
  assert.equal(scenarios.length, 3);
  for (const { asked, risk } of scenarios) {
    assert.equal(risk.strategies.length, 10);
    assert.deepEqual(JSON.parse(door.evaluate(JSON.stringify(asked))).risk, risk);
  }
});

test("a scenario gives its study", () => {
  const { study, warnings } = JSON.parse(door.evaluate('{"horizon":3,"x":{"y":1}}'));
  assert.equal(study.months.length, 3);
  assert.equal(study.months[0].cases.chosen.unhedged, "4176.00");
  assert.deepEqual(warnings.map(({ field }) => field), ["x.y"]);
  assert.deepEqual(names(JSON.parse(door.evaluate("[]"))), ["wrong_type"]);
  assert.equal(JSON.parse(door.evaluate('{"line":[]}')).errors[0].field, "line.1.tokens");
});

// The names of all parts of an answer; what stands under a name of its own, such as an error's value, is no part.
const parts = (value, found = new Set()) => {
  if (Array.isArray(value)) value.forEach((one) => parts(one, found));
  else if (value && typeof value === "object") {
    for (const [name, inner] of Object.entries(value)) parts(inner, found.add(name));
  }
  return found;
};

test("every part of an evaluation has a type", () => {
  const declared = read("../../dist/api/tokenlock.d.ts");
  const answer = JSON.parse(door.evaluate('{"risk":{"paths":500,"cash_paths":1000,"buffer":"1000"},"colour":"red"}'));
  assert.equal(answer.errors, undefined);
  for (const name of parts(answer)) assert.match(declared, new RegExp(`^ +"?${name}"?\\??:|[{ ]${name}\\??:`, "m"), name);
  // And nothing of the types is only written: the parts of a study, of a risk study and of its strategies are all there.
  for (const type of ["Study", "Risk", "StrategyFigures"]) {
    const [, body] = declared.match(new RegExp(`export interface ${type} \\{\\n(.*?)\\n\\}`, "s"));
    for (const [, name] of body.matchAll(/^  (\w+)\??:/gm)) assert.ok(parts(answer).has(name), `${type}.${name}`);
  }
});
