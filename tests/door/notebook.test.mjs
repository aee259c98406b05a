// The lesson of docs/notebook.md, cell by cell: what it says that each prints is what it prints.
//
// node --test tests/door/notebook.test.mjs; with TOKENLOCK_WRITE=1 the document is written anew.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

const document = new URL("../../docs/notebook.md", import.meta.url);
const door = new URL("../../dist/api/tokenlock.js", import.meta.url).href;

test("the notebook prints what it says", async () => {
  const text = readFileSync(document, "utf8").replaceAll("\r\n", "\n");
  const cells = [...text.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);
  assert.equal(cells.length, 6);
  // One module of all cells, which says where each begins.
  const module = cells.map((code, number) => code + `\nglobalThis.notebook.push([]); // after cell ${number}\n`).join("");
  globalThis.notebook = [[]];
  const say = console.log;
  console.log = (...words) => globalThis.notebook.at(-1).push(words.join(" "));
  try {
    const source = module.replace('"./dist/api/tokenlock.js"', JSON.stringify(door)) + "\nexport { svg };";
    const { svg } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    assert.equal(svg.match(/<polygon /g).length, 2);
    assert.ok(!/NaN|undefined|Infinity/.test(svg), svg);
  } finally {
    console.log = say;
  }
  const printed = globalThis.notebook.filter((lines) => lines.length).map((lines) => lines.join("\n") + "\n");
  const said = [...text.matchAll(/```text\n(.*?)```/gs)].map(([, lines]) => lines);
  if (process.env.TOKENLOCK_WRITE) {
    let number = 0;
    writeFileSync(document, text.replace(/```text\n.*?```/gs, () => "```text\n" + printed[number++] + "```"));
    return;
  }
  assert.deepEqual(said, printed);
});
