// What embed.js believes, and what it makes of an element, in a page that holds just what it needs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";
import { brotliCompressSync } from "node:zlib";

const SCRIPT = readFileSync(new URL("../../src/ui/embed/embed.js", import.meta.url), "utf8");

class Element {
  attributes = new Map();
  style = {};
  contentWindow = { asked: [], postMessage(message) { this.asked.push(message); } };
  children = [];
  setAttribute(name, value) { this.attributes.set(name, String(value)); }
  getAttribute(name) { return this.attributes.get(name) ?? null; }
  addEventListener() {}
  appendChild(child) { this.children.push(child); }
}

/** A page with these frames, in which the script has run. */
function page(frames = []) {
  const defined = new Map();
  const listeners = [];
  const window = {
    HTMLElement: Element,
    customElements: { get: (name) => defined.get(name), define: (name, made) => defined.set(name, made) },
    addEventListener: (_, listener) => listeners.push(listener),
  };
  const document = {
    currentScript: { src: "https://host.example/t/embed.js" },
    readyState: "complete",
    querySelectorAll: () => frames,
    addEventListener() {},
    createElement: () => new Element(),
  };
  const run = () => vm.runInNewContext(SCRIPT, { window, document, ...window });
  run();
  const tell = (source, data) => listeners.forEach((listen) => listen({ source, data }));
  return { defined, listeners, run, tell };
}

test("a frame gets the height that it tells, and no other frame does", () => {
  const frames = [new Element(), new Element()];
  const { tell } = page(frames);
  tell(frames[0].contentWindow, { type: "tokenlock:1", name: "height", height: 512 });
  assert.equal(frames[0].style.height, "512px");
  assert.equal(frames[1].style.height, undefined);
  tell(frames[0].contentWindow, { type: "tokenlock:1", name: "height", height: 300 });
  assert.equal(frames[0].style.height, "300px");
});

test("nothing else is believed", () => {
  const frame = new Element();
  const { tell } = page([frame]);
  const height = { type: "tokenlock:1", name: "height", height: 512 };
  tell({}, height);
  for (const data of [null, "512", 512, { ...height, type: "tokenlock:2" }, { ...height, name: "link" }]) {
    tell(frame.contentWindow, data);
  }
  for (const wrong of ["512", 512.5, 39, 10_001, -1, NaN, Infinity, null]) {
    tell(frame.contentWindow, { ...height, height: wrong });
  }
  assert.equal(frame.style.height, undefined);
});

test("a frame that was there first is asked, and loading the script twice does nothing more", () => {
  const frame = new Element();
  const { listeners, run } = page([frame]);
  assert.equal(JSON.stringify(frame.contentWindow.asked), '[{"type":"tokenlock:1","name":"ask"}]');
  run();
  assert.equal(listeners.length, 1);
  assert.equal(frame.contentWindow.asked.length, 1);
});

test("an element becomes a frame of the page beside the script, with its numbers", () => {
  const TokenLock = page().defined.get("token-lock");
  const element = new TokenLock();
  const attributes = {
    figure: "cost-fan", state: "#v=1&lock.share=0.5", theme: "dark", lock: "lock.share", lang: "zh",
    height: "700", title: "A fan",
  };
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.connectedCallback();
  const [frame] = element.children;
  assert.equal(
    frame.getAttribute("src"),
    "https://host.example/t/embed.html#v=1&lock.share=0.5" +
      "&view.figure=cost-fan&view.theme=dark&view.lock=lock.share&lang=zh",
  );
  assert.equal(frame.title, "A fan");
  assert.equal(frame.style.height, "700px");
  assert.equal(frame.style.colorScheme, "dark");
  frame.style.height = "512px";
  element.setAttribute("lang", "en");
  element.attributeChangedCallback();
  assert.ok(frame.getAttribute("src").endsWith("&lang=en"));
  assert.equal(frame.style.height, "512px", "the height that the frame told stays");
});

test("it is small", () => {
  assert.ok(brotliCompressSync(SCRIPT).length < 4_096);
});
