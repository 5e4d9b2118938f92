import fs from "node:fs";
import path from "node:path";
import { generateValidators } from "./src/index.ts";
import { loadDocument } from "./src/load-document.ts";

const list = process.argv.slice(2);
let ok = 0;
const bad = {};
for (const f of list) {
  const t = performance.now();
  try {
    const { document } = await loadDocument(f);
    const ops = Object.keys(document.paths ?? {}).length;
    const files = await generateValidators({
      document,
      types: "../schema.js",
      command: "x",
      resolveFrom: "/tmp",
    });
    let size = 0;
    for (const c of files.values()) size += c.length;
    ok++;
    const ms = performance.now() - t;
    if (ms > 8000) console.log("slow", f, (ms / 1000).toFixed(1), "s", ops, (size / 1e6).toFixed(1) + "MB");
  } catch (e) {
    const m = String(e.message)
      .split("\n")
      .slice(0, 1)
      .join(" ")
      .replace(/^.*?:\d+:\d+: /, "")
      .slice(0, 110);
    (bad[e.constructor.name + ": " + m] ??= []).push(path.basename(f));
  }
}
console.log("ok", ok, "of", list.length);
for (const [m, fs_] of Object.entries(bad).sort((a, b) => b[1].length - a[1].length))
  console.log(fs_.length, m, fs_.slice(0, 3).join(" "));
