import { extremes, thousands } from "./src/bodies.ts";
const files = process.argv.slice(2);
const mods = [];
for (const f of files) mods.push((await import(f)).requestBody);
import { handWritten } from "./src/contenders/hand-written.ts";
const tasksOf = (text, body) => [["P", () => JSON.parse(text)], ["hand", () => handWritten.validate(body)], ...mods.map((m, i) => [files[i].split("/").pop(), () => m.validate(body).valid])];
const time = (run, n) => { globalThis.gc?.(); const s = performance.now(); for (let i = 0; i < n; i++) run(); return performance.now() - s; };
const med = (v) => v.sort((a, b) => a - b)[0];
const table = {};
for (const { title, make } of thousands) {
  const text = JSON.stringify(make()); const body = JSON.parse(text);
  const tasks = tasksOf(text, body);
  const reps = tasks.map(([, r]) => Math.max(1, Math.ceil(20 / (time(r, 5) / 5))));
  const out = tasks.map(() => []);
  for (let round = 0; round < 25; round++) { const t = tasks.map(([, r], i) => time(r, reps[i]) / reps[i]); t.forEach((x, i) => out[i].push(x)); }
  table[title] = Object.fromEntries(tasks.map(([n], i) => [n, (med(out[i]) / med(out[0])).toFixed(3) ]));
}
console.table(table);
