// dist/api as a package: what would be published, and the programs of examples/door that import it by its name.
//
// node --test tests/door/package.test.mjs

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const path = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const read = (name) => readFileSync(path(name), "utf8").replaceAll("\r\n", "\n");

// A project that has installed the package.
const project = join(tmpdir(), `tokenlock-package-${process.pid}`);
mkdirSync(join(project, "node_modules"), { recursive: true });
after(() => rmSync(project, { recursive: true, force: true }));

const run = (program, ...words) => spawnSync(program, words, { cwd: project, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
const isHere = (program) => spawnSync(program, ["--version"]).status === 0;

test("the package is published as it is", { skip: !isHere("npm") && "npm is not here" }, () => {
  const packed = run("npm", "pack", path("dist/api"), "--json", "--ignore-scripts", "--offline");
  assert.equal(packed.status, 0, packed.stderr);
  const [{ files, filename }] = JSON.parse(packed.stdout);
  assert.deepEqual(files.map(({ path }) => path).sort(), [
    "LICENSE-APACHE", "LICENSE-MIT", "README.md", "package.json", "tokenlock.d.ts", "tokenlock.js",
    "tokenlock.schema.json", "tokenlock_bg.wasm", "tokenlock_glue.js",
  ]);
  assert.equal(JSON.parse(read("dist/api/package.json")).private, undefined);
  assert.equal(run("tar", "-xzf", filename).status, 0);
  rmSync(join(project, "node_modules", "tokenlock"), { recursive: true, force: true });
  cpSync(join(project, "package"), join(project, "node_modules", "tokenlock"), { recursive: true });
  // Its own example, from what was packed.
  const [, example] = read("src/api/package/README.md").match(/```js\n(.*?)```/s);
  writeFileSync(join(project, "readme.mjs"), example);
  const { stdout, stderr } = run(process.execPath, "readme.mjs");
  assert.match(stdout, /^2\.0\d+\n[\d.]+ [\d.]+\n$/, stderr);
});

test("its description says how large it is", () => {
  const [, size] = read("src/api/package/README.md").match(/module of ([\d.]+) MB/);
  const megabytes = statSync(path("dist/api/tokenlock_bg.wasm")).size / 1e6;
  assert.ok(Math.abs(megabytes - Number(size)) < 0.15, `${megabytes} MB`);
});

test("the version is that of the program", () => {
  const [, version] = read("Cargo.toml").match(/^version = "(.*)"$/m);
  assert.equal(JSON.parse(read("src/api/package/package.json")).version, version);
});

test("Node and Deno run their example", () => {
  mkdirSync(join(project, "node_modules", "tokenlock"), { recursive: true });
  cpSync(path("dist/api"), join(project, "node_modules", "tokenlock"), { recursive: true });
  cpSync(path("examples/door"), join(project, "door"), { recursive: true });
  const expected = "one million tokens in half a year: 2.0201\nthe price doubles: 66816.00 without a lock, 50085.00 with half locked\n";
  const programs = [[process.execPath, "door/node.mjs"]];
  if (isHere("deno")) programs.push(["deno", "run", "--allow-read", "--node-modules-dir=manual", "door/deno.ts"]);
  for (const [program, ...words] of programs) {
    const { stdout, stderr } = run(program, ...words);
    assert.equal(stdout, expected, stderr);
  }
});
