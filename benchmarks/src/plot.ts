import type { Ratios } from "./validation.ts";

const BAR = 22;
const LABEL = 210;
const WIDTH = 760;

/** Horizontal bars of one column, the fastest above, readable on light and dark pages. */
export function plot(table: Ratios, column: string): string {
  const rows = [...table]
    .map(([name, row]) => ({ name, ratio: row.get(column) ?? 0 }))
    .sort((a, b) => a.ratio - b.ratio);
  const most = Math.max(...rows.map(({ ratio }) => ratio));
  const height = rows.length * BAR + 44;
  const bars = rows.map(({ name, ratio }, index) => {
    const y = 36 + index * BAR;
    const width = Math.max(2, (ratio / most) * (WIDTH - LABEL - 60));
    const kind = name === "@calls-api/validator" ? "ours" : name === "JSON.parse" ? "floor" : "peer";
    return `  <text x="${LABEL - 8}" y="${y + 14}" text-anchor="end">${name}</text>
  <rect class="${kind}" x="${LABEL}" y="${y + 3}" width="${width.toFixed(1)}" height="${BAR - 7}" rx="2"/>
  <text x="${LABEL + width + 6}" y="${y + 14}">${ratio.toFixed(2)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Time to validate, ${column}, divided by JSON.parse">
  <style>
    text { font: 12px system-ui, sans-serif; fill: #1f2328 }
    .title { font-weight: 600 }
    .ours { fill: #1f883d } .peer { fill: #8c959f } .floor { fill: #54aeff }
    @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .ours { fill: #3fb950 } .peer { fill: #6e7681 } }
  </style>
  <text class="title" x="8" y="20">Time to validate ÷ JSON.parse of the same text (${column}; shorter is faster)</text>
${bars.join("\n")}
</svg>
`;
}
